import { UserError } from './errors.js';
import { createReader } from './host.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file that a command writes to; `undefined` where nothing is there. */
export function textOf(root: string, file: string): string | undefined {
  let isThere = false;
  const bytes = createReader(root)(file, () => {
    isThere = true;
  });
  if (!isThere) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UserError(`${file} is not UTF-8 text`, { advice: 'Save it as UTF-8, and run again.' });
  }
}
