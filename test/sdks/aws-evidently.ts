import type { Sample } from './sample.js';

export default [
  {
    title: 'Commands',
    code: `import { BatchEvaluateFeatureCommand, EvaluateFeatureCommand, EvidentlyClient } from '@aws-sdk/client-evidently';
const client = new EvidentlyClient({ region: 'eu-west-1' });
const { value } = await client.send(new EvaluateFeatureCommand({ project: 'shop', feature: 'new-invoice', entityId }));
await client.send(
  new BatchEvaluateFeatureCommand({
    project: 'shop',
    requests: [{ feature: 'batch-one', entityId }, { feature: 'batch-two', entityId }],
  }),
);`,
    evaluates: 'new-invoice batch-one batch-two',
  },
  {
    title: 'Methods',
    code: `import { Evidently } from '@aws-sdk/client-evidently';
const evidently = new Evidently({});
const { value } = await evidently.evaluateFeature({ project: 'shop', feature: 'method-one', entityId });
await evidently.batchEvaluateFeature({ project: 'shop', requests: [{ feature: 'method-two', entityId }] });`,
    evaluates: 'method-one method-two',
  },
  {
    title: 'Features of something else',
    code: `import { EvaluateFeatureCommand } from './cqrs';
bus.execute(new EvaluateFeatureCommand({ feature: 'own-feature' }));
land.evaluateFeature({ feature: 'hill' });`,
    evaluates: '',
  },
] satisfies Sample[];
