import { useFlag } from '@unleash/proxy-client-react';

export function Feed({ mobile }: { mobile: boolean }) {
  const infinite = useFlag(mobile ? 'feed-infinite-mobile' : 'feed-infinite-desktop');
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation feed-infinite-mobile
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation feed-infinite-desktop
  return infinite ? <InfiniteFeed /> : <PagedFeed />;
}
