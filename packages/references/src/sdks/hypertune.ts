import type { Sdk, Shape } from './shape.js';

/** Methods of a node that are no flags, though everything else that it has is one. */
const others = [
  ...['addUpdateListener', 'close', 'dehydrate', 'encodeFlagValues', 'flushLogs', 'getFieldNode', 'getFieldNodeProps'],
  ...['getHashResponse', 'getInitResponse', 'getItemNodeProps', 'getItemNodes', 'getLastDataProviderInitTime'],
  ...['getLastInitDataRefreshTime', 'getRootArgs', 'getStateHash', 'getValue', 'hydrate', 'initIfNeeded', 'isReady'],
  ...['removeUpdateListener', 'setOverride', 'setRemoteLoggingMode', 'get'],
];

/** What the runtime has for paths that are texts, below the methods that the generator writes. */
const paths: Shape[] = [
  { kind: 'method', name: 'getFlagValue', receiver: 'Node', key: 0, fallback: 1, valueType: 'any', result: 'value' },
  {
    kind: 'method',
    name: 'getFlagValues',
    receiver: 'Node',
    key: { arg: 0, prop: 'flagPaths[]' },
    valueType: 'any',
    result: 'other',
  },
];

export default {
  title: 'Hypertune',
  url: 'https://docs.hypertune.com/',
  apis: [
    { packages: ['hypertune'], clients: { Node: [] }, shapes: paths },
    {
      // Flags of a nested object are named by their last part.
      packages: [],
      generated: ['generated/hypertune', 'generated/hypertune.react', 'generated/hypertune.vue'],
      clients: {
        RootNode: ['createSource().root()', 'initHypertune().root()', 'useHypertune()', 'useHypertune().value'],
        other: others.map((name) => `<RootNode>.${name}()`),
      },
      shapes: [
        ...paths.map((row) => ({ ...row, receiver: 'RootNode' })),
        {
          kind: 'method',
          name: '*',
          receiver: 'RootNode',
          key: { name: 'camel' },
          fallback: { arg: 0, prop: 'fallback' },
          valueType: 'any',
          result: 'value',
        },
      ],
    },
    {
      // Functions in the style of Vercel's Flags SDK: `await newCheckoutFlag()`.
      packages: [],
      generated: ['generated/hypertune.vercel'],
      clients: {},
      shapes: [{ kind: 'function', name: '*Flag', key: { name: 'camel' }, valueType: 'any', result: 'promise' }],
    },
  ],
} satisfies Sdk;
