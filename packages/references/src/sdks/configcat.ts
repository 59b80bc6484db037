import type { Sdk, Shape } from './shape.js';

const client = 'IConfigCatClient';
const snapshot = 'IConfigCatClientSnapshot';

const method = (name: string, receiver: string, result: Shape['result']): Shape => ({
  kind: 'method',
  name,
  receiver,
  key: 0,
  fallback: 1,
  valueType: 'any',
  result,
});

const current: Shape[] = [
  method('getValueAsync', client, 'promise'),
  method('getValueDetailsAsync', client, 'promise-of-details'),
  method('getValue', snapshot, 'value'),
  method('getValueDetails', snapshot, 'details'),
];

/** What the API up to version 7 had besides. A variation has an id of its own, which is not the value of the flag. */
const former: Shape[] = [
  // It hands the value to a callback.
  method('getValue', client, 'other'),
  ...['getVariationId', 'getVariationIdAsync'].map(
    (name): Shape => ({ kind: 'method', name, receiver: client, key: 0, valueType: 'string', result: 'other' }),
  ),
];

const snapshots = [`<${client}>.snapshot()`];

export default {
  title: 'ConfigCat',
  url: 'https://configcat.com/docs/sdk-reference/js/overview/',
  apis: [
    {
      packages: ['@configcat/sdk'],
      clients: { [client]: ['getClient()'], [snapshot]: snapshots },
      shapes: current,
    },
    {
      packages: ['configcat-js', 'configcat-node', 'configcat-js-ssr', 'configcat-js-chromium-extension'],
      clients: {
        [client]: [
          'getClient()',
          'default()',
          'createClient()',
          'createClientWithAutoPoll()',
          'createClientWithManualPoll()',
          'createClientWithLazyLoad()',
        ],
        [snapshot]: snapshots,
      },
      shapes: [...current, ...former].map((shape) => ({
        ...shape,
        deprecated: 'Use @configcat/sdk: the support of this package ended on 2026-08-31.',
      })),
    },
    {
      packages: ['configcat-react'],
      clients: {
        // What the higher-order component `withConfigCatClient` injects.
        WithConfigCatClientProps: [],
        [client]: ['useConfigCatClient()', '<WithConfigCatClientProps>.configCatClient'],
        [snapshot]: snapshots,
      },
      shapes: [
        ...current,
        { kind: 'hook', name: 'useFeatureFlag', key: 0, fallback: 1, valueType: 'any', result: 'details' },
      ],
    },
    {
      packages: ['configcat-vue'],
      clients: { [client]: [], [snapshot]: snapshots },
      shapes: [
        ...current,
        {
          kind: 'component',
          name: 'FeatureWrapper',
          key: { prop: 'featureKey' },
          valueType: 'boolean',
          result: 'element',
        },
      ],
    },
  ],
} satisfies Sdk;
