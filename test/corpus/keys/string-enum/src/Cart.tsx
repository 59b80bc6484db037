import { useFlag } from '@unleash/proxy-client-react';
import { ShopFlag } from './flags';

export function Cart() {
  const wrap = useFlag(ShopFlag.GiftWrap);
  //                   ^^^^^^^^^^^^^^^^^ evaluation gift-wrap
  const lists = useFlag(ShopFlag['WishLists']);
  //                    ^^^^^^^^^^^^^^^^^^^^^ evaluation wish-lists
  return <Lines actions={[wrap && <Wrap />, lists && <Lists />]} />;
}
