import { Price } from '@shop/ui';
import { AddressFields } from './AddressFields';
import { saveDraft } from './draft';

export function ClassicCheckout({ cents }: { cents: number }) {
  return (
    <form method="get" action="/checkout" onChange={(event) => saveDraft(new FormData(event.currentTarget))}>
      <AddressFields />
      <p>
        Your order: <Price cents={cents} />, plus shipping
      </p>
      <button type="submit">Continue to shipping</button>
    </form>
  );
}
