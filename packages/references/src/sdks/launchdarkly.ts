// Over budget because a dozen packages share few shapes and differ in clients, fallback positions and results.

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

/** An object that holds every flag by its key as it is: `client.allFlags()['new-checkout']`. */
const bag = (name: string, receiver = 'LDFlagSet'): Shape => ({
  kind: 'bag',
  name,
  receiver,
  key: { property: 'raw' },
  valueType: 'any',
  result: 'value',
});

/** `useFlags()` and `withLDConsumer()` spell keys in camel case unless the provider is told not to. */
const flags: Shape = {
  kind: 'hook',
  name: 'useFlags',
  key: { property: 'camelCase' },
  valueType: 'any',
  result: 'value',
};

const server = methods('LDClient', 2, 'promise', 'promise-of-details');
const browser = methods('LDClient', 1, 'value', 'details');
const session = methods('LDServerSession', 1, 'promise', 'promise-of-details');
const base = methods('LDServerBaseClient', 2, 'promise', 'promise-of-details');
const react = methods('LDReactClient', 1, 'value', 'details');
const native = methods('ReactNativeLDClient', 1, 'value', 'details');
const state: Shape[] = [
  { kind: 'method', name: 'getFlagValue', receiver: 'LDFlagsState', key: 0, valueType: 'any', result: 'value' },
  bag('allValues()'),
];
const snapshots = {
  LDFlagsState: ['<LDClient>.allFlagsState()'],
  LDFlagSet: ['<LDFlagsState>.allValues()'],
};
const allFlags = { LDFlagSet: ['<LDClient>.allFlags()'] };
const migration: Shape = {
  kind: 'method',
  name: 'migrationVariation',
  receiver: 'LDClient',
  key: 0,
  fallback: 2,
  valueType: 'string',
  result: 'promise-of-details',
};

export default {
  title: 'LaunchDarkly',
  url: 'https://launchdarkly.com/docs/sdk',
  apis: [
    {
      packages: ['@launchdarkly/node-server-sdk'],
      clients: { LDClient: ['init()', 'LaunchDarkly.init()'], ...snapshots },
      shapes: [...server.plain, ...server.typed, migration, ...state],
    },
    {
      packages: ['launchdarkly-node-server-sdk'],
      clients: { LDClient: ['init()'], ...snapshots },
      shapes: [...server.plain, ...state],
    },
    {
      packages: ['launchdarkly-js-client-sdk', '@launchdarkly/js-client-sdk'],
      clients: { LDClient: ['initialize()', 'createClient()'], ...allFlags },
      shapes: [...browser.plain, ...browser.typed, bag('allFlags()')],
    },
    {
      packages: ['launchdarkly-react-client-sdk'],
      // What is typed `LDFlagSet` here mostly comes from `useFlags()`, and is not what `allFlags()` gives.
      clients: { LDProps: [], LDClient: ['useLDClient()', '<LDProps>.ldClient'], AllFlags: ['<LDClient>.allFlags()'] },
      shapes: [
        ...browser.plain,
        bag('allFlags()', 'AllFlags'),
        flags,
        { ...flags, kind: 'hoc', name: 'withLDConsumer', injects: 'flags' },
      ],
    },
    {
      packages: ['@launchdarkly/react-sdk'],
      clients: {
        LDReactClient: ['useLDClient()', 'createClient()'],
        LDClient: [],
        AllFlags: ['<LDReactClient>.allFlags()', '<LDClient>.allFlags()'],
      },
      shapes: [
        ...react.plain,
        ...react.typed,
        ...browser.plain,
        ...browser.typed,
        bag('allFlags()', 'AllFlags'),
        ...hooks,
        { ...flags, deprecated: 'Use useBoolVariation, useStringVariation, useNumberVariation or useJsonVariation.' },
      ],
    },
    {
      packages: ['@launchdarkly/react-sdk/server'],
      clients: {
        LDServerSession: ['createLDServerSession()', 'createLDServerWrapper()', 'useLDServerSession()'],
        LDServerBaseClient: [],
        LDFlagsState: ['<LDServerSession>.allFlagsState()', '<LDServerBaseClient>.allFlagsState()'],
        LDFlagSet: ['<LDFlagsState>.allValues()'],
      },
      shapes: [...session.typed, ...base.typed, ...state],
    },
    {
      packages: ['launchdarkly-vue-client-sdk'],
      clients: { LDClient: ['useLDClient()'], ...allFlags },
      shapes: [
        ...browser.plain,
        bag('allFlags()'),
        { kind: 'hook', name: 'useLDFlag', key: 0, fallback: 1, valueType: 'any', result: 'details' },
      ],
    },
    {
      packages: ['@launchdarkly/react-native-client-sdk'],
      clients: {
        ReactNativeLDClient: ['new ReactNativeLDClient()', 'useLDClient()'],
        LDFlagSet: ['<ReactNativeLDClient>.allFlags()'],
      },
      shapes: [...native.plain, ...native.typed, bag('allFlags()'), ...hooks],
    },
  ],
} satisfies Sdk;
