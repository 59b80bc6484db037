import type { Sdk, Shape } from './shape.js';

/** A variant is `{ key, value, payload }`, and its value is a text. */
const variant = { valueType: 'string', result: 'details', field: 'value' } as const;

const browser = (receiver: string): Shape[] => [
  { kind: 'method', name: 'variant', receiver, key: 0, fallback: 1, ...variant },
  // Tracks that the user met the flag: no value, but nothing to track either once the flag is gone.
  { kind: 'method', name: 'exposure', receiver, key: 0, valueType: 'any', result: 'other' },
  { kind: 'method', name: 'all', receiver, key: { property: 'raw' }, ...variant },
];

const remote = (receiver: string): Shape[] => [
  { kind: 'method', name: 'fetchV2', receiver, key: { property: 'raw' }, ...variant },
  {
    kind: 'method',
    name: 'fetchV2',
    receiver,
    key: { arg: 1, prop: 'flagKeys[]' },
    valueType: 'any',
    result: 'other',
  },
  {
    kind: 'method',
    name: 'fetch',
    receiver,
    key: { property: 'raw' },
    ...variant,
    deprecated: 'Use fetchV2.',
  },
];

const local = ['evaluateV2', 'evaluate'].flatMap((name): Shape[] => {
  const method = { kind: 'method', name, receiver: 'LocalEvaluationClient' } as const;
  const deprecated = name === 'evaluate' ? { deprecated: 'Use evaluateV2.' } : {};
  return [
    { ...method, key: { arg: 1, prop: '[]' }, valueType: 'any', result: 'other', ...deprecated },
    { ...method, key: { property: 'raw' }, ...variant, ...deprecated },
  ];
});

export default {
  title: 'Amplitude Experiment',
  url: 'https://amplitude.com/docs/sdks/experiment-sdks',
  apis: [
    {
      packages: ['@amplitude/experiment-js-client', '@amplitude/experiment-react-native-client'],
      clients: {
        ExperimentClient: [
          'Experiment.initialize()',
          'Experiment.initializeWithAmplitudeAnalytics()',
          'initialize()',
          'initializeWithAmplitudeAnalytics()',
          'new ExperimentClient()',
        ],
        Client: [],
        StubExperimentClient: ['new StubExperimentClient()'],
      },
      shapes: [...browser('ExperimentClient'), ...browser('Client'), ...browser('StubExperimentClient')],
    },
    {
      packages: ['@amplitude/experiment-node-server'],
      clients: {
        RemoteEvaluationClient: ['Experiment.initializeRemote()', 'new RemoteEvaluationClient()'],
        ExperimentClient: ['Experiment.initialize()', 'new ExperimentClient()'],
        LocalEvaluationClient: ['Experiment.initializeLocal()', 'new LocalEvaluationClient()'],
      },
      shapes: [...remote('RemoteEvaluationClient'), ...remote('ExperimentClient'), ...local],
    },
  ],
} satisfies Sdk;
