import { main } from './main.js';

/** Runs the command line of this process: the only place that reads the clock and the terminal. */
export async function runProcess(): Promise<void> {
  const { env, stdout } = process;
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    // Synchronous through the stream's own buffer: the exit code must not cut the output off.
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    colors: env.NO_COLOR === undefined && (env.FORCE_COLOR !== undefined || (stdout.isTTY && stdout.hasColors())),
    today: () => new Date().toISOString().slice(0, 10),
  });
}
