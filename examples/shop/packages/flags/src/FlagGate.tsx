import type { ReactNode } from 'react';
import type { FlagKey } from './keys';
import { useShopFlag } from './useShopFlag';

interface FlagGateProps {
  flag: FlagKey;
  otherwise: ReactNode;
  children: ReactNode;
}

/** Shows its children while the flag is on. */
export function FlagGate({ flag, otherwise, children }: FlagGateProps) {
  return useShopFlag(flag) ? children : otherwise;
}
