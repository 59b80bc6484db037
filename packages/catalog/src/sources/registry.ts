// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Source } from '../source.js';
import awsAppconfig from './aws-appconfig.js';
import chromium from './chromium.js';
import configcat from './configcat.js';
import configcatStale from './configcat-stale.js';
import devcycle from './devcycle.js';
import evidence from './evidence.js';
import flagd from './flagd.js';
import flagsmith from './flagsmith.js';
import flipt from './flipt.js';
import gitlab from './gitlab.js';
import goFeatureFlag from './go-feature-flag.js';
import growthbook from './growthbook.js';
import growthbookStale from './growthbook-stale.js';
import launchdarkly from './launchdarkly.js';
import launchdarklyStatuses from './launchdarkly-statuses.js';
import native from './native.js';
import openfeature from './openfeature.js';
import posthog from './posthog.js';
import sentry from './sentry.js';
import split from './split.js';
import statsig from './statsig.js';
import unleash from './unleash.js';
import vercel from './vercel.js';

/** Every source, by id. */
export const sources = {
  'aws-appconfig': awsAppconfig,
  chromium,
  configcat,
  'configcat-stale': configcatStale,
  devcycle,
  evidence,
  flagd,
  flagsmith,
  flipt,
  gitlab,
  'go-feature-flag': goFeatureFlag,
  growthbook,
  'growthbook-stale': growthbookStale,
  launchdarkly,
  'launchdarkly-statuses': launchdarklyStatuses,
  native,
  openfeature,
  posthog,
  sentry,
  split,
  statsig,
  unleash,
  vercel,
} satisfies Record<string, Source>;
