import { useFlag } from '@unleash/proxy-client-react';

export function useShopFlag(flag: string): boolean {
  const enabled = useFlag(flag);
  return enabled;
}
