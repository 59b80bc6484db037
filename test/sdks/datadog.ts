import type { Sample } from './sample.js';

export default [
  {
    title: 'a provider is set up; the calls are those of OpenFeature',
    code: `import { OpenFeature } from '@openfeature/web-sdk';
import { DatadogProvider } from '@datadog/openfeature-browser';
await OpenFeature.setProviderAndWait(new DatadogProvider({ clientToken, applicationId, site: 'datadoghq.eu' }));`,
    evaluates: '',
  },
  {
    title: 'it has no calls of its own',
    code: `import { DatadogProvider } from '@datadog/openfeature-browser';
const provider = new DatadogProvider({ clientToken, applicationId, site: 'datadoghq.eu' });
provider.resolveBooleanEvaluation('not-a-flag', false, {}, console);`,
    evaluates: '',
  },
] satisfies Sample[];
