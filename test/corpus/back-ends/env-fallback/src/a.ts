import { isFeatureEnabled, featureFlag } from './flags.js';
import { isFeatureEnabled as other } from 'other-lib';
export const newTax = featureFlag('env-new-tax');
//                                ^^^^^^^^^^^^^ evaluation env-new-tax
export async function tax() {
  if (await isFeatureEnabled('env-tax', { user: 'x' })) return 1;
//                           ^^^^^^^^^ evaluation env-tax
  return (await newTax.enabled()) || other('env-other');
}
