import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFiles } from './create.js';
import { type PlannedWrite, writePlan } from './write.js';

/** A file before and after; `before` is absent where it is new. */
export interface Draft {
  file: string;
  before?: string;
  after: string;
}

/** Makes the new files and changes the others: all of them, or none. `what` names the work in an error. */
export function applyDrafts(root: string, files: readonly Draft[], what: string): void {
  const made = files.flatMap(({ file, before, after }) => (before === undefined ? [{ file, text: after }] : []));
  const changed = files.flatMap((each): PlannedWrite[] =>
    each.before === undefined ? [] : [{ ...each, before: each.before }],
  );
  createFiles(root, made);
  try {
    writePlan(root, changed, undefined, what);
  } catch (error) {
    for (const { file } of made) rmSync(join(root, file), { force: true });
    throw error;
  }
}
