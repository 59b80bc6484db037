import { Pipe, PipeTransform, inject } from '@angular/core';
import { FlagsService } from './flags.service';
@Pipe({ name: 'flag', standalone: true })
export class FlagPipe implements PipeTransform {
  private flags = inject(FlagsService);
  transform(key: string): boolean { return this.flags.on(key); }
}
