import { useBooleanFlagValue, useFlag as useQuery, useStringFlagDetails } from '@openfeature/react-sdk';
import { ExpressPay } from '../components/ExpressPay';

export function Checkout({ cart }: { cart: Cart }) {
  const express = useBooleanFlagValue('express-pay', false);
  //                                  ^^^^^^^^^^^^^ evaluation express-pay
  const { value: layout } = useStringFlagDetails('checkout-layout', 'stacked');
  //                                             ^^^^^^^^^^^^^^^^^ evaluation checkout-layout
  const tips = useQuery('tip-selector', false);
  //                    ^^^^^^^^^^^^^^ evaluation tip-selector
  return (
    <main data-layout={layout}>
      {express && <ExpressPay total={cart.total} />}
      {tips.value ? <TipSelector /> : null}
    </main>
  );
}
