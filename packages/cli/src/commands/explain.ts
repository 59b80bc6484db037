import { explain as pageOf } from '@flagsweep/checks';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';

/** `flagsweep explain <id>`: a check's page. */
export async function explain(io: Io, id: string): Promise<number> {
  try {
    io.stdout(pageOf(id));
    return 0;
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message, { advice: 'See docs/checks for all of them.' });
    throw error;
  }
}
