// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Check } from '../check.js';
import expiredFlag from './expired-flag.js';
import missingMetrics from './missing-metrics.js';
import missingOwner from './missing-owner.js';
import missingRolloutPlan from './missing-rollout-plan.js';
import nonconformingName from './nonconforming-name.js';
import providerDrift from './provider-drift.js';
import retiredButReferenced from './retired-but-referenced.js';
import rolloutJump from './rollout-jump.js';
import staleFlag from './stale-flag.js';
import unknownFlag from './unknown-flag.js';
import unreferencedFlag from './unreferenced-flag.js';

/** Every check, by id. */
export const checks = {
  'expired-flag': expiredFlag,
  'missing-metrics': missingMetrics,
  'missing-owner': missingOwner,
  'missing-rollout-plan': missingRolloutPlan,
  'nonconforming-name': nonconformingName,
  'provider-drift': providerDrift,
  'retired-but-referenced': retiredButReferenced,
  'rollout-jump': rolloutJump,
  'stale-flag': staleFlag,
  'unknown-flag': unknownFlag,
  'unreferenced-flag': unreferencedFlag,
} satisfies Record<string, Check>;
