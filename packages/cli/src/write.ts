import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './errors.js';
import { folderTest } from './host.js';

export interface PlannedWrite {
  file: string;
  before: string;
  /** Absent where the file is deleted. */
  after?: string;
}

/** The calls that carry a plan out; a test hands in ones that fail. */
export type WriteCalls = Pick<
  typeof fs,
  'chmodSync' | 'lstatSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'unlinkSync' | 'writeFileSync'
>;

interface Staged {
  file: string;
  path: string;
  before: Buffer;
  mode: number;
  /** New text beside the file, or `undefined` where the file is deleted. */
  temporary: string | undefined;
}

/**
 * Carries a plan out: all of it, or nothing. New texts are written beside the files first; when one of the renames fails,
 * what was there is put back.
 */
export function writePlan(
  root: string,
  files: readonly PlannedWrite[],
  calls: WriteCalls = fs,
  what = 'the removal',
): void {
  const temporaries: string[] = [];
  const touched: Staged[] = [];
  try {
    const staged = files.map((each) => stage(root, each, temporaries, calls));
    for (const each of staged) {
      touched.push(each);
      if (each.temporary === undefined) calls.unlinkSync(each.path);
      else calls.renameSync(each.temporary, each.path);
    }
  } catch (error) {
    const lost = touched.flatMap((each) => putBack(each, calls));
    for (const temporary of temporaries) attempt(() => calls.rmSync(temporary, { force: true }));
    throw new UserError(`${what} could not be written: ${reasonOf(error)}`, {
      details: lost.map((file) => `${file}  could not be put back; \`git checkout -- ${file}\` does`),
      advice:
        lost.length > 0 ? 'Every other file is as it was.' : 'Every file is as it was. Mend the cause and run again.',
    });
  }
}

function stage(root: string, { file, before, after }: PlannedWrite, temporaries: string[], calls: WriteCalls): Staged {
  const path = join(root, file);
  const stats = calls.lstatSync(path);
  if (!stats.isFile()) throw new Error(`${file} is not a plain file`);
  if (!folderTest(root)(dirname(path))) throw new Error(`${file} lies outside ${root}`);
  const bytes = calls.readFileSync(path);
  if (!bytes.equals(Buffer.from(before, 'utf8'))) throw new Error(`${file} changed while the removal was planned`);
  const mode = stats.mode & 0o7777;
  const staged = { file, path, before: bytes, mode };
  if (after === undefined) return { ...staged, temporary: undefined };
  const temporary = `${path}.flagsweep-${process.pid}`;
  // Somebody else's file of that name is an error here, and not ours to remove: so it is claimed before it is noted.
  calls.writeFileSync(temporary, '', { flag: 'wx' });
  temporaries.push(temporary);
  calls.writeFileSync(temporary, after);
  // The mode that a file is made with is cut by the process's mask; the one that it had is not.
  calls.chmodSync(temporary, mode);
  return { ...staged, temporary };
}

/** Gives a file its old bytes; its name where that fails. */
function putBack({ file, path, before, mode }: Staged, calls: WriteCalls): string[] {
  const done = attempt(() => {
    calls.writeFileSync(path, before);
    calls.chmodSync(path, mode);
  });
  return done ? [] : [file];
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** A message without Node's repetition of absolute paths. */
const reasonOf = (error: unknown): string => (error as Error).message.replace(/, \w+ '.*$/, '');
