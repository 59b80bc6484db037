import optimizely from '@optimizely/optimizely-sdk';

const client = optimizely.createInstance({ sdkKey: 'abc' });

export function decisions(userId: string) {
  const user = client!.createUserContext(userId, { plan: 'gold' });
  const sort = user!.decide('product_sort');
  //                        ^^^^^^^^^^^^^^ evaluation product_sort
  const rest = user!.decideForKeys(['free_shipping', 'bundle_offers']);
  //                                ^^^^^^^^^^^^^^^ evaluation free_shipping
  //                                                 ^^^^^^^^^^^^^^^ evaluation bundle_offers
  return { sort: sort.variables.order, free: rest.free_shipping.enabled };
  //                                              ^^^^^^^^^^^^^ evaluation free_shipping
}
