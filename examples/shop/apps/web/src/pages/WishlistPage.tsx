import { FlagKey, useShopFlag } from '@shop/flags';
import { Price } from '@shop/ui';
import type { Shop } from '../model';

export function WishlistPage({ shop }: { shop: Shop }) {
  if (shop.wishlist.length === 0) return <p>Nothing on it yet.</p>;
  return (
    <>
      <ul>
        {shop.wishlist.map((product) => (
          <li key={product.id}>{product.name}</li>
        ))}
      </ul>
      <ShareLink items={shop.wishlist.length} />
    </>
  );
}

function ShareLink({ items }: { items: number }) {
  const sharing = useShopFlag(FlagKey.WishlistSharing);
  if (!sharing) return null;
  return <a href="/wishlist/shared">{items === 1 ? 'Share this wish' : `Share all ${items} wishes`}</a>;
}

export function SharedWishlistPage({ shop }: { shop: Shop }) {
  return (
    <ul>
      {shop.wishlist.map((product) => (
        <li key={product.id}>
          {product.name} <Price cents={product.cents} /> <a href={`/basket?add=${product.id}`}>Give this</a>
        </li>
      ))}
    </ul>
  );
}
