import { OpenFeature } from '@openfeature/server-sdk';
import { FlagNames } from './flag-names';

export class Warehouse {
  private readonly client = OpenFeature.getClient('warehouse');
  partial = () => this.client.getBooleanValue(FlagNames.PARTIAL_DELIVERY, false);
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation partial-delivery
  labels = () => this.client.getBooleanValue(FlagNames.PALLET_LABELS, true);
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^ evaluation pallet-labels
}
