import { Directive, Input, OnInit, TemplateRef, ViewContainerRef, inject } from '@angular/core';
import { FlagService } from './flag.service';

@Directive({ selector: '[appFeature]', standalone: true })
export class FeatureDirective implements OnInit {
  @Input({ required: true }) appFeature!: string;
  @Input() appFeatureElse?: TemplateRef<unknown>;

  private readonly template = inject(TemplateRef<unknown>);
  private readonly view = inject(ViewContainerRef);
  private readonly flags = inject(FlagService);

  ngOnInit(): void {
    const on = this.flags.enabled(this.appFeature);
    const shown = on ? this.template : this.appFeatureElse;
    if (shown) this.view.createEmbeddedView(shown);
  }
}
