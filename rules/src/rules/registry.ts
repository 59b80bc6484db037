// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Rule } from 'eslint';
import noExpiredFlag from './no-expired-flag.js';
import noRetiredFlag from './no-retired-flag.js';
import noUnknownFlag from './no-unknown-flag.js';
import validFlagDefinition from './valid-flag-definition.js';

/** Every rule, by id. */
export const rules = {
  'no-expired-flag': noExpiredFlag,
  'no-retired-flag': noRetiredFlag,
  'no-unknown-flag': noUnknownFlag,
  'valid-flag-definition': validFlagDefinition,
} satisfies Record<string, Rule.RuleModule>;
