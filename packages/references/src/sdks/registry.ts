// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import abtasty from './abtasty.js';
import amplitude from './amplitude.js';
import awsEvidently from './aws-evidently.js';
import azure from './azure.js';
import cloudbees from './cloudbees.js';
import configcat from './configcat.js';
import datadog from './datadog.js';
import devcycle from './devcycle.js';
import eppo from './eppo.js';
import fflip from './fflip.js';
import firebase from './firebase.js';
import flagd from './flagd.js';
import flagged from './flagged.js';
import flagsmith from './flagsmith.js';
import flipt from './flipt.js';
import flopflip from './flopflip.js';
import growthbook from './growthbook.js';
import happykit from './happykit.js';
import harnessFf from './harness-ff.js';
import hypertune from './hypertune.js';
import kameleoon from './kameleoon.js';
import launchdarkly from './launchdarkly.js';
import mixpanel from './mixpanel.js';
import ofrep from './ofrep.js';
import openfeature from './openfeature.js';
import optimizely from './optimizely.js';
import posthog from './posthog.js';
import reflag from './reflag.js';
import type { Sdk } from './shape.js';
import split from './split.js';
import statsig from './statsig.js';
import unleash from './unleash.js';
import vercelFlags from './vercel-flags.js';
import vwo from './vwo.js';

/** Every SDK table, by id. */
export const sdks = {
  abtasty,
  amplitude,
  'aws-evidently': awsEvidently,
  azure,
  cloudbees,
  configcat,
  datadog,
  devcycle,
  eppo,
  fflip,
  firebase,
  flagd,
  flagged,
  flagsmith,
  flipt,
  flopflip,
  growthbook,
  happykit,
  'harness-ff': harnessFf,
  hypertune,
  kameleoon,
  launchdarkly,
  mixpanel,
  ofrep,
  openfeature,
  optimizely,
  posthog,
  reflag,
  split,
  statsig,
  unleash,
  'vercel-flags': vercelFlags,
  vwo,
} satisfies Record<string, Sdk>;
