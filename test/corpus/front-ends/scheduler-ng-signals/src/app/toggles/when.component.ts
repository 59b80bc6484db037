import { Component, Directive, computed, inject, input } from '@angular/core';
import { Toggles } from './toggles.service';

/** <app-when toggle="some.toggle">…</app-when> */
@Component({
  selector: 'app-when',
  standalone: true,
  template: `@if (visible()) { <ng-content /> }`,
})
export class WhenComponent {
  private readonly toggles = inject(Toggles);
  readonly toggle = input.required<string>();
  readonly visible = computed(() => this.toggles.on(this.toggle())());
}

/** Base class of pages that are empty as long as their toggle is off. */
@Directive()
export abstract class ToggledPage {
  protected abstract readonly pageToggle: string;
  protected readonly toggles = inject(Toggles);
  protected readonly ready = computed(() => this.toggles.on(this.pageToggle)());
}
