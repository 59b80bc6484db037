// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Usage } from '../usage.js';
import check from './check.js';
import explain from './explain.js';
import history from './history.js';
import import_ from './import.js';
import init from './init.js';
import new_ from './new.js';
import playbook from './playbook.js';
import policy from './policy.js';
import remove from './remove.js';
import report from './report.js';
import scan from './scan.js';

/** Every command, by id. */
export const usages = {
  check,
  explain,
  history,
  import: import_,
  init,
  new: new_,
  playbook,
  policy,
  remove,
  report,
  scan,
} satisfies Record<string, Usage>;
