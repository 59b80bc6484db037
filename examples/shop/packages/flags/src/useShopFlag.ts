import { useBooleanFlagValue } from '@openfeature/react-sdk';
import type { FlagKey } from './keys';

/** Whether a flag is on for the visitor of this page. */
export function useShopFlag(key: FlagKey, fallback = false): boolean {
  return useBooleanFlagValue(key, fallback);
}
