import { OpenFeature } from '@openfeature/server-sdk';
import { flags } from './flags';

const client = OpenFeature.getClient();
const { payments } = flags;

export const refundNow = () => client.getBooleanValue(flags.payments.instantRefund, false);
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation payments.instant-refund
export const wallets = () => client.getBooleanValue(payments.wallets, false);
//                                                  ^^^^^^^^^^^^^^^^ evaluation payments.wallets
export const tiles = () => client.getBooleanValue(flags.catalog.videoTiles, false);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation catalog.video-tiles
