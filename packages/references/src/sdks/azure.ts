import type { Sdk, Shape } from './shape.js';

const manager = (receiver: string): Shape[] => [
  { kind: 'method', name: 'isEnabled', receiver, key: 0, valueType: 'boolean', result: 'promise' },
  { kind: 'method', name: 'getVariant', receiver, key: 0, valueType: 'variant', result: 'other' },
];

export default {
  title: 'Azure App Configuration',
  url: 'https://learn.microsoft.com/azure/azure-app-configuration/feature-management-javascript-reference',
  apis: [
    {
      packages: ['@microsoft/feature-management'],
      clients: { FeatureManager: ['new FeatureManager()'], IFeatureManager: [] },
      shapes: [...manager('FeatureManager'), ...manager('IFeatureManager')],
    },
  ],
} satisfies Sdk;
