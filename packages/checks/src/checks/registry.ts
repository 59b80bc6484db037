// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Check } from '../check.js';
import expiredFlag from './expired-flag.js';
import immutableChanged from './immutable-changed.js';
import invalidStageMove from './invalid-stage-move.js';
import missingApproval from './missing-approval.js';
import missingOwner from './missing-owner.js';
import newUseOfDeprecated from './new-use-of-deprecated.js';
import nonconformingName from './nonconforming-name.js';
import openIncident from './open-incident.js';
import retiredButReferenced from './retired-but-referenced.js';
import scopeExceeded from './scope-exceeded.js';
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
  'missing-owner': missingOwner,
  'new-use-of-deprecated': newUseOfDeprecated,
  'nonconforming-name': nonconformingName,
  'open-incident': openIncident,
  'retired-but-referenced': retiredButReferenced,
  'scope-exceeded': scopeExceeded,
  'unexplained-change': unexplainedChange,
  'unknown-flag': unknownFlag,
  'unreferenced-flag': unreferencedFlag,
  'value-out-of-range': valueOutOfRange,
} satisfies Record<string, Check>;
