import { FlagKey, useShopFlag } from '@shop/flags';
import { type Shop, totalCents } from '../model';
import { ClassicCheckout } from './ClassicCheckout';
import { ExpressPay, OnePageCheckout } from './OnePageCheckout';

export function CheckoutPage({ shop }: { shop: Shop }) {
  const newCheckout = useShopFlag(FlagKey.NewCheckout);
  const total = totalCents(shop.basket);
  const steps = newCheckout ? ['Details', 'Done'] : ['Address', 'Shipping', 'Payment', 'Done'];

  return (
    <>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {newCheckout && total > 0 && <ExpressPay cents={total} />}
      {newCheckout ? <OnePageCheckout cents={total} /> : <ClassicCheckout cents={total} />}
      {!newCheckout && <p>You can still change your order on the next page.</p>}
    </>
  );
}
