import type { Sdk, Shape, ValueType } from './shape.js';

/** Each name asks for the flags to be loaded; with `_sync` it takes what there is. */
const browser: Shape[] = (
  [
    ['is_enabled', 'boolean', 'value'],
    ['get_variant_value', 'any', 'value'],
    ['get_variant', 'variant', 'other'],
  ] as [name: string, valueType: ValueType, result: 'value' | 'other'][]
).flatMap(([name, valueType, result]): Shape[] => {
  const positions = { receiver: 'FlagsManager', key: 0, fallback: 1, valueType } as const;
  return [
    { kind: 'method', name, ...positions, result: result === 'value' ? 'promise' : result },
    { kind: 'method', name: `${name}_sync`, ...positions, result },
  ];
});

const server = (receiver: string, result: Shape['result']): Shape[] => [
  { kind: 'method', name: 'isEnabled', receiver, key: 0, valueType: 'boolean', result },
  { kind: 'method', name: 'getVariantValue', receiver, key: 0, fallback: 1, valueType: 'any', result },
  { kind: 'method', name: 'getVariant', receiver, key: 0, fallback: 1, valueType: 'variant', result: 'other' },
];

export default {
  title: 'Mixpanel',
  url: 'https://docs.mixpanel.com/docs/featureflags',
  apis: [
    {
      packages: ['mixpanel-browser'],
      clients: { Mixpanel: ['default', 'init()'], FlagsManager: ['flags', '<Mixpanel>.flags'] },
      shapes: browser,
    },
    {
      packages: ['mixpanel'],
      clients: {
        Mixpanel: ['init()'],
        LocalFeatureFlagsProvider: ['<Mixpanel>.local_flags'],
        RemoteFeatureFlagsProvider: ['<Mixpanel>.remote_flags'],
      },
      shapes: [...server('LocalFeatureFlagsProvider', 'value'), ...server('RemoteFeatureFlagsProvider', 'promise')],
    },
  ],
} satisfies Sdk;
