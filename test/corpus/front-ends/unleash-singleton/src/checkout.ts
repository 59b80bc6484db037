import isOn, { getVariantName, getUnleash } from './flags';
import * as flags from './flags';

export async function checkout() {
  if (isOn('checkout-express')) return 'express';
//         ^^^^^^^^^^^^^^^^^^ evaluation checkout-express
  if (flags.isFeatureOn('checkout-gift')) return 'gift';
//                      ^^^^^^^^^^^^^^^ evaluation checkout-gift
  switch (getVariantName('checkout-layout')) {
//                       ^^^^^^^^^^^^^^^^^ evaluation checkout-layout
    case 'a': return 'a';
    default: return getUnleash().isEnabled('checkout-legacy') ? 'l' : 'm';
//                                         ^^^^^^^^^^^^^^^^^ evaluation checkout-legacy
  }
}
const logger = { isEnabled(l: string) { return l === 'debug'; } };
if (logger.isEnabled('debug')) console.log('x');
