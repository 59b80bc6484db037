import type { Deps } from './deps';

export const createOrder = (deps: Deps) => async (input: OrderInput) => {
  const dedupe = await deps.flags.getBooleanValue('orders-dedupe', false);
  //                                              ^^^^^^^^^^^^^^^ evaluation orders-dedupe
  return deps.db.insert(dedupe ? withoutDuplicates(input) : input);
};

export async function cancelOrder({ flags, db }: Deps, id: string) {
  if (await flags.getBooleanValue('orders-soft-cancel', true)) return db.mark(id);
  //                              ^^^^^^^^^^^^^^^^^^^^ evaluation orders-soft-cancel
  return db.delete(id);
}
