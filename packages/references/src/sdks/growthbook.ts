import type { Sdk, Shape } from './shape.js';

/** What an instance for one user and the client of a server, which is told the user last, have in common. */
const methods = (receiver: string): Shape[] => {
  const row: Pick<Shape, 'kind' | 'receiver' | 'key'> = { kind: 'method', receiver, key: 0 };
  return [
    { ...row, name: 'isOn', valueType: 'boolean', result: 'value' },
    { ...row, name: 'isOff', valueType: 'boolean', result: 'value', inverted: true },
    { ...row, name: 'evalFeature', valueType: 'any', result: 'details' },
    { ...row, name: 'getFeatureValue', fallback: 1, valueType: 'any', result: 'value' },
  ];
};

/** An experiment is written where it runs: `{ key, variations }`. */
const experiment = (row: Pick<Shape, 'kind' | 'name' | 'receiver'>): Shape => ({
  ...row,
  key: { arg: 0, prop: 'key' },
  fallback: { arg: 0, prop: 'variations[0]' },
  valueType: 'any',
  result: 'other',
});
const inline = (receiver: string): Shape => experiment({ kind: 'method', name: 'runInlineExperiment', receiver });

const instance: Shape[] = [
  ...methods('GrowthBook'),
  {
    kind: 'method',
    name: 'feature',
    receiver: 'GrowthBook',
    key: 0,
    valueType: 'any',
    result: 'details',
    deprecated: 'Use evalFeature.',
  },
  experiment({ kind: 'method', name: 'run', receiver: 'GrowthBook' }),
];

export default {
  title: 'GrowthBook',
  url: 'https://docs.growthbook.io/lib/js',
  apis: [
    {
      packages: ['@growthbook/growthbook'],
      clients: {
        GrowthBook: ['new GrowthBook()'],
        GrowthBookClient: ['new GrowthBookClient()', 'new GrowthBookMultiUser()'],
        UserScopedGrowthBook: ['new UserScopedGrowthBook()', '<GrowthBookClient>.createScopedInstance()'],
      },
      shapes: [
        ...instance,
        ...methods('GrowthBookClient'),
        inline('GrowthBookClient'),
        ...methods('UserScopedGrowthBook'),
        inline('UserScopedGrowthBook'),
      ],
    },
    {
      packages: ['@growthbook/growthbook-react'],
      clients: { GrowthBook: ['useGrowthBook()', 'new GrowthBook()'] },
      shapes: [
        ...instance,
        { kind: 'hook', name: 'useFeatureIsOn', key: 0, valueType: 'boolean', result: 'value' },
        { kind: 'hook', name: 'useFeature', key: 0, valueType: 'any', result: 'details' },
        { kind: 'hook', name: 'useFeatureValue', key: 0, fallback: 1, valueType: 'any', result: 'value' },
        experiment({ kind: 'hook', name: 'useExperiment' }),
        {
          kind: 'component',
          name: 'IfFeatureEnabled',
          key: { prop: 'feature' },
          valueType: 'boolean',
          result: 'element',
        },
        {
          kind: 'component',
          name: 'FeatureString',
          key: { prop: 'feature' },
          fallback: { prop: 'default' },
          valueType: 'string',
          result: 'element',
        },
      ],
    },
  ],
} satisfies Sdk;
