import { EvaluateFeatureCommand, EvidentlyClient } from '@aws-sdk/client-evidently';

const client = new EvidentlyClient({ region: 'eu-west-1' });

export async function variation(entityId: string) {
  const { variation } = await client.send(
    new EvaluateFeatureCommand({ project: 'shop', feature: 'related-products', entityId }),
    //                                                     ^^^^^^^^^^^^^^^^^^ evaluation related-products
  );
  return variation;
}
