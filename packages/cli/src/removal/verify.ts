import { x } from 'tinyexec';
import { UserError } from '../errors.js';
import type { Workspace } from '../workspace.js';

/** Whether each command of `verify` succeeds, with the last lines that it printed. */
export interface Verified {
  command: string;
  ok: boolean;
  /** What it printed, cut to its end. */
  output: string;
}

/** Lines of a command that failed which are shown. */
const maxLines = 20;

/** The project's own commands. They are the one thing of a repository, besides its configuration, that ever runs, and only when asked. */
export function verifyCommands({ config, configFile, root }: Workspace): string[] {
  if (config.verify.length > 0) return config.verify;
  const where =
    configFile === undefined ? `no configuration was found in ${root}` : `${configFile} names none in "verify"`;
  throw new UserError(`--verify has nothing to run: ${where}`, {
    advice: 'Name the commands in the configuration, for example { "verify": ["npm test"] }, or leave --verify out.',
  });
}

/** Runs commands one after the other in the root; `tell` hears of each before it starts and when it has ended. */
export async function runCommands(
  root: string,
  commands: readonly string[],
  tell: (text: string) => void,
): Promise<Verified[]> {
  const done: Verified[] = [];
  for (const command of commands) {
    tell(`verify: ${command}\n`);
    const verified = await run(root, command);
    tell(`verify: ${command}: ${verified.ok ? 'passes' : 'fails'}\n`);
    done.push(verified);
  }
  return done;
}

async function run(root: string, command: string): Promise<Verified> {
  const result = x(command, [], { nodeOptions: { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] } });
  const lines: string[] = [];
  try {
    for await (const line of result) {
      lines.push(line);
      if (lines.length > maxLines) lines.shift();
    }
    const { exitCode } = await result;
    return { command, ok: exitCode === 0, output: lines.join('\n') };
  } catch (error) {
    return { command, ok: false, output: [...lines, (error as Error).message].join('\n') };
  }
}

/** Commands that succeeded before and fail now. */
export const newFailures = (before: readonly Verified[], after: readonly Verified[]): Verified[] =>
  after.filter(({ command, ok }) => !ok && before.find((each) => each.command === command)?.ok);
