import type { Sample } from './sample.js';

export default [
  {
    title: 'a provider is set up; the calls are those of OpenFeature',
    code: `import { OpenFeature } from '@openfeature/server-sdk';
import { FlagdProvider } from '@openfeature/flagd-provider';
await OpenFeature.setProviderAndWait(new FlagdProvider({ host: 'localhost', port: 8013 }));`,
    evaluates: '',
  },
  {
    title: 'it has no calls of its own',
    code: `import { FlagdProvider } from '@openfeature/flagd-provider';
const provider = new FlagdProvider({ host: 'localhost', port: 8013 });
provider.resolveBooleanEvaluation('not-a-flag', false, {}, console);`,
    evaluates: '',
  },
] satisfies Sample[];
