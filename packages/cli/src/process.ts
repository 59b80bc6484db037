import { createInterface } from 'node:readline/promises';
import { wantsColors } from './colors.js';
import { main } from './main.js';

/** Runs the command line of this process: the only place that reads the clock, the environment and the terminal. */
export async function runProcess(): Promise<void> {
  const { env, stdin, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  // Setting the code and returning lets a slow reader have all of the output; process.exit() would cut it off.
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    colors: wantsColors(env, stdout),
    columns: stdout.columns,
    debug: Boolean(env.FLAGSWEEP_DEBUG),
    ask: stdin.isTTY && stderr.isTTY ? ask : undefined,
    today: () => new Date().toISOString().slice(0, 10),
  });
}

/** `flagsweep scan | head -1`: the reader has what it wanted, and nothing went wrong. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** One question on the terminal. It goes to standard error, so that results can be redirected. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // The end of input is an answer, too: none.
    const closed = new Promise<string>((done) => terminal.once('close', () => done('')));
    return await Promise.race([terminal.question(question), closed]);
  } finally {
    terminal.close();
  }
}
