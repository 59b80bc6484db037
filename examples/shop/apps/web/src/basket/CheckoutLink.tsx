import { FlagKey, useShopFlag } from '@shop/flags';

export function CheckoutLink({ items }: { items: number }) {
  const newCheckout = useShopFlag(FlagKey.NewCheckout);
  if (!newCheckout) {
    return <a href="/checkout?step=address">Continue to your address</a>;
  }

  const label = items === 1 ? 'Buy it now' : `Buy all ${items} now`;
  return <a href="/checkout">{label}</a>;
}
