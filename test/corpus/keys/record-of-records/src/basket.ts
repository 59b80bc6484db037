import { OpenFeature } from '@openfeature/server-sdk';
import { FEATURES } from './registry';

const client = OpenFeature.getClient();
export const crossSell = () => client.getBooleanValue(FEATURES.crossSell.key, FEATURES.crossSell.fallback);
//                                                    ^^^^^^^^^^^^^^^^^^^^^^ evaluation cross-sell
export const upsell = () => client.getNumberValue(FEATURES.upsellLimit.key, FEATURES.upsellLimit.fallback);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation upsell-limit
