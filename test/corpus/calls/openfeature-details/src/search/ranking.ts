import { OpenFeature } from '@openfeature/server-sdk';

export async function rankingModel(tenant: string) {
  const client = OpenFeature.getClient();
  const { value, variant, reason } = await client.getStringDetails('ranking-model', 'bm25', { tenant });
  //                                                               ^^^^^^^^^^^^^^^ evaluation ranking-model
  const weights = await client.getObjectDetails('ranking-weights', { title: 2, body: 1 });
  //                                            ^^^^^^^^^^^^^^^^^ evaluation ranking-weights
  return { model: value, variant, reason, weights: weights.value };
}
