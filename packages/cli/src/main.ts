import { CommanderError } from 'commander';
import { UserError } from './errors.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';

/** 0: nothing to report. 1: findings, or leftovers. 2: the tool could not do its job. 70: a bug of the tool. */
export type ExitCode = number;

/** Runs one command line. Nothing but `io` is read or written, apart from the repository's files. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UserError) {
      io.stderr(error.text);
      return 2;
    }
    io.stderr(bugText(error, io.debug ?? false));
    return 70;
  }
}

/** What to say of an error that nobody foresaw. 70 is what `sysexits` calls an internal software error. */
function bugText(error: unknown, debug: boolean): string {
  const what = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  const how =
    debug && stack !== undefined ? `with this stack:\n${stack}` : 'with the stack that FLAGSWEEP_DEBUG=1 shows.';
  return `error: flagsweep failed: ${what}\nThis is a bug of flagsweep, not of your code. Please report it ${how}\n`;
}
