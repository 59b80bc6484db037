import type { Sdk, Shape } from './shape.js';

const hooks: Shape[] = [
  { kind: 'hook', name: 'useFlag', key: 0, valueType: 'boolean', result: 'value' },
  { kind: 'hook', name: 'useVariant', key: 0, valueType: 'variant', result: 'variant' },
];

const client = (receiver: string, fallback?: number): Shape[] => {
  const position = fallback === undefined ? {} : { fallback };
  return [
    { kind: 'method', name: 'isEnabled', receiver, key: 0, ...position, valueType: 'boolean', result: 'value' },
    { kind: 'method', name: 'getVariant', receiver, key: 0, ...position, valueType: 'variant', result: 'variant' },
  ];
};

export default {
  title: 'Unleash',
  url: 'https://docs.getunleash.io/reference/sdks',
  apis: [
    {
      packages: ['unleash-client'],
      clients: {
        Unleash: ['new Unleash()', 'initialize()', 'startUnleash()', 'getInstance()', 'Unleash.getInstance()'],
      },
      shapes: [
        ...client('Unleash', 2),
        {
          kind: 'method',
          name: 'forceGetVariant',
          receiver: 'Unleash',
          key: 0,
          fallback: 2,
          valueType: 'variant',
          result: 'variant',
        },
        { kind: 'function', name: 'isEnabled', key: 0, fallback: 2, valueType: 'boolean', result: 'value' },
        { kind: 'function', name: 'getVariant', key: 0, fallback: 2, valueType: 'variant', result: 'variant' },
        { kind: 'function', name: 'forceGetVariant', key: 0, fallback: 2, valueType: 'variant', result: 'variant' },
      ],
    },
    {
      packages: ['unleash-proxy-client'],
      clients: { UnleashClient: ['new UnleashClient()'] },
      shapes: client('UnleashClient'),
    },
    {
      packages: ['@unleash/proxy-client-react'],
      clients: { UnleashClient: ['useUnleashClient()', 'new UnleashClient()'] },
      shapes: [...client('UnleashClient'), ...hooks],
    },
    {
      packages: ['@unleash/proxy-client-vue'],
      clients: {},
      shapes: hooks.map((hook) => (hook.name === 'useFlag' ? { ...hook, result: 'details' } : hook)),
    },
    {
      packages: ['@unleash/nextjs', '@unleash/nextjs/client'],
      clients: { UnleashClient: ['flagsClient()', 'useUnleashClient()'] },
      shapes: [
        ...client('UnleashClient'),
        ...hooks,
        { kind: 'function', name: 'flag', key: 0, valueType: 'any', result: 'promise-of-details' },
      ],
    },
  ],
} satisfies Sdk;
