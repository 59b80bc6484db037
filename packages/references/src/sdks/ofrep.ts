import type { Sdk } from './shape.js';

// Code asks OpenFeature, which asks this provider: there are no calls of its own.
export default {
  title: 'OpenFeature Remote Evaluation Protocol',
  url: 'https://openfeature.dev/docs/reference/other-technologies/ofrep/',
  apis: [{ packages: ['@openfeature/ofrep-web-provider', '@openfeature/ofrep-provider'], clients: {}, shapes: [] }],
} satisfies Sdk;
