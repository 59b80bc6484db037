import { Component, inject, input } from '@angular/core';
import { FlagsService } from './flags.service';

@Component({ selector: 'shop-gate', template: '@if (flags.isOn(name())) { <ng-content /> }' })
export class GateComponent {
  readonly flags = inject(FlagsService);
  readonly name = input.required<string>();
}
