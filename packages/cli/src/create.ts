import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './errors.js';
import { folderTest } from './host.js';

export interface NewFile {
  /** Relative to the root. */
  file: string;
  text: string;
}

/** The calls that making files takes; a test hands in ones that fail. */
export type CreateCalls = Pick<typeof fs, 'mkdirSync' | 'rmSync' | 'writeFileSync'>;

/** Makes files that were not there: all of them, or none. A file that is there is never written over. */
export function createFiles(root: string, files: readonly NewFile[], calls: CreateCalls = fs): void {
  const inside = folderTest(root);
  const made: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(root, file);
      if (!inside(dirname(path))) throw new Error(`${file} lies outside ${root}`);
      const folder = calls.mkdirSync(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      calls.writeFileSync(path, text, { flag: 'wx' });
      made.push(path);
    }
  } catch (error) {
    for (const path of made.reverse()) {
      try {
        calls.rmSync(path, { recursive: true, force: true });
      } catch {
        // What cannot be removed again is harmless: nothing names it.
      }
    }
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `the files could not be written: ${code === 'EEXIST' ? 'one of them is there already' : message}`,
      {
        advice: 'Nothing was written. Mend the cause and run again.',
      },
    );
  }
}
