import { Component, inject } from '@angular/core';
import { StatsigService } from '@statsig/angular-bindings';

@Component({ selector: 'app-offers', template: '<p>{{ text }}</p>' })
export class OffersComponent {
  private readonly statsig = inject(StatsigService);
  readonly text = this.statsig.checkGate('personal_offers') ? 'Just for you' : 'Offers';
  //                                     ^^^^^^^^^^^^^^^^^ evaluation personal_offers
}
