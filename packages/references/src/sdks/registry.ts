// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import abtasty from './abtasty.js';
import amplitude from './amplitude.js';
import awsEvidently from './aws-evidently.js';
import azure from './azure.js';
import configcat from './configcat.js';
import devcycle from './devcycle.js';
import eppo from './eppo.js';
import fflip from './fflip.js';
import firebase from './firebase.js';
import flagged from './flagged.js';
import flagsmith from './flagsmith.js';
import flipt from './flipt.js';
import flopflip from './flopflip.js';
import happykit from './happykit.js';
import harnessFf from './harness-ff.js';
import kameleoon from './kameleoon.js';
import launchdarkly from './launchdarkly.js';
import mixpanel from './mixpanel.js';
import openfeature from './openfeature.js';
import reflag from './reflag.js';
import type { Sdk } from './shape.js';
import unleash from './unleash.js';
import vwo from './vwo.js';

/** Every SDK table, by id. */
export const sdks = {
  abtasty,
  amplitude,
  'aws-evidently': awsEvidently,
  azure,
  configcat,
  devcycle,
  eppo,
  fflip,
  firebase,
  flagged,
  flagsmith,
  flipt,
  flopflip,
  happykit,
  'harness-ff': harnessFf,
  kameleoon,
  launchdarkly,
  mixpanel,
  openfeature,
  reflag,
  unleash,
  vwo,
} satisfies Record<string, Sdk>;
