import { SplitFactory } from '@splitsoftware/splitio';

const factory: SplitIO.ISDK = SplitFactory({ core: { authorizationKey: 'server-key' } });
const client: SplitIO.IClient = factory.client();

export const reviewsFor = (userKey: string) => client.getTreatment(userKey, 'product_reviews');
//                                                                          ^^^^^^^^^^^^^^^^^ evaluation product_reviews
export const many = (userKey: string) => client.getTreatments(userKey, ['gift_cards', 'loyalty_points']);
//                                                                      ^^^^^^^^^^^^ evaluation gift_cards
//                                                                                    ^^^^^^^^^^^^^^^^ evaluation loyalty_points
