import type { Sdk, Shape, ValueType } from './shape.js';

const types: [prefix: string, valueType: ValueType][] = [
  ['bool', 'boolean'],
  ['string', 'string'],
  ['number', 'number'],
  ['json', 'json'],
];

/** The client of the browser is of the type `Result`. */
const variation: Shape = {
  kind: 'method',
  name: 'variation',
  receiver: 'Result',
  key: 0,
  fallback: 1,
  valueType: 'any',
  result: 'value',
};

export default {
  title: 'Harness Feature Flags',
  url: 'https://developer.harness.io/docs/feature-flags/',
  apis: [
    {
      packages: ['@harnessio/ff-nodejs-server-sdk'],
      clients: { Client: ['new Client()', 'default', 'waitForInitialization()', '<Client>.waitForInitialization()'] },
      shapes: types.map(([prefix, valueType]) => ({
        kind: 'method',
        name: `${prefix}Variation`,
        receiver: 'Client',
        key: 0,
        fallback: 2,
        valueType,
        result: 'promise',
      })),
    },
    {
      packages: ['@harnessio/ff-javascript-client-sdk'],
      clients: { Result: ['initialize()'] },
      shapes: [variation],
    },
    {
      packages: ['@harnessio/ff-react-client-sdk'],
      clients: { Result: ['useFeatureFlagsClient()'] },
      shapes: [
        variation,
        { kind: 'hook', name: 'useFeatureFlag', key: 0, fallback: 1, valueType: 'any', result: 'value' },
        // An array of keys, or a record of default values by key.
        { kind: 'hook', name: 'useFeatureFlags', key: { arg: 0, prop: '[]' }, valueType: 'any', result: 'other' },
        {
          kind: 'hook',
          name: 'useFeatureFlags',
          key: { arg: 0, prop: '{}' },
          fallback: { arg: 0, prop: '{}' },
          valueType: 'any',
          result: 'other',
        },
        { kind: 'hook', name: 'useFeatureFlags', key: { property: 'raw' }, valueType: 'any', result: 'value' },
        { kind: 'hoc', name: 'ifFeatureFlag', key: 0, valueType: 'any', result: 'other' },
        {
          kind: 'hoc',
          name: 'withFeatureFlags',
          key: { property: 'raw' },
          injects: 'flags',
          valueType: 'any',
          result: 'value',
        },
      ],
    },
  ],
} satisfies Sdk;
