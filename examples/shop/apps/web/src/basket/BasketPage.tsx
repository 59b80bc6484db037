import { FlagKey, useShopFlag } from '@shop/flags';
import { Price } from '@shop/ui';
import { type Shop, totalCents } from '../model';
import { BasketLines } from './BasketLines';
import { CheckoutLink } from './CheckoutLink';

export function BasketPage({ shop }: { shop: Shop }) {
  const giftWrapping = useShopFlag(FlagKey.GiftWrapping);
  if (shop.basket.length === 0) return <p>Your basket is empty.</p>;

  return (
    <>
      <BasketLines basket={shop.basket} giftWrapping={giftWrapping} />
      <p>
        Total <Price cents={totalCents(shop.basket)} />
      </p>
      <CheckoutLink items={shop.basket.length} />
    </>
  );
}
