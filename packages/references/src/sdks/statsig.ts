// Over budget because three generations of packages share methods that differ in names and positions.

import type { Sdk, Shape } from './shape.js';

/** Rows of methods or hooks that differ in what they give back: a gate is a boolean, the rest is read with `.get()`. */
const gate = (row: Partial<Shape>, ...names: string[]): Shape[] =>
  names.map((name) => ({ kind: 'hook', key: 0, valueType: 'boolean', result: 'value', ...row, name }));
const held = (row: Partial<Shape>, ...names: string[]): Shape[] => gate({ result: 'details', ...row }, ...names);
const config = (row: Partial<Shape>, ...names: string[]): Shape[] =>
  gate({ valueType: 'json', result: 'other', ...row }, ...names);
const silent = (name: string): string => `${name}WithExposureLoggingDisabled`;
/** Calls of the older SDKs, each with a twin that logs no exposure. */
const twins = (...names: string[]): string[] => names.flatMap((name) => [name, silent(name)]);

const deprecated = 'Use the method of the same name without Sync.';
const client = (receiver: string): Shape[] => {
  const row: Partial<Shape> = { kind: 'method', receiver };
  return [
    ...gate(row, 'checkGate'),
    ...held(row, 'getFeatureGate'),
    ...config(row, 'getDynamicConfig', 'getExperiment', 'getLayer', 'getParameterStore'),
  ];
};
/** On servers the user goes first. */
const legacyServer = (receiver: string): Shape[] => {
  const row: Partial<Shape> = { kind: 'method', receiver, key: 1 };
  return [
    ...gate(row, ...twins('checkGate')),
    ...held(row, ...twins('getFeatureGate')),
    ...config(row, ...twins('getConfig', 'getExperiment', 'getLayer')),
    ...gate({ ...row, deprecated }, 'checkGateSync', `${silent('checkGate')}Sync`),
    ...held({ ...row, deprecated }, 'getFeatureGateSync'),
    ...config({ ...row, deprecated }, 'getConfigSync', 'getExperimentSync', 'getLayerSync'),
  ];
};
const legacyClient = (receiver: string): Shape[] => {
  const row: Partial<Shape> = { kind: 'method', receiver };
  return [
    ...gate(row, ...twins('checkGate')),
    ...held(row, 'getFeatureGate'),
    ...config(row, ...twins('getConfig', 'getExperiment', 'getLayer')),
  ];
};

const made = ['new StatsigClient()', 'StatsigClient.instance()'];
const hooked = ['useStatsigClient()', 'useStatsigClient().client'];
const started = ['useClientAsyncInit().client', 'useClientBootstrapInit().client'];
const mobile = ['RN', 'Expo'].flatMap((name) => [
  `new StatsigClient${name}()`,
  `useClientAsyncInit${name}().client`,
  `useClientBootstrapInit${name}().client`,
]);

export default {
  title: 'Statsig',
  url: 'https://docs.statsig.com/sdks/client-sdks',
  apis: [
    {
      packages: ['@statsig/js-client'],
      clients: { StatsigClient: made },
      shapes: client('StatsigClient'),
    },
    {
      packages: ['@statsig/js-on-device-eval-client'],
      clients: {
        StatsigOnDeviceEvalClient: ['new StatsigOnDeviceEvalClient()', 'StatsigOnDeviceEvalClient.instance()'],
      },
      shapes: client('StatsigOnDeviceEvalClient'),
    },
    {
      packages: ['@statsig/react-bindings', '@statsig/react-native-bindings', '@statsig/expo-bindings'],
      clients: { StatsigClient: [...made, ...hooked, ...started, ...mobile] },
      shapes: [
        ...client('StatsigClient'),
        ...gate({}, 'useGateValue'),
        ...held({}, 'useFeatureGate'),
        ...config({}, 'useDynamicConfig', 'useExperiment', 'useLayer', 'useParameterStore'),
      ],
    },
    {
      packages: ['@statsig/angular-bindings'],
      clients: { StatsigService: [], StatsigClient: ['<StatsigService>.getClient()'] },
      shapes: [
        ...client('StatsigService'),
        ...client('StatsigClient'),
        {
          kind: 'directive',
          name: 'stgCheckGate',
          key: { prop: 'stgCheckGate' },
          valueType: 'boolean',
          result: 'element',
        },
      ],
    },
    {
      packages: ['@statsig/statsig-node-core'],
      clients: { Statsig: ['new Statsig()', 'Statsig.shared()', 'Statsig.newShared()'] },
      shapes: client('Statsig').map((row) => ({ ...row, key: 1 })),
    },
    {
      // The default export, `Statsig` and an instance of one's own have the same methods.
      packages: ['statsig-node'],
      clients: { StatsigServer: ['new StatsigServer()', 'Statsig', 'default'] },
      shapes: legacyServer('StatsigServer'),
    },
    {
      packages: ['statsig-js'],
      clients: { StatsigClient: ['new StatsigClient()', 'default'] },
      shapes: legacyClient('StatsigClient'),
    },
    {
      packages: ['statsig-react'],
      clients: { Statsig: ['Statsig'] },
      shapes: [
        ...legacyClient('Statsig'),
        ...held({}, ...twins('useGate')),
        ...config({}, ...twins('useConfig', 'useExperiment', 'useLayer')),
        // Holds the gate beside whether it is loading: `useFeatureGate('…').gate.value`.
        ...config({ valueType: 'boolean' }, 'useFeatureGate'),
      ],
    },
  ],
} satisfies Sdk;
