import { Price } from '@shop/ui';
import type { BasketItem } from '../model';

interface BasketLinesProps {
  basket: BasketItem[];
  giftWrapping: boolean;
}

export function BasketLines({ basket, giftWrapping }: BasketLinesProps) {
  return (
    <ul>
      {basket.map((item) => (
        <BasketLine key={item.product.id} item={item} giftWrapping={giftWrapping} />
      ))}
    </ul>
  );
}

function BasketLine({ item: { product, quantity }, giftWrapping }: { item: BasketItem; giftWrapping: boolean }) {
  return (
    <li>
      {quantity} × {product.name} <Price cents={product.cents * quantity} />
      {giftWrapping && product.wrappable && (
        <label>
          <input type="checkbox" name={`wrap-${product.id}`} /> Wrap as a gift
        </label>
      )}
    </li>
  );
}
