import { OpenFeature } from '@openfeature/server-sdk';
import type { FlagKey } from './keys';

const client = OpenFeature.getClient();

/** Whether a flag is on for a customer; off while the flag service cannot be reached. */
export function isShopFlagOn(key: FlagKey, userId: string): Promise<boolean> {
  return client.getBooleanValue(key, false, { targetingKey: userId });
}
