import type { Sdk } from './shape.js';

export default {
  title: 'fflip',
  url: 'https://github.com/FredKSchott/fflip',
  apis: [
    {
      packages: ['fflip'],
      clients: {},
      shapes: [
        { kind: 'function', name: 'isFeatureEnabledForUser', key: 0, valueType: 'boolean', result: 'value' },
        {
          kind: 'function',
          name: 'userHasFeature',
          key: 1,
          valueType: 'boolean',
          result: 'value',
          deprecated: 'Use isFeatureEnabledForUser.',
        },
        {
          kind: 'function',
          name: 'getFeaturesForUser',
          key: { property: 'raw' },
          valueType: 'boolean',
          result: 'value',
        },
        {
          kind: 'function',
          name: 'userFeatures',
          key: { property: 'raw' },
          valueType: 'boolean',
          result: 'value',
          deprecated: 'Use getFeaturesForUser.',
        },
      ],
    },
  ],
} satisfies Sdk;
