import type { Sdk, Shape } from './shape.js';

const common = {
  valueType: 'any',
  // The value is a union by type: `{ boolValue: true }`.
  result: 'other',
  deprecated: 'Remove it: the service was discontinued on 2025-10-16.',
} as const;

const one = { arg: 0, prop: 'feature' } as const;
const many = { arg: 0, prop: 'requests[].feature' } as const;
const method = { kind: 'method', receiver: 'Evidently' } as const;

const shapes: Shape[] = [
  { kind: 'class', name: 'EvaluateFeatureCommand', key: one, ...common },
  { kind: 'class', name: 'BatchEvaluateFeatureCommand', key: many, ...common },
  { ...method, name: 'evaluateFeature', key: one, ...common },
  { ...method, name: 'batchEvaluateFeature', key: many, ...common },
];

export default {
  title: 'Amazon CloudWatch Evidently',
  url: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/evidently/',
  apis: [
    {
      packages: ['@aws-sdk/client-evidently'],
      clients: { Evidently: ['new Evidently()'] },
      shapes,
    },
  ],
} satisfies Sdk;
