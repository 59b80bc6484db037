import { useLDClient } from 'launchdarkly-react-client-sdk';
import { useCallback } from 'react';

export function useCompactMode(): () => boolean {
  const ld = useLDClient();
  return useCallback(() => (ld!.variation('compact-mode' as string, false) as boolean) === true, [ld]);
  //                                      ^^^^^^^^^^^^^^ evaluation compact-mode
}

export const useTheme = () => useLDClient()?.variation?.('theme-name', 'light') as Theme;
//                                                       ^^^^^^^^^^^^ evaluation theme-name
