import type { Sdk } from './shape.js';

// Code asks OpenFeature, which asks this provider: there are no calls of its own.
export default {
  title: 'flagd',
  url: 'https://flagd.dev/providers/',
  apis: [{ packages: ['@openfeature/flagd-provider', '@openfeature/flagd-web-provider'], clients: {}, shapes: [] }],
} satisfies Sdk;
