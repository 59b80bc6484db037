import type { Sdk, Shape } from './shape.js';

type Row = Pick<Shape, 'kind' | 'name'> & Partial<Shape>;
const isEnabled = (row: Row): Shape => ({ key: 0, valueType: 'boolean', result: 'value', ...row });
const getVariant = (row: Row): Shape => ({ key: 0, valueType: 'variant', result: 'variant', ...row });

const hooks = [isEnabled({ kind: 'hook', name: 'useFlag' }), getVariant({ kind: 'hook', name: 'useVariant' })];

const methods: Shape[] = [
  isEnabled({ kind: 'method', name: 'isEnabled', receiver: 'UnleashClient' }),
  getVariant({ kind: 'method', name: 'getVariant', receiver: 'UnleashClient' }),
];

/** What the Node SDK has as methods and as functions of its default instance: `(name, context?, fallback?)`. */
const node = (row: Pick<Shape, 'kind' | 'receiver'>): Shape[] => [
  isEnabled({ ...row, name: 'isEnabled', fallback: 2, answers: false }),
  getVariant({ ...row, name: 'getVariant', fallback: 2 }),
  getVariant({ ...row, name: 'forceGetVariant', fallback: 2 }),
  { ...row, name: 'getFeatureToggleDefinition', key: 0, valueType: 'any', result: 'other' },
];

export default {
  title: 'Unleash',
  url: 'https://docs.getunleash.io/reference/sdks',
  apis: [
    {
      packages: ['unleash-client'],
      clients: {
        Unleash: ['new Unleash()', 'initialize()', 'startUnleash()', 'getInstance()', 'Unleash.getInstance()'],
      },
      shapes: [...node({ kind: 'method', receiver: 'Unleash' }), ...node({ kind: 'function' })],
    },
    {
      packages: ['unleash-proxy-client'],
      clients: { UnleashClient: ['new UnleashClient()'] },
      shapes: methods,
    },
    {
      packages: ['@unleash/proxy-client-react'],
      clients: { UnleashClient: ['useUnleashClient()', 'new UnleashClient()'] },
      shapes: [...methods, ...hooks],
    },
    {
      // Vue's hooks hold what they tell in a reference: `useFlag('new-checkout').value`, and a variant alike.
      packages: ['@unleash/proxy-client-vue'],
      clients: { UnleashClient: ['useUnleashClient()', 'new UnleashClient()'] },
      shapes: [
        ...methods,
        isEnabled({ kind: 'hook', name: 'useFlag', result: 'details' }),
        getVariant({ kind: 'hook', name: 'useVariant', result: 'other' }),
      ],
    },
    {
      packages: ['@unleash/nextjs', '@unleash/nextjs/client'],
      clients: { UnleashClient: ['flagsClient()', 'useUnleashClient()'] },
      shapes: [
        ...methods,
        ...hooks,
        {
          kind: 'function',
          name: 'flag',
          key: 0,
          valueType: 'boolean',
          result: 'promise-of-details',
          field: 'enabled',
        },
      ],
    },
  ],
} satisfies Sdk;
