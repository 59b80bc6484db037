import type { Sample } from './sample.js';

export default [
  {
    title: 'decisions for a user',
    code: `import { createInstance } from '@optimizely/optimizely-sdk';
const optimizely = createInstance({ projectConfigManager });
const user = optimizely.createUserContext('u-1', { plan: 'pro' });
if (user.decide('product-zoom').enabled) zoom();
const { variables } = await user.decideAsync('product-sizes');
const decisions = user.decideForKeys(['product-reviews', 'product-stock']);`,
    evaluates: 'product-zoom product-sizes product-reviews product-stock',
  },
  {
    title: 'a user context told by its type',
    code: `import type { OptimizelyUserContext } from '@optimizely/optimizely-sdk';
export const isOn = (user: OptimizelyUserContext | null) => user?.decide('product-gallery')?.enabled === true;`,
    evaluates: 'product-gallery',
  },
  {
    title: 'what clients read before there were decisions',
    code: `const optimizelySdk = require('@optimizely/optimizely-sdk');
const client = optimizelySdk.createInstance({ sdkKey });
if (client.isFeatureEnabled('filter-price', 'u-1')) show();
const variation = client.getVariation('filter-order', 'u-1');
client.activate('filter-colour', 'u-1', { plan: 'pro' });
client.getFeatureVariable('filter-brand', 'limit', 'u-1');
client.getFeatureVariableBoolean('filter-sale', 'on', 'u-1');
client.getFeatureVariableString('filter-title', 'text', 'u-1');
client.getFeatureVariableInteger('filter-page', 'size', 'u-1');
client.getFeatureVariableDouble('filter-range', 'step', 'u-1');
client.getFeatureVariableJSON('filter-tree', 'nodes', 'u-1');
client.getAllFeatureVariables('filter-chips', 'u-1');`,
    evaluates:
      'filter-price filter-order filter-colour filter-brand filter-sale filter-title filter-page filter-range filter-tree filter-chips',
  },
  {
    title: 'React hooks and components',
    code: `import {
  createInstance, OptimizelyExperiment, OptimizelyFeature, OptimizelyVariation, useDecision, useExperiment, useFeature,
} from '@optimizely/react-sdk';
const optimizely = createInstance({ sdkKey });
optimizely.decide('wish-button');
export function Wishes() {
  const [decision, clientReady] = useDecision('wish-lists', { autoUpdate: true });
  const [enabled, variables] = useFeature('wish-share');
  const [variation] = useExperiment('wish-order');
  return (
    <OptimizelyFeature feature="wish-notes">
      {(on) => (
        <OptimizelyExperiment experiment="wish-colour">
          <OptimizelyVariation variation="red"><p /></OptimizelyVariation>
          <OptimizelyVariation default><b /></OptimizelyVariation>
        </OptimizelyExperiment>
      )}
    </OptimizelyFeature>
  );
}`,
    evaluates: 'wish-button wish-lists wish-share wish-order wish-notes wish-colour',
  },
  {
    title: 'decide, activate and useFeature of others',
    code: `import { useFeature } from 'reflag-like';
import { judge } from './court';
import { licence } from './licence';
judge.decide('case-7');
licence.activate('pro', 'u-1');
useFeature('not-a-flag');`,
    evaluates: '',
  },
] satisfies Sample[];
