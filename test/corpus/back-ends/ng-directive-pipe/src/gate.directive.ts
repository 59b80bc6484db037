import { Directive, effect, inject, input, TemplateRef, ViewContainerRef } from '@angular/core';
import { FlagsService } from './flags.service';
@Directive({ selector: '[gate]' })
export class GateDirective {
  gate = input.required<string>();
  #flags = inject(FlagsService);
  #v = inject(ViewContainerRef); #t = inject(TemplateRef);
  constructor() { effect(() => { this.#v.clear(); if (this.#flags.on(this.gate())) this.#v.createEmbeddedView(this.#t); }); }
}
