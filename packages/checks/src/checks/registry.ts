// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Check } from '../check.js';
import expiredFlag from './expired-flag.js';
import missingOwner from './missing-owner.js';
import nonconformingName from './nonconforming-name.js';
import retiredButReferenced from './retired-but-referenced.js';
import unknownFlag from './unknown-flag.js';
import unreferencedFlag from './unreferenced-flag.js';

/** Every check, by id. */
export const checks = {
  'expired-flag': expiredFlag,
  'missing-owner': missingOwner,
  'nonconforming-name': nonconformingName,
  'retired-but-referenced': retiredButReferenced,
  'unknown-flag': unknownFlag,
  'unreferenced-flag': unreferencedFlag,
} satisfies Record<string, Check>;
