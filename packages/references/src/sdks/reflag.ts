import type { Sdk, Shape } from './shape.js';

const flag = { valueType: 'boolean', result: 'details', field: 'isEnabled' } as const;

const bound = (receiver: string): Shape[] => [
  { kind: 'method', name: 'getFlag', receiver, key: 0, ...flag },
  { kind: 'method', name: 'getFlagRemote', receiver, key: 0, ...flag, result: 'promise-of-details' },
  { kind: 'method', name: 'getFlags', receiver, key: { property: 'raw' }, ...flag },
];

/** Without a user to speak for, whom it is about comes first. */
const unbound = (receiver: string): Shape[] =>
  bound(receiver).map((shape) => (shape.name === 'getFlag' ? { ...shape, key: 1 } : shape));

const getFlag: Shape = { kind: 'method', name: 'getFlag', receiver: 'ReflagClient', key: 0, ...flag };

export default {
  title: 'Reflag',
  url: 'https://docs.reflag.com/supported-languages/overview',
  apis: [
    {
      packages: ['@reflag/react-sdk'],
      clients: { ReflagClient: ['useClient()', 'new ReflagClient()'] },
      shapes: [
        getFlag,
        { kind: 'hook', name: 'useFlag', key: 0, ...flag },
        { kind: 'hook', name: 'useFeature', key: 0, ...flag, deprecated: 'Use useFlag.' },
      ],
    },
    {
      packages: ['@reflag/browser-sdk'],
      clients: { ReflagClient: ['new ReflagClient()'] },
      shapes: [getFlag],
    },
    {
      packages: ['@reflag/node-sdk'],
      clients: {
        ReflagClient: ['new ReflagClient()'],
        EdgeClient: ['new EdgeClient()'],
        BoundReflagClient: [
          '<ReflagClient>.bindClient()',
          '<EdgeClient>.bindClient()',
          '<BoundReflagClient>.bindClient()',
        ],
      },
      shapes: [...unbound('ReflagClient'), ...unbound('EdgeClient'), ...bound('BoundReflagClient')],
    },
  ],
} satisfies Sdk;
