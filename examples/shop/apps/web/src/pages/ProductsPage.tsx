import { FlagKey, useShopFlag } from '@shop/flags';
import { Badge, Price } from '@shop/ui';
import type { Product, Shop } from '../model';

const FEW = 5;

function ProductCard({ product }: { product: Product }) {
  const showLowStock = useShopFlag(FlagKey.LowStockBadge);
  const soldOut = product.stock === 0;

  return (
    <li>
      <a href={`/products/${product.id}`}>{product.name}</a> <Price cents={product.cents} />
      {soldOut && <Badge>Sold out</Badge>}
      {showLowStock && !soldOut && product.stock < FEW && <Badge tone="urgent">Only {product.stock} left</Badge>}
    </li>
  );
}

export function ProductsPage({ shop }: { shop: Shop }) {
  return (
    <ul>
      {shop.products.map((product) => (
        <ProductCard key={product.id} product={product} />
      ))}
    </ul>
  );
}
