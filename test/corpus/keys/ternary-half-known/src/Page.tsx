import { useFlag } from '@unleash/proxy-client-react';

export function Page({ page }: { page: PageConfig }) {
  const on = useFlag(page.isHome ? 'home-redesign' : page.flagName);
  //                               ^^^^^^^^^^^^^^^ evaluation home-redesign
  //                                                 ^^^^^^^^^^^^^ unresolved
  return on ? <Redesign /> : <Classic />;
}
