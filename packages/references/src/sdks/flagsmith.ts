import type { Sdk, Shape } from './shape.js';

const client = 'IFlagsmith';

/** A flag of Flagsmith has a value besides being on or off; only the latter is sure to be what is kept. */
const flag = { valueType: 'boolean', result: 'details', field: 'enabled' } as const;

const method = (name: string, valueType: Shape['valueType']): Shape => ({
  kind: 'method',
  name,
  receiver: client,
  key: 0,
  fallback: { arg: 1, prop: 'fallback' },
  valueType,
  result: 'value',
});

export default {
  title: 'Flagsmith',
  url: 'https://docs.flagsmith.com/clients/',
  apis: [
    {
      packages: ['@flagsmith/flagsmith', 'flagsmith', 'react-native-flagsmith'],
      clients: { [client]: ['default', 'createFlagsmithInstance()', 'useFlagsmith()'] },
      shapes: [
        method('hasFeature', 'boolean'),
        method('getValue', 'any'),
        { kind: 'method', name: 'getAllFlags', receiver: client, key: { property: 'raw' }, ...flag },
        { kind: 'hook', name: 'useFlags', key: { arg: 0, prop: '[]' }, valueType: 'any', result: 'other' },
        { kind: 'hook', name: 'useFlags', key: { property: 'raw' }, ...flag },
      ],
    },
    {
      packages: ['flagsmith-nodejs'],
      clients: {
        Flagsmith: ['new Flagsmith()', 'new default()'],
        Flags: ['<Flagsmith>.getEnvironmentFlags()', '<Flagsmith>.getIdentityFlags()'],
      },
      shapes: [
        { kind: 'method', name: 'isFeatureEnabled', receiver: 'Flags', key: 0, valueType: 'boolean', result: 'value' },
        { kind: 'method', name: 'getFeatureValue', receiver: 'Flags', key: 0, valueType: 'any', result: 'value' },
        { kind: 'method', name: 'getFlag', receiver: 'Flags', key: 0, ...flag },
      ],
    },
  ],
} satisfies Sdk;
