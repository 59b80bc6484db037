import type { Sdk } from './shape.js';

// Code asks OpenFeature, which asks this provider: there are no calls of its own.
export default {
  title: 'Datadog Feature Flags',
  url: 'https://docs.datadoghq.com/feature_flags/',
  apis: [{ packages: ['@datadog/openfeature-browser', '@datadog/openfeature-node-server'], clients: {}, shapes: [] }],
} satisfies Sdk;
