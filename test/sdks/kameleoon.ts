import type { Sample } from './sample.js';

export default [
  {
    title: 'React hook',
    code: `import { useFeatureFlag, useVisitorCode } from '@kameleoon/react-sdk';
export function Hero() {
  const { getVariation, isFeatureFlagActive } = useFeatureFlag();
  const visitorCode = useVisitorCode().getVisitorCode();
  const isOn = isFeatureFlagActive({ visitorCode, featureKey: 'hero_on', track: false });
  return isOn ? <Image name={getVariation({ visitorCode, featureKey: 'hero_image' }).key} /> : null;
}`,
    evaluates: 'hero_on hero_image',
  },
  {
    title: 'The client, with objects',
    code: `import { KameleoonClient } from '@kameleoon/javascript-sdk';
const client = new KameleoonClient({ siteCode: 'site' });
await client.initialize();
const { key } = client.getVariation({ visitorCode, featureKey: 'price_table' });
if (client.isFeatureFlagActive({ visitorCode, featureKey: 'price_on' })) show(key);
client.getFeatureFlagVariable({ visitorCode, featureKey: 'price_variables', variableKey: 'currency' });`,
    evaluates: 'price_table price_on price_variables',
  },
  {
    title: 'The client, with the visitor first',
    code: `import { createClient, type KameleoonClient } from '@kameleoon/react-sdk';
const client = createClient({ siteCode: 'site' });
if (client.isFeatureFlagActive(visitorCode, 'old_active')) show(client.getFeatureFlagVariationKey(visitorCode, 'old_key'));
export const variables = (one: KameleoonClient) => one.getFeatureFlagVariables(visitorCode, 'old_variables');`,
    evaluates: 'old_active old_key old_variables',
  },
  {
    title: 'React hook, with the former methods',
    code: `import { useFeatureFlag } from '@kameleoon/react-sdk';
export function Old({ visitorCode }) {
  const flags = useFeatureFlag();
  const all = flags.getFeatureFlagVariables(visitorCode, 'former_variables');
  const one = flags.getFeatureFlagVariable({ visitorCode, featureKey: 'former_variable', variableKey: 'size' });
  const key = flags.getFeatureFlagVariationKey(visitorCode, 'former_key');
  return flags.isFeatureFlagActive(visitorCode, 'former_active') ? <p>{key}{all.length}{one.value}</p> : null;
}`,
    evaluates: 'former_variables former_variable former_key former_active',
  },
  {
    title: 'Variations of something else',
    code: `import { useFeatureFlag } from './house';
import { createClient } from 'contentful';
createClient({ space }).getVariation({ featureKey: 'entry' });
export const Room = () => <p>{useFeatureFlag().isFeatureFlagActive('visitor', 'window')}</p>;`,
    evaluates: '',
  },
] satisfies Sample[];
