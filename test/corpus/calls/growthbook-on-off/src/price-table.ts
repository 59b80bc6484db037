import { GrowthBook } from '@growthbook/growthbook';

const gb = new GrowthBook({ apiHost: 'https://cdn.growthbook.io', clientKey: 'sdk-1' });

export function columns(): string[] {
  if (gb.isOff('annual-plans')) return ['monthly'];
  //           ^^^^^^^^^^^^^^ evaluation annual-plans
  const currency = gb.getFeatureValue('default-currency', 'EUR');
  //                                  ^^^^^^^^^^^^^^^^^^ evaluation default-currency
  const { value } = gb.run({ key: 'column-order', variations: ['asc', 'desc'] });
  //                              ^^^^^^^^^^^^^^ evaluation column-order
  return gb.isOn('enterprise-column') ? ['monthly', 'yearly', `enterprise-${currency}`, value] : ['monthly', 'yearly'];
  //             ^^^^^^^^^^^^^^^^^^^ evaluation enterprise-column
}
