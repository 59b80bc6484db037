// Over budget because six packages and three generators have a row for each of the four types of value.

import type { Sdk, Shape, ValueType } from './shape.js';

const types: [name: string, valueType: ValueType][] = [
  ['Boolean', 'boolean'],
  ['String', 'string'],
  ['Number', 'number'],
  ['Object', 'json'],
];

const methods = (receiver: string, value: Shape['result'], details: Shape['result']): Shape[] =>
  types.flatMap(([name, valueType]): Shape[] => [
    { kind: 'method', name: `get${name}Value`, receiver, key: 0, fallback: 1, valueType, result: value },
    { kind: 'method', name: `get${name}Details`, receiver, key: 0, fallback: 1, valueType, result: details },
  ]);

const hooks = types.flatMap(([name, valueType]): Shape[] => [
  { kind: 'hook', name: `use${name}FlagValue`, key: 0, fallback: 1, valueType, result: 'value' },
  { kind: 'hook', name: `use${name}FlagDetails`, key: 0, fallback: 1, valueType, result: 'details' },
]);

/** `@BooleanFeatureFlag({ flagKey, defaultValue })` before a parameter, which then is an observable. */
const parameters = types.map(
  ([name, valueType]): Shape => ({
    kind: 'decorator',
    name: `${name}FeatureFlag`,
    key: { arg: 0, prop: 'flagKey' },
    fallback: { arg: 0, prop: 'defaultValue' },
    valueType,
    result: 'other',
  }),
);

/** `getBooleanDetails` of the Angular service gives an observable; `*booleanFeatureFlag` stands in templates. */
const angular = types.flatMap(([name, valueType]): Shape[] => {
  const directive = `${name.toLowerCase()}FeatureFlag`;
  const service: Pick<Shape, 'kind' | 'receiver' | 'result'> = {
    kind: 'method',
    receiver: 'FeatureFlagService',
    result: 'other',
  };
  return [
    { ...service, name: `get${name}Details`, key: 0, fallback: 1, valueType },
    {
      kind: 'directive',
      name: directive,
      key: { prop: directive },
      fallback: { prop: `${directive}Default` },
      valueType,
      result: 'element',
    },
  ];
});

/** What is named after a flag. Where a name fits two rows, the first says more. */
const named = (kind: Shape['kind'], name: string, spelling: 'pascal' | 'camel', result: Shape['result']): Shape => ({
  kind,
  name,
  key: { name: spelling },
  valueType: 'any',
  result,
});
const getClient = ['OpenFeature.getClient()', 'OpenFeatureAPI.getInstance().getClient()'];
const server = methods('Client', 'promise', 'promise-of-details');
const web = methods('Client', 'value', 'details');

export default {
  title: 'OpenFeature',
  url: 'https://openfeature.dev/docs/reference/sdks/',
  apis: [
    {
      packages: ['@openfeature/server-sdk', '@openfeature/js-sdk'],
      clients: { Client: getClient },
      shapes: server,
    },
    {
      // Hands on everything of the server SDK. A client is injected by `@OpenFeatureClient()` and told by its type.
      packages: ['@openfeature/nestjs-sdk'],
      clients: { Client: getClient },
      shapes: [
        ...server,
        ...parameters,
        {
          kind: 'decorator',
          name: 'RequireFlagsEnabled',
          key: { arg: 0, prop: 'flags[].flagKey' },
          fallback: { arg: 0, prop: 'flags[].defaultValue' },
          valueType: 'boolean',
          result: 'guard',
        },
      ],
    },
    { packages: ['@openfeature/web-sdk'], clients: { Client: getClient }, shapes: web },
    {
      packages: ['@openfeature/react-sdk'],
      clients: { Client: [...getClient, 'useOpenFeatureClient()'] },
      shapes: [
        ...web,
        ...hooks,
        { kind: 'hook', name: 'useFlag', key: 0, fallback: 1, valueType: 'any', result: 'details' },
        { kind: 'hook', name: 'useSuspenseFlag', key: 0, fallback: 1, valueType: 'any', result: 'details' },
        {
          kind: 'component',
          name: 'FeatureFlag',
          key: { prop: 'flagKey' },
          fallback: { prop: 'defaultValue' },
          valueType: 'any',
          result: 'element',
        },
      ],
    },
    {
      // Hands on everything of the web SDK.
      packages: ['@openfeature/angular-sdk'],
      clients: { Client: getClient, FeatureFlagService: [] },
      shapes: [...web, ...angular],
    },
    {
      // `openfeature generate react` and `nodejs` write files of the same name.
      packages: [],
      generated: ['generated/openfeature'],
      clients: { GeneratedClient: ['getGeneratedClient()'] },
      shapes: [
        named('hook', 'useSuspense*', 'pascal', 'details'),
        named('hook', 'use*', 'pascal', 'details'),
        { ...named('method', '*Details', 'camel', 'promise-of-details'), receiver: 'GeneratedClient' },
        { ...named('method', '*', 'camel', 'promise'), receiver: 'GeneratedClient' },
      ],
    },
    {
      // `openfeature generate nestjs`: `@NewCheckout()` before a parameter.
      packages: [],
      generated: ['openfeature-decorators'],
      clients: { GeneratedClient: ['GeneratedOpenFeatureClient()', 'getOpenFeatureGeneratedClientToken()'] },
      shapes: [named('decorator', '*', 'pascal', 'other')],
    },
    {
      // `openfeature generate angular`
      packages: [],
      generated: ['openfeature.generated'],
      clients: { GeneratedFeatureFlagService: [] },
      shapes: [
        { ...named('method', 'get*Details', 'pascal', 'other'), receiver: 'GeneratedFeatureFlagService' },
        { ...named('method', 'get*', 'pascal', 'other'), receiver: 'GeneratedFeatureFlagService' },
        named('directive', '*FeatureFlag', 'camel', 'element'),
      ],
    },
  ],
} satisfies Sdk;
