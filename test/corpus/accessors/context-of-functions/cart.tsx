import { useSettings } from './flags-context';

export function Cart({ total }: { total: number }) {
  const { isOn, label } = useSettings();
  if (!isOn('free-shipping')) return <p>{total}</p>;
//          ^^^^^^^^^^^^^^^ evaluation free-shipping
  return <p title={label('cart-total')}>{total}</p>;
//                       ^^^^^^^^^^^^ nothing
}
