import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.js';
import { version } from './version.js';

type Options = Record<string, unknown> & {
  cwd?: string;
  reporter?: string[];
  format?: string[];
  color: boolean;
  quiet?: boolean;
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

  const run =
    (work: (...args: never[]) => Promise<number>) =>
    async (...args: unknown[]): Promise<void> => {
      // Commander hands over the arguments, the options and the command itself.
      const options = args.at(-2) as Options;
      const { format, ...rest } = options;
      const reporter = [...(options.reporter ?? []), ...(format ?? [])];
      const asked = await ask(io, options.cwd);
      done(await work(...([...args.slice(0, -2), { ...rest, reporter, asked }] as never[])));
    };

  // Git lists the files while the command's own modules are loaded.
  const ask = async ({ cwd }: Io, folder = '.'): Promise<unknown> => {
    const { askGit } = await import('./git.js');
    try {
      return askGit(realpathSync(resolve(cwd, folder)));
    } catch {
      return undefined;
    }
  };

  common(program.command('init'))
    .description('look at the repository and propose a configuration and a catalog')
    .option('--yes', 'ask nothing: take what there is no doubt about, and write the files')
    .option('--dry-run', 'write nothing and print the files')
    .option('--no-history', 'do not look for the first commit of each flag')
    .addHelpText('after', examples('flagsweep init', 'flagsweep init --dry-run', 'flagsweep init --yes --no-history'))
    .action(run(async (options: never) => (await import('./commands/init.js')).init(io, options)));

  common(program.command('scan'))
    .description('find every place that names a flag')
    .option('--explain <place>', 'say why <file>:<line>[:<column>] is a reference, or is none')
    .option(...noCache)
    .addHelpText(
      'after',
      examples('flagsweep scan', 'flagsweep scan --reporter json=facts.json', 'flagsweep scan --explain src/cart.ts:6'),
    )
    .action(run(async (options: never) => (await import('./commands/scan.js')).scan(io, options)));

  common(program.command('check'))
    .description('check code and catalog against each other')
    .option('--max-warnings <count>', 'fail when there are more warnings', parseCount)
    .option(...noCache)
    .addHelpText(
      'after',
      examples('flagsweep check', 'flagsweep check --reporter stylish --reporter sarif=flags.sarif'),
    )
    .action(run(async (options: never) => (await import('./commands/check.js')).check(io, options)));

  common(program.command('remove'))
    .description('remove flags with the code that only they kept alive; a dry run unless --write is given')
    .argument(
      '[key...]',
      'keys of the flags, or what declares or reads them in code: src/flags.ts#enableX, FlagKey.NewCart',
    )
    .option('--keep <value>', 'value that stays: true, false or a variant; by default what the catalog says')
    .option('--retired', 'remove every flag that the catalog calls retired')
    .option('--write', 'change the files')
    .option('--interactive', 'show file after file and ask whether it is changed, then write')
    .option('--allow-dirty', 'change files although there are changes that git does not hold')
    .option(
      '--typecheck',
      'take back what would add a type error; the default for --write where packages are installed',
    )
    .option('--no-typecheck', 'do not check types')
    .option('--verify', 'write, and run the commands of "verify" in the configuration before and after')
    .option('--commit', 'write, and make one commit a flag, with a message that explains it')
    .addHelpText(
      'after',
      examples(
        'flagsweep remove new-checkout --keep true',
        'flagsweep remove new-checkout old-banner --write',
        'flagsweep remove src/flags.ts#enablePins --keep true',
        'flagsweep remove --retired --verify --commit',
      ),
    )
    .action(
      run(async (keys: never, options: never) => (await import('./commands/remove.js')).remove(io, keys, options)),
    );

  common(program.command('report'))
    .description('show the state of all flags; HTML on standard output by default')
    .option(...noCache)
    .addHelpText(
      'after',
      examples('flagsweep report --reporter html=flags.html', 'flagsweep report --reporter stylish'),
    )
    .action(run(async (options: never) => (await import('./commands/report.js')).report(io, options)));

  program
    .command('explain')
    .description('say what a check reports, why, and what to do')
    .argument('<id>', 'id of the check')
    .addHelpText('after', examples('flagsweep explain unreferenced-flag'))
    .action(async (id: string) => done(await (await import('./commands/explain.js')).explain(io, id)));

  return program;
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

const noCache = ['--no-cache', 'scan again although nothing has changed since the last time'] as const;

const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const collect = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];

function parseDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a day, written YYYY-MM-DD.');
  }
  return text;
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
