// Over budget because servers, browsers, React, Redux and Angular each name flags at positions of their own.

import type { KeyPosition, Sdk, Shape } from './shape.js';

interface Positions {
  /** Of the one name that `getTreatment` takes. */
  key: KeyPosition;
  /** Arguments that can be the list of names that `getTreatments` takes. */
  lists: number[];
}
/** Servers take the user first: `getTreatment(user, flag)`; browsers know the user: `getTreatment(flag)`. */
const browser: Positions = { key: 0, lists: [0] };
const either: Positions = { key: [1, 0], lists: [1, 0] };

/** A name gives a treatment such as `on`; a list, or a treatment with its configuration, gives an object. */
const methods = (receiver: string, { key, lists }: Positions, result: Shape['result'] = 'value'): Shape[] => {
  const row: Pick<Shape, 'kind' | 'receiver' | 'valueType'> = { kind: 'method', receiver, valueType: 'string' };
  return [
    { ...row, name: 'getTreatment', key, result },
    { ...row, name: 'getTreatmentWithConfig', key, result: 'other' },
    ...['getTreatments', 'getTreatmentsWithConfig'].flatMap((name) =>
      lists.map((arg): Shape => ({ ...row, name, key: { arg, prop: '[]' }, result: 'other' })),
    ),
  ];
};

/** Rows for what is called with names or options and gives an object. */
const other = (kind: Shape['kind'], key: KeyPosition, ...names: string[]): Shape[] =>
  names.map((name) => ({ kind, name, key, valueType: 'string', result: 'other' }));
const outdated = (rows: Shape[], deprecated: string): Shape[] => rows.map((row) => ({ ...row, deprecated }));

const selector = (name: string, result: Shape['result'], field?: string): Shape => ({
  kind: 'function',
  name,
  key: 1,
  fallback: 3,
  valueType: 'string',
  result,
  ...(field !== undefined && { field }),
});

const browserClients = {
  IBrowserSDK: ['SplitFactory()', 'SplitSdk()'],
  IBrowserClient: ['<IBrowserSDK>.client()', 'useSplitClient().client', 'useClient()'],
};

export default {
  title: 'Split (Harness FME)',
  url: 'https://developer.harness.io/docs/feature-management-experimentation/sdks-and-infrastructure/',
  apis: [
    {
      // One factory makes the client of a server or of a browser; only a declared type tells which.
      packages: ['@splitsoftware/splitio'],
      clients: {
        ISDK: ['SplitFactory()'],
        IAsyncSDK: [],
        IBrowserSDK: [],
        IClient: ['<ISDK>.client()'],
        IAsyncClient: ['<IAsyncSDK>.client()'],
        IBrowserClient: ['<IBrowserSDK>.client()'],
        IBrowserAsyncClient: [],
      },
      shapes: [
        ...methods('IClient', either),
        ...methods('IAsyncClient', either, 'promise'),
        ...methods('IBrowserClient', browser),
        ...methods('IBrowserAsyncClient', browser, 'promise'),
      ],
    },
    {
      packages: ['@splitsoftware/splitio-browserjs', '@splitsoftware/splitio-react-native'],
      clients: { ...browserClients, IClient: [] },
      shapes: [...methods('IBrowserClient', browser), ...methods('IClient', browser)],
    },
    {
      packages: ['@splitsoftware/splitio-react'],
      clients: browserClients,
      shapes: [
        ...methods('IBrowserClient', browser),
        {
          kind: 'hook',
          name: 'useTreatment',
          key: { arg: 0, prop: 'name' },
          valueType: 'string',
          result: 'details',
          field: 'treatment',
        },
        ...other('hook', { arg: 0, prop: 'name' }, 'useTreatmentWithConfig'),
        ...other('hook', { arg: 0, prop: 'names[]' }, 'useTreatments', 'useTreatmentsWithConfig'),
        ...outdated(other('hook', { arg: 0, prop: 'names[]' }, 'useSplitTreatments'), 'Use useTreatmentsWithConfig.'),
        ...outdated(other('hook', { arg: 0, prop: '[]' }, 'useTreatments'), 'Version 2 takes { names }.'),
        ...outdated(other('hoc', { arg: 0, prop: '[]' }, 'withSplitTreatments'), 'Use useTreatments.'),
        ...outdated(
          other('component', { prop: 'names[]' }, 'SplitTreatments').map((row) => ({ ...row, result: 'element' })),
          'Use useTreatments.',
        ),
      ],
    },
    {
      packages: ['@splitsoftware/splitio-redux'],
      clients: {},
      shapes: [
        selector('selectTreatmentValue', 'value'),
        selector('selectTreatmentWithConfig', 'other'),
        selector('selectTreatmentAndStatus', 'details', 'treatment'),
        selector('selectTreatmentWithConfigAndStatus', 'other'),
        ...other('hoc', 0, 'connectToggler').map((row): Shape => ({ ...row, valueType: 'boolean' })),
        ...other('function', 0, 'mapIsFeatureOnToProps').map((row): Shape => ({ ...row, valueType: 'boolean' })),
        ...other('function', 0, 'mapTreatmentToProps'),
        ...other('function', { arg: 0, prop: 'splitNames[]' }, 'getTreatments'),
        ...other('function', { arg: 0, prop: 'splitNames' }, 'getTreatments'),
      ],
    },
    {
      packages: ['@splitsoftware/splitio-angular'],
      clients: { SplitService: [], IClient: ['<SplitService>.getSDKClient()'] },
      shapes: [...methods('SplitService', either), ...methods('IClient', browser)],
    },
  ],
} satisfies Sdk;
