import type { Sdk, Shape } from './shape.js';

const key = { arg: 0, prop: 'flagKey' } as const;
const enabled = { valueType: 'boolean', field: 'enabled' } as const;
const variant = { valueType: 'string', field: 'variantKey' } as const;

const remote = (receiver: string): Shape[] => [
  { kind: 'method', name: 'boolean', receiver, key, ...enabled, result: 'promise-of-details' },
  { kind: 'method', name: 'variant', receiver, key, ...variant, result: 'promise-of-details' },
  {
    kind: 'method',
    name: 'batch',
    receiver,
    key: { arg: 0, prop: 'requests[].flagKey' },
    valueType: 'any',
    result: 'other',
  },
];

const local = (receiver: string): Shape[] => [
  { kind: 'method', name: 'evaluateBoolean', receiver, key, ...enabled, result: 'details' },
  { kind: 'method', name: 'evaluateVariant', receiver, key, ...variant, result: 'details' },
  {
    kind: 'method',
    name: 'evaluateBatch',
    receiver,
    key: { arg: 0, prop: '[].flagKey' },
    valueType: 'any',
    result: 'other',
  },
];

export default {
  title: 'Flipt',
  url: 'https://docs.flipt.io/v2/integration/overview',
  apis: [
    {
      packages: ['@flipt-io/flipt'],
      clients: {
        FliptClient: ['new FliptClient()'],
        Evaluation: ['<FliptClient>.evaluation'],
        FliptMetrics: ['new FliptMetrics()'],
      },
      shapes: [...remote('Evaluation'), ...remote('FliptMetrics')],
    },
    {
      packages: ['@flipt-io/flipt-client-js'],
      clients: { FliptClient: ['FliptClient.init()'], BaseFliptClient: [] },
      shapes: [...local('FliptClient'), ...local('BaseFliptClient')],
    },
    {
      packages: ['@flipt-io/flipt-client-react'],
      clients: { FliptClient: ['useFliptContext().client'] },
      shapes: [
        ...local('FliptClient'),
        { kind: 'hook', name: 'useFliptBoolean', key: 0, fallback: 1, valueType: 'boolean', result: 'value' },
        { kind: 'hook', name: 'useFliptVariant', key: 0, fallback: 1, valueType: 'string', result: 'value' },
      ],
    },
  ],
} satisfies Sdk;
