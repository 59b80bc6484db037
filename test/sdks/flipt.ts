import type { Sample } from './sample.js';

export default [
  {
    title: 'REST: the key is in the request',
    code: `import { FliptClient } from '@flipt-io/flipt';
const client = new FliptClient({ url: 'https://flipt.example' });
const { enabled } = await client.evaluation.boolean({ namespaceKey: 'default', flagKey: 'new-prices', entityId, context: {} });
const variant = await client.evaluation.variant({ namespaceKey: 'default', flagKey: 'price-table', entityId, context });
const answers = await client.evaluation.batch({
  requests: [
    { namespaceKey: 'default', flagKey: 'price-tax', entityId, context },
    { namespaceKey: 'default', flagKey: 'price-round', entityId, context },
  ],
});
show(enabled, variant.variantKey, answers);`,
    evaluates: 'new-prices price-table price-tax price-round',
  },
  {
    title: 'REST: measured by Datadog',
    code: `import { FliptClient, FliptMetrics } from '@flipt-io/flipt';
const metrics = new FliptMetrics(new FliptClient().evaluation, datadogRum);
const isOn = (await metrics.boolean({ namespaceKey: 'shop', flagKey: 'measured-on', entityId, context: {} })).enabled;
const which = (await metrics.variant({ namespaceKey: 'shop', flagKey: 'measured-variant', entityId, context: {} })).variantKey;`,
    evaluates: 'measured-on measured-variant',
  },
  {
    title: "On the client's side",
    code: `import { type BaseFliptClient, FliptClient } from '@flipt-io/flipt-client-js';
const fliptClient = await FliptClient.init({ url: 'https://flipt.example', namespace: 'default' });
const variant = fliptClient.evaluateVariant({ flagKey: 'hero-image', entityId: 'someentity', context: {} });
if (fliptClient.evaluateBoolean({ flagKey: 'hero-on', entityId: 'someentity', context: {} }).enabled) show(variant.variantKey);
fliptClient.evaluateBatch([{ flagKey: 'hero-text', entityId, context }, { flagKey: 'hero-link', entityId, context }]);
export const isLate = (client: BaseFliptClient) => client.evaluateBoolean({ flagKey: 'hero-late', entityId, context }).enabled;`,
    evaluates: 'hero-image hero-on hero-text hero-link hero-late',
  },
  {
    title: 'React',
    code: `import { useFliptBoolean, useFliptContext, useFliptVariant } from '@flipt-io/flipt-client-react';
export function Panel() {
  const isNew = useFliptBoolean('new-panel', false, 'user', {});
  const tone = useFliptVariant('panel-tone', 'calm', 'user');
  const { client } = useFliptContext();
  const wide = client?.evaluateBoolean({ flagKey: 'panel-wide', entityId: 'user', context: {} }).enabled;
  return isNew ? <aside className={tone} data-wide={wide} /> : null;
}`,
    evaluates: 'new-panel panel-tone panel-wide',
  },
  {
    title: 'Evaluations of something else',
    code: `import { FliptClient } from './pinball';
const client = new FliptClient();
client.evaluation.boolean({ flagKey: 'left' });
joi.boolean({ flagKey: 'right' });`,
    evaluates: '',
  },
] satisfies Sample[];
