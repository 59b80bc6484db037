// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import launchdarkly from './launchdarkly.js';
import openfeature from './openfeature.js';
import type { Sdk } from './shape.js';
import unleash from './unleash.js';

/** Every SDK table, by id. */
export const sdks = { launchdarkly, openfeature, unleash } satisfies Record<string, Sdk>;
