// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Check } from '../check.js';
import expiredFlag from './expired-flag.js';
import immutableChanged from './immutable-changed.js';
import invalidStageMove from './invalid-stage-move.js';
import missingApproval from './missing-approval.js';
import missingMetrics from './missing-metrics.js';
import missingOwner from './missing-owner.js';
import missingRolloutPlan from './missing-rollout-plan.js';
import newUseOfDeprecated from './new-use-of-deprecated.js';
import nonconformingName from './nonconforming-name.js';
import openIncident from './open-incident.js';
import providerDrift from './provider-drift.js';
import retiredButReferenced from './retired-but-referenced.js';
import rolloutJump from './rollout-jump.js';
import scopeExceeded from './scope-exceeded.js';
import staleFlag from './stale-flag.js';
import unexplainedChange from './unexplained-change.js';
import unknownFlag from './unknown-flag.js';
import unreferencedFlag from './unreferenced-flag.js';
import valueOutOfRange from './value-out-of-range.js';

/** Every check, by id. */
export const checks = {
  'expired-flag': expiredFlag,
  'immutable-changed': immutableChanged,
  'invalid-stage-move': invalidStageMove,
  'missing-approval': missingApproval,
  'missing-metrics': missingMetrics,
  'missing-owner': missingOwner,
  'missing-rollout-plan': missingRolloutPlan,
  'new-use-of-deprecated': newUseOfDeprecated,
  'nonconforming-name': nonconformingName,
  'open-incident': openIncident,
  'provider-drift': providerDrift,
  'retired-but-referenced': retiredButReferenced,
  'rollout-jump': rolloutJump,
  'scope-exceeded': scopeExceeded,
  'stale-flag': staleFlag,
  'unexplained-change': unexplainedChange,
  'unknown-flag': unknownFlag,
  'unreferenced-flag': unreferencedFlag,
  'value-out-of-range': valueOutOfRange,
} satisfies Record<string, Check>;
