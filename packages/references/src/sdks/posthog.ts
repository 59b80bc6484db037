import type { Sdk, Shape } from './shape.js';

type Columns = Pick<Shape, 'valueType' | 'result'>;
/** A payload, and an object that holds it, are not the value of the flag. */
const boolean: Columns = { valueType: 'boolean', result: 'value' };
const variant: Columns = { valueType: 'any', result: 'value' };
const payload: Columns = { valueType: 'json', result: 'other' };
const object: Columns = { valueType: 'any', result: 'other' };

const method = (name: string, columns: Columns, more: Partial<Shape> = {}): Shape => ({
  kind: 'method',
  name,
  receiver: 'PostHog',
  key: 0,
  ...columns,
  ...more,
});
const hook = (name: string, columns: Columns, more: Partial<Shape> = {}): Shape => ({
  kind: 'hook',
  name,
  key: 0,
  ...columns,
  ...more,
});

const fallback = { arg: 1, prop: 'defaultValue' };
const browser: Shape[] = [
  method('isFeatureEnabled', boolean, { fallback }),
  method('getFeatureFlag', variant),
  method('getFeatureFlagResult', object),
  method('getFeatureFlagPayload', payload, { deprecated: 'Use getFeatureFlagResult.' }),
];

const deprecated = 'Use evaluateFlags, and isEnabled, getFlag and getFlagPayload of what it gives.';
const snapshot = { receiver: 'FeatureFlagEvaluations' };
const node: Shape[] = [
  method('isFeatureEnabled', boolean, { result: 'promise', deprecated }),
  method('getFeatureFlag', variant, { result: 'promise', deprecated }),
  method('getFeatureFlagPayload', payload, { deprecated }),
  method('getFeatureFlagResult', object),
  // A snapshot may be asked for named flags only: `evaluateFlags(user, { flagKeys: ['new-checkout'] })`.
  ...[1, 0].map((arg) => method('evaluateFlags', object, { key: { arg, prop: 'flagKeys[]' } })),
  method('isEnabled', boolean, { ...snapshot, fallback }),
  method('getFlag', variant, snapshot),
  method('getFlagPayload', payload, snapshot),
  method('getAllFlags()', variant, { kind: 'bag', receiver: 'AllFlags', key: { property: 'raw' } }),
];

export default {
  title: 'PostHog',
  url: 'https://posthog.com/docs/feature-flags/adding-feature-flag-code',
  apis: [
    {
      packages: ['posthog-js'],
      clients: { PostHog: ['default', 'posthog', 'init()', 'posthog.init()', 'new PostHog()'] },
      shapes: browser,
    },
    {
      packages: ['@posthog/react', 'posthog-js/react'],
      clients: { PostHog: ['usePostHog()'] },
      shapes: [
        ...browser,
        hook('useFeatureFlagEnabled', boolean, { fallback: 1 }),
        hook('useFeatureFlagVariantKey', variant),
        hook('useFeatureFlagPayload', payload),
        hook('useFeatureFlagResult', object),
        { kind: 'component', name: 'PostHogFeature', key: { prop: 'flag' }, valueType: 'any', result: 'element' },
      ],
    },
    {
      packages: ['posthog-node'],
      clients: {
        PostHog: ['new PostHog()', 'new default()'],
        FeatureFlagEvaluations: [
          '<PostHog>.evaluateFlags()',
          '<FeatureFlagEvaluations>.only()',
          '<FeatureFlagEvaluations>.onlyAccessed()',
        ],
        AllFlags: ['<PostHog>.getAllFlags()'],
      },
      shapes: node,
    },
    {
      packages: ['posthog-react-native'],
      clients: { PostHog: ['usePostHog()', 'new PostHog()', 'new default()'] },
      shapes: [
        ...browser,
        hook('useFeatureFlag', variant),
        hook('useFeatureFlagWithPayload', object),
        hook('useFeatureFlagResult', object),
        hook('useFeatureFlags', variant, { key: { property: 'raw' } }),
      ],
    },
  ],
} satisfies Sdk;
