import { Directive, inject, Input, TemplateRef, ViewContainerRef } from '@angular/core';
import { FlagsService } from './flags.service';

@Directive({ selector: '[shopFlag]' })
export class FlagDirective {
  private readonly flags = inject(FlagsService);
  private readonly view = inject(ViewContainerRef);
  private readonly template = inject(TemplateRef);

  @Input() set shopFlag(name: string) {
    this.view.clear();
    if (this.flags.isOn(name)) this.view.createEmbeddedView(this.template);
  }
}
