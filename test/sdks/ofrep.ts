import type { Sample } from './sample.js';

export default [
  {
    title: 'a provider is set up; the calls are those of OpenFeature',
    code: `import { OpenFeature } from '@openfeature/web-sdk';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
await OpenFeature.setProviderAndWait(new OFREPWebProvider({ baseUrl: 'https://flags.example' }));`,
    evaluates: '',
  },
  {
    title: 'it has no calls of its own',
    code: `import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
const provider = new OFREPWebProvider({ baseUrl: 'https://flags.example' });
provider.resolveBooleanEvaluation('not-a-flag', false, {}, console);`,
    evaluates: '',
  },
] satisfies Sample[];
