import { FEATURES, useShopFeature } from '~flags';

export interface Line {
  sku: string;
  title: string;
  price: number;
}

const sum = (lines: Line[]) => lines.reduce((total, line) => total + line.price, 0);

export function LegacyTotal({ lines }: { lines: Line[] }) {
  return <p>{sum(lines).toFixed(2)}</p>;
}

export function Total({ lines }: { lines: Line[] }) {
  const { stickyTotal } = FEATURES;
//        ^^^^^^^^^^^ alias shop.sticky-total
  const sticky = useShopFeature(stickyTotal);
//                              ^^^^^^^^^^^ evaluation shop.sticky-total
  return (
    <footer style={{ position: sticky ? 'sticky' : 'static' }}>
      <strong>{sum(lines).toFixed(2)}</strong>
      <button type="submit">Pay</button>
    </footer>
  );
}
