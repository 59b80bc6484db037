import { useUnleashClient } from '@unleash/proxy-client-react';

type LayoutFlag = 'layout-split' | 'layout-tabs';
//                ^^^^^^^^^^^^^^ declaration layout-split
//                                 ^^^^^^^^^^^^^ declaration layout-tabs

export function useLayoutToggles(names: LayoutFlag[]) {
  const client = useUnleashClient();
  return names.map((name: LayoutFlag) => client.isEnabled(name));
  //                                                      ^^^^ unresolved {layout-split, layout-tabs}
}
