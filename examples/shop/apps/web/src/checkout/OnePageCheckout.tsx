import { formatPrice } from '@shop/ui';
import { AddressFields } from './AddressFields';

export function OnePageCheckout({ cents }: { cents: number }) {
  return (
    <form method="post" action="/api/checkout">
      <AddressFields />
      <button type="submit">Pay {formatPrice(cents)}</button>
    </form>
  );
}

export function ExpressPay({ cents }: { cents: number }) {
  return (
    <button type="button" name="express">
      Pay {formatPrice(cents)} with your phone
    </button>
  );
}
