import { useFlag } from '@unleash/proxy-client-react';

export function useToggle(key: string) {
  return useFlag(key);
}
