import { readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './errors.js';

export interface PlannedWrite {
  file: string;
  before: string;
  /** Absent where the file is deleted. */
  after?: string;
}

/**
 * Carries a plan out: all of it, or nothing. New texts are written beside the files first; when one of the renames fails,
 * what was there is put back.
 */
export function writePlan(root: string, files: readonly PlannedWrite[]): void {
  const staged: { path: string; temporary: string | undefined; before: Buffer; mode: number }[] = [];
  const done: typeof staged = [];
  try {
    for (const { file, before, after } of files) {
      const path = join(root, file);
      const bytes = readFileSync(path);
      if (!bytes.equals(Buffer.from(before, 'utf8'))) throw new Error(`${file} changed while the removal was planned`);
      const { mode } = statSync(path);
      const temporary = after === undefined ? undefined : `${path}.flagsweep-${process.pid}`;
      staged.push({ path, temporary, before: bytes, mode });
      if (temporary !== undefined) writeFileSync(temporary, after as string, { mode, flag: 'wx' });
    }
    for (const each of staged) {
      done.push(each);
      if (each.temporary === undefined) unlinkSync(each.path);
      else renameSync(each.temporary, each.path);
    }
  } catch (error) {
    for (const { path, before, mode } of done) writeFileSync(path, before, { mode });
    for (const { temporary } of staged) if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new UserError(`the removal could not be written: ${(error as Error).message}`, {
      advice: 'Every file is as it was. Mend the cause and run again.',
    });
  }
}
