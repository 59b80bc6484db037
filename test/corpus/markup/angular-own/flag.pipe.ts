import { inject, Pipe, type PipeTransform } from '@angular/core';
import { FlagsService } from './flags.service';

@Pipe({ name: 'shopFlag' })
export class FlagPipe implements PipeTransform {
  private readonly flags = inject(FlagsService);

  transform(name: string): boolean {
    return this.flags.isOn(name);
  }
}
