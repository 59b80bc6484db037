import { Component } from '@angular/core';
import { BooleanFeatureFlagDirective } from '@openfeature/angular-sdk';

@Component({
  selector: 'app-basket',
  imports: [BooleanFeatureFlagDirective],
  template: `
    <section>
      <app-upsell *booleanFeatureFlag="'basket-upsell'; default: false" />
//                                     ^^^^^^^^^^^^^^^ evaluation basket-upsell
      <p>basket</p>
    </section>
  `,
})
export class BasketComponent {}
