import { isFeatureOn } from '../flags';

export async function startReturn(order: Order) {
  if (await isFeatureOn('self-service-returns')) return wizard(order);
  //                    ^^^^^^^^^^^^^^^^^^^^^^ evaluation self-service-returns
  return (await isFeatureOn('returns-by-mail', true)) ? mail(order) : undefined;
  //                        ^^^^^^^^^^^^^^^^^ evaluation returns-by-mail
}
