import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import type { Io } from './io.js';
import { usages } from './usage/registry.js';
import { collect, parseDate, type Usage } from './usage.js';
import { version } from './version.js';

type Options = Record<string, unknown> & {
  cwd?: string;
  reporter?: string[];
  format?: string[];
};

/** The command line: every command with its options. `done` gets the exit code of the one that ran. */
export function createProgram(io: Io, done: (code: number) => void): Command {
  const width = (): number => io.columns ?? 80;
  const program = new Command('flagsweep')
    .description('Find, check and remove feature flags.')
    .version(version)
    .showHelpAfterError('(run with --help for the options)')
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: width,
      getErrHelpWidth: width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  const all: [string, Usage][] = Object.entries(usages);
  for (const [name, usage] of all.sort(([, a], [, b]) => a.order - b.order)) {
    describe(program.command(name), usage).action(async (...given: unknown[]) => {
      // Commander hands over the arguments, the options and the command itself.
      const words = given.slice(0, -2);
      const options = usage.repository ? [await ready(io, given.at(-2) as Options)] : [];
      done(await usage.run(io, ...([...words, ...options] as never[])));
    });
  }
  return program;
}

function describe(command: Command, { description, arguments: words = [], options = [], ...usage }: Usage): Command {
  if (usage.repository) common(command);
  command.description(description);
  for (const [name, what, choices] of words) {
    const argument = new Argument(name, what);
    command.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const [flags, what, parse] of options) {
    const option = new Option(flags, what);
    command.addOption(
      parse ? option.argParser<unknown>(parse as (text: string, previous: unknown) => unknown) : option,
    );
  }
  return command.addHelpText('after', `\nExamples:\n${usage.examples.map((line) => `  ${line}\n`).join('')}`);
}

/** Adds the options of the commands that look at a repository. */
function common(command: Command): Command {
  return command
    .option('--cwd <folder>', 'folder to work in')
    .option('--config <file>', 'configuration file; by default the nearest flagsweep.config.* upwards')
    .option('--now <date>', 'day that counts as today, YYYY-MM-DD', parseDate)
    .addOption(new Option('--reporter <name[=file]>', 'how to show the result; repeatable').argParser(collect))
    .addOption(new Option('--format <name[=file]>', 'same as --reporter').argParser(collect).hideHelp())
    .option('--quiet', 'nothing on standard error but errors')
    .option('--no-color', 'no colours');
}

/** The options as commands take them. Git lists the files while the command's own modules are loaded. */
async function ready({ cwd }: Io, { format = [], ...options }: Options): Promise<Options> {
  return {
    ...options,
    reporter: [...(options.reporter ?? []), ...format],
    asked: await ask(resolve(cwd, options.cwd ?? '.')),
  };
}

async function ask(folder: string): Promise<unknown> {
  const { askGit } = await import('./git.js');
  try {
    return askGit(realpathSync(folder));
  } catch {
    return undefined;
  }
}
