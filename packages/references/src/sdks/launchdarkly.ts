// Over budget because nine packages share few shapes and differ in clients, fallback positions and results.

import type { Sdk, Shape, ValueType } from './shape.js';

const types: [prefix: string, valueType: ValueType][] = [
  ['bool', 'boolean'],
  ['string', 'string'],
  ['number', 'number'],
  ['json', 'json'],
];

const methods = (
  receiver: string,
  fallback: number,
  value: Shape['result'],
  details: Shape['result'],
): { plain: Shape[]; typed: Shape[] } => ({
  plain: [
    { kind: 'method', name: 'variation', receiver, key: 0, fallback, valueType: 'any', result: value },
    { kind: 'method', name: 'variationDetail', receiver, key: 0, fallback, valueType: 'any', result: details },
  ],
  typed: types.flatMap(([prefix, valueType]): Shape[] => [
    { kind: 'method', name: `${prefix}Variation`, receiver, key: 0, fallback, valueType, result: value },
    { kind: 'method', name: `${prefix}VariationDetail`, receiver, key: 0, fallback, valueType, result: details },
  ]),
});

const hooks = types.flatMap(([prefix, valueType]): Shape[] => {
  const name = `use${prefix[0]?.toUpperCase()}${prefix.slice(1)}Variation`;
  return [
    { kind: 'hook', name, key: 0, fallback: 1, valueType, result: 'value' },
    { kind: 'hook', name: `${name}Detail`, key: 0, fallback: 1, valueType, result: 'details' },
  ];
});

const server = methods('LDClient', 2, 'promise', 'promise-of-details');
const browser = methods('LDClient', 1, 'value', 'details');
const session = methods('LDServerSession', 1, 'promise', 'promise-of-details');
const native = methods('ReactNativeLDClient', 1, 'value', 'details');

export default {
  title: 'LaunchDarkly',
  url: 'https://launchdarkly.com/docs/sdk',
  apis: [
    {
      packages: ['@launchdarkly/node-server-sdk'],
      clients: { LDClient: ['init()', 'LaunchDarkly.init()'] },
      shapes: [
        ...server.plain,
        ...server.typed,
        {
          kind: 'method',
          name: 'migrationVariation',
          receiver: 'LDClient',
          key: 0,
          fallback: 2,
          valueType: 'string',
          result: 'promise-of-details',
        },
      ],
    },
    {
      packages: ['launchdarkly-node-server-sdk'],
      clients: { LDClient: ['init()'] },
      shapes: server.plain,
    },
    {
      packages: ['launchdarkly-js-client-sdk', '@launchdarkly/js-client-sdk'],
      clients: { LDClient: ['initialize()', 'createClient()'] },
      shapes: [...browser.plain, ...browser.typed],
    },
    {
      packages: ['launchdarkly-react-client-sdk'],
      clients: { LDClient: ['useLDClient()'] },
      shapes: [
        ...browser.plain,
        { kind: 'hook', name: 'useFlags', key: { property: 'camelCase' }, valueType: 'any', result: 'value' },
      ],
    },
    {
      packages: ['@launchdarkly/react-sdk'],
      clients: { LDClient: ['useLDClient()'] },
      shapes: [
        ...browser.plain,
        ...browser.typed,
        ...hooks,
        {
          kind: 'hook',
          name: 'useFlags',
          key: { property: 'camelCase' },
          valueType: 'any',
          result: 'value',
          deprecated: 'Use useBoolVariation, useStringVariation, useNumberVariation or useJsonVariation.',
        },
      ],
    },
    {
      packages: ['@launchdarkly/react-sdk/server'],
      clients: { LDServerSession: [] },
      shapes: session.typed,
    },
    {
      packages: ['launchdarkly-vue-client-sdk'],
      clients: {},
      shapes: [{ kind: 'hook', name: 'useLDFlag', key: 0, fallback: 1, valueType: 'any', result: 'details' }],
    },
    {
      packages: ['@launchdarkly/react-native-client-sdk'],
      clients: { ReactNativeLDClient: ['new ReactNativeLDClient()', 'useLDClient()'] },
      shapes: [...native.plain, ...native.typed, ...hooks],
    },
  ],
} satisfies Sdk;
