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

export default {
  title: 'OpenFeature',
  url: 'https://openfeature.dev/docs/reference/sdks/',
  apis: [
    {
      // The NestJS SDK hands on everything of the server SDK.
      packages: ['@openfeature/server-sdk', '@openfeature/js-sdk', '@openfeature/nestjs-sdk'],
      clients: { Client: ['OpenFeature.getClient()'] },
      shapes: methods('Client', 'promise', 'promise-of-details'),
    },
    {
      packages: ['@openfeature/web-sdk'],
      clients: { Client: ['OpenFeature.getClient()'] },
      shapes: methods('Client', 'value', 'details'),
    },
    {
      packages: ['@openfeature/react-sdk'],
      clients: { Client: ['OpenFeature.getClient()', 'useOpenFeatureClient()'] },
      shapes: [
        ...methods('Client', 'value', 'details'),
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
  ],
} satisfies Sdk;
