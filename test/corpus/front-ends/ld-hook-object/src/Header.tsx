import { useFlag } from './hooks/useFlag';
import { useFeatureClient } from './hooks/useFeatureClient';

export function Header() {
  const showNav = useFlag('header.new-nav', false);
//                        ^^^^^^^^^^^^^^^^ evaluation header.new-nav
  const { client: ld, ready: isReady } = useFeatureClient();
  const theme = isReady ? ld?.variation('header.theme', 'light') : 'light';
//                                      ^^^^^^^^^^^^^^ evaluation header.theme
  const cache = new Map<string, string>();
  const v = cache.get('header.cached');
  return <header className={theme}>{showNav ? <nav /> : v}</header>;
}
