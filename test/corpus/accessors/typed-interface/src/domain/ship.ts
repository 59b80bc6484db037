import type { FlagPort } from '../ports/flag-port';

export async function ship(order: Order, flags: FlagPort): Promise<void> {
  if (await flags.enabled('green-shipping')) order.carrier = 'bike';
  //                      ^^^^^^^^^^^^^^^^ evaluation green-shipping
}
