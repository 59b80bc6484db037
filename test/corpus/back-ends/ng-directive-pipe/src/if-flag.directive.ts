import { Directive, Input, TemplateRef, ViewContainerRef, inject } from '@angular/core';
import { FlagsService } from './flags.service';
@Directive({ selector: '[appIfFlag]', standalone: true })
export class IfFlagDirective {
  private flags = inject(FlagsService);
  constructor(private tpl: TemplateRef<unknown>, private vcr: ViewContainerRef) {}
  @Input() set appIfFlag(key: string) {
    this.vcr.clear();
    if (this.flags.on(key)) this.vcr.createEmbeddedView(this.tpl);
  }
}
