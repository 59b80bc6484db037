import type { KeyPosition, Sdk, Shape } from './shape.js';

const key: KeyPosition = { arg: 0, prop: 'featureKey' };
const deprecated = 'Use getVariation.';

const client = (receiver: string): Shape[] => [
  { kind: 'method', name: 'getVariation', receiver, key, valueType: 'variant', result: 'other' },
  // The visitor first, as it was before the parameters had names: whether there is a second argument tells the two apart.
  {
    kind: 'method',
    name: 'isFeatureFlagActive',
    receiver,
    key: 1,
    valueType: 'boolean',
    result: 'value',
    deprecated: 'Use isFeatureFlagActive with an object.',
  },
  { kind: 'method', name: 'isFeatureFlagActive', receiver, key, valueType: 'boolean', result: 'value' },
  {
    kind: 'method',
    name: 'getFeatureFlagVariationKey',
    receiver,
    key: 1,
    valueType: 'string',
    result: 'value',
    deprecated,
  },
  { kind: 'method', name: 'getFeatureFlagVariable', receiver, key, valueType: 'any', result: 'other', deprecated },
  { kind: 'method', name: 'getFeatureFlagVariables', receiver, key: 1, valueType: 'any', result: 'other', deprecated },
];

export default {
  title: 'Kameleoon',
  url: 'https://developers.kameleoon.com/feature-management-and-experimentation/',
  apis: [
    {
      packages: ['@kameleoon/react-sdk', '@kameleoon/javascript-sdk'],
      clients: {
        KameleoonClient: ['new KameleoonClient()', 'createClient()', 'useKameleoon()'],
        IUseFeatureFlag: ['useFeatureFlag()'],
      },
      shapes: [...client('KameleoonClient'), ...client('IUseFeatureFlag')],
    },
  ],
} satisfies Sdk;
