// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import cloudbees from './cloudbees.js';
import datadog from './datadog.js';
import flagd from './flagd.js';
import growthbook from './growthbook.js';
import hypertune from './hypertune.js';
import launchdarkly from './launchdarkly.js';
import ofrep from './ofrep.js';
import openfeature from './openfeature.js';
import optimizely from './optimizely.js';
import posthog from './posthog.js';
import type { Sdk } from './shape.js';
import split from './split.js';
import statsig from './statsig.js';
import unleash from './unleash.js';
import vercelFlags from './vercel-flags.js';

/** Every SDK table, by id. */
export const sdks = {
  cloudbees,
  datadog,
  flagd,
  growthbook,
  hypertune,
  launchdarkly,
  ofrep,
  openfeature,
  optimizely,
  posthog,
  split,
  statsig,
  unleash,
  'vercel-flags': vercelFlags,
} satisfies Record<string, Sdk>;
