import { Price } from '@shop/ui';
import type { Shop } from '../model';

const PALLET = 48;

export function TradePage({ shop }: { shop: Shop }) {
  return (
    <table>
      <tbody>
        {shop.products.map((product) => (
          <tr key={product.id}>
            <td>{product.name}</td>
            <td>
              <Price cents={product.cents * PALLET} /> a pallet
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
