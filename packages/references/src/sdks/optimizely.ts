import type { Sdk, Shape, ValueType } from './shape.js';

/** Rows of methods that name their flag or experiment first. */
const first = (receiver: string, valueType: ValueType, result: Shape['result'], ...names: string[]): Shape[] =>
  names.map((name) => ({ kind: 'method', name, receiver, key: 0, valueType, result }));

/** A decision says whether a flag is on, which variation it is and what its variables are. */
const decisions = (receiver: string): Shape[] => [
  ...first(receiver, 'any', 'other', 'decide', 'decideAsync'),
  ...['decideForKeys', 'decideForKeysAsync'].map(
    (name): Shape => ({
      kind: 'method',
      name,
      receiver,
      key: { arg: 0, prop: '[]' },
      valueType: 'any',
      result: 'other',
    }),
  ),
];

/** What clients read before there were decisions. A variable is not the value of its flag. */
const legacy = (receiver: string): Shape[] => [
  ...first(receiver, 'boolean', 'value', 'isFeatureEnabled'),
  ...first(receiver, 'string', 'value', 'getVariation', 'activate'),
  ...first(receiver, 'any', 'other', 'getFeatureVariable'),
  ...first(receiver, 'boolean', 'other', 'getFeatureVariableBoolean'),
  ...first(receiver, 'string', 'other', 'getFeatureVariableString'),
  ...first(receiver, 'number', 'other', 'getFeatureVariableInteger', 'getFeatureVariableDouble'),
  ...first(receiver, 'json', 'other', 'getFeatureVariableJSON', 'getAllFeatureVariables', 'getFeatureVariables'),
];

/** The hooks give tuples: `const [decision, clientReady] = useDecision('new-checkout')`. */
const hook = (name: string, valueType: ValueType): Shape => ({
  kind: 'hook',
  name,
  key: 0,
  valueType,
  result: 'other',
});

export default {
  title: 'Optimizely Feature Experimentation',
  url: 'https://docs.developers.optimizely.com/feature-experimentation/docs/javascript-sdk',
  apis: [
    {
      packages: ['@optimizely/optimizely-sdk'],
      clients: { Client: ['createInstance()'], OptimizelyUserContext: ['<Client>.createUserContext()'] },
      shapes: [...decisions('OptimizelyUserContext'), ...legacy('Client')],
    },
    {
      // `withOptimizely` injects a client as a prop that is told by the type `ReactSDKClient`.
      packages: ['@optimizely/react-sdk'],
      clients: {
        ReactSDKClient: ['createInstance()'],
        OptimizelyUserContext: ['<ReactSDKClient>.getUserContext()'],
      },
      shapes: [
        ...decisions('ReactSDKClient'),
        ...decisions('OptimizelyUserContext'),
        ...legacy('ReactSDKClient'),
        hook('useDecision', 'any'),
        hook('useFeature', 'boolean'),
        hook('useExperiment', 'string'),
        {
          kind: 'component',
          name: 'OptimizelyFeature',
          key: { prop: 'feature' },
          valueType: 'boolean',
          result: 'element',
        },
        {
          kind: 'component',
          name: 'OptimizelyExperiment',
          key: { prop: 'experiment' },
          valueType: 'string',
          result: 'element',
        },
      ],
    },
  ],
} satisfies Sdk;
