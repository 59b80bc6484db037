import type { Sdk, Shape } from './shape.js';

/** A server's client is told the user first. */
const client = (receiver: string, key: 0 | 1, isAsync = false): Shape[] => {
  const positions = { key, fallback: key + 1, valueType: 'any' } as const;
  return [
    { kind: 'method', name: 'variableValue', receiver, ...positions, result: isAsync ? 'promise' : 'value' },
    { kind: 'method', name: 'variable', receiver, ...positions, result: isAsync ? 'promise-of-details' : 'details' },
  ];
};

/** The types had other names once, and both are exported. */
const browser = [...client('DevCycleClient', 0), ...client('DVCClient', 0)];

const hooks: Shape[] = [
  { kind: 'hook', name: 'useVariableValue', key: 0, fallback: 1, valueType: 'any', result: 'value' },
  { kind: 'hook', name: 'useVariable', key: 0, fallback: 1, valueType: 'any', result: 'details' },
];

export default {
  title: 'DevCycle',
  url: 'https://docs.devcycle.com/sdk/',
  apis: [
    {
      packages: ['@devcycle/js-client-sdk'],
      clients: {
        DevCycleClient: ['initializeDevCycle()', 'initialize()', '<DevCycleClient>.onClientInitialized()'],
        DVCClient: ['<DVCClient>.onClientInitialized()'],
      },
      shapes: browser,
    },
    {
      packages: ['@devcycle/nodejs-server-sdk'],
      clients: {
        // With `enableCloudBucketing` it is the other one: an awaited value is a value all the same.
        DevCycleClient: ['initializeDevCycle()', 'initialize()', '<DevCycleClient>.onClientInitialized()'],
        DVCClient: ['<DVCClient>.onClientInitialized()'],
        DevCycleCloudClient: ['new DevCycleCloudClient()'],
        DVCCloudClient: [],
      },
      shapes: [
        ...client('DevCycleClient', 1),
        ...client('DVCClient', 1),
        ...client('DevCycleCloudClient', 1, true),
        ...client('DVCCloudClient', 1, true),
      ],
    },
    {
      packages: ['@devcycle/react-client-sdk', '@devcycle/react-native-client-sdk'],
      clients: { DevCycleClient: ['useDevCycleClient()', 'useDVCClient()'], DVCClient: [] },
      shapes: [
        ...browser,
        ...hooks,
        {
          kind: 'hook',
          name: 'useDVCVariable',
          key: 0,
          fallback: 1,
          valueType: 'any',
          result: 'details',
          deprecated: 'Use useVariable.',
        },
        {
          kind: 'component',
          name: 'RenderIfEnabled',
          key: { prop: 'variableKey' },
          fallback: { prop: 'defaultValue' },
          valueType: 'any',
          result: 'element',
        },
        { kind: 'hoc', name: 'SwapComponents', key: 2, valueType: 'boolean', result: 'other' },
      ],
    },
    {
      packages: ['@devcycle/nextjs-sdk'],
      clients: { DevCycleClient: ['useDevCycleClient()'], DevCycleNextClient: [] },
      shapes: [
        ...client('DevCycleClient', 0),
        ...client('DevCycleNextClient', 0),
        ...hooks,
        { kind: 'hoc', name: 'renderIfEnabled', key: 0, valueType: 'boolean', result: 'other' },
      ],
    },
    {
      packages: ['@devcycle/nextjs-sdk/server'],
      clients: {},
      shapes: [
        {
          kind: 'function',
          name: 'setupDevCycle().getVariableValue',
          key: 0,
          fallback: 1,
          valueType: 'any',
          result: 'promise',
        },
      ],
    },
  ],
} satisfies Sdk;
