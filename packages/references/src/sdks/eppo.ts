import type { Sdk, Shape, ValueType } from './shape.js';

const types: [name: string, valueType: ValueType][] = [
  ['Boolean', 'boolean'],
  ['String', 'string'],
  ['Integer', 'number'],
  ['Numeric', 'number'],
  ['JSON', 'json'],
];

/** Flag, subject, attributes, default value. */
const assignments = (receiver: string): Shape[] => {
  const positions = { receiver, key: 0, fallback: 3 } as const;
  return [
    ...types.flatMap(([name, valueType]): Shape[] => [
      { kind: 'method', name: `get${name}Assignment`, ...positions, valueType, result: 'value' },
      {
        kind: 'method',
        name: `get${name}AssignmentDetails`,
        ...positions,
        valueType,
        result: 'details',
        field: 'variation',
      },
    ]),
    {
      kind: 'method',
      name: 'getBoolAssignment',
      ...positions,
      valueType: 'boolean',
      result: 'value',
      deprecated: 'Use getBooleanAssignment.',
    },
    ...['getBanditAction', 'getBanditActionDetails'].map(
      (name): Shape => ({ kind: 'method', name, receiver, key: 0, fallback: 4, valueType: 'string', result: 'other' }),
    ),
  ];
};

/** All is worked out beforehand for one subject. */
const precomputed = (receiver: string): Shape[] => [
  ...types.map(
    ([name, valueType]): Shape => ({
      kind: 'method',
      name: `get${name}Assignment`,
      receiver,
      key: 0,
      fallback: 1,
      valueType,
      result: 'value',
    }),
  ),
  { kind: 'method', name: 'getBanditAction', receiver, key: 0, fallback: 1, valueType: 'string', result: 'other' },
];

export default {
  title: 'Eppo',
  url: 'https://docs.geteppo.com/sdks/',
  apis: [
    {
      packages: [
        '@eppo/node-server-sdk',
        '@eppo/js-client-sdk',
        '@eppo/react-native-sdk',
        '@eppo/js-client-sdk-common',
      ],
      clients: {
        EppoClient: ['init()', 'getInstance()', 'offlineInit()', 'new EppoClient()'],
        EppoPrecomputedClient: [
          'precomputedInit()',
          'getPrecomputedInstance()',
          'offlinePrecomputedInit()',
          'new EppoPrecomputedClient()',
        ],
      },
      shapes: [...assignments('EppoClient'), ...precomputed('EppoPrecomputedClient')],
    },
  ],
} satisfies Sdk;
