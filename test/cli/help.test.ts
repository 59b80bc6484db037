import { describe, expect, it } from 'vitest';
import manifest from '../../packages/cli/package.json' with { type: 'json' };
import { makeFolder } from './helpers.js';

describe('help', () => {
  const help = async (line: string): Promise<string> => {
    const { code, stdout, stderr } = await makeFolder().run(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };

  it('lists the commands', async () => {
    expect(await help('--help')).toMatchInlineSnapshot(`
      "Usage: flagsweep [options] [command]

      Find, check and remove feature flags.

      Options:
        -V, --version                        output the version number
        -h, --help                           display help for command

      Commands:
        init [options]                       look at the repository and propose a
                                             configuration and a catalog
        scan [options]                       find every place that names a flag
        check [options]                      check code and catalog against each other
        remove [options] [key...]            remove flags with the code that only they
                                             kept alive; a dry run unless --write is
                                             given
        import [options] <source> <file...>  merge a provider's exported flags into
                                             the catalog; a dry run unless --write is
                                             given
        report [options]                     show the state of all flags; HTML on
                                             standard output by default
        history [options] <key>              who changed what of a flag in the
                                             catalog, when and why, and when code
                                             first and last mentioned it
        policy [options] <action>            make the host ask for the approvals of
                                             flags: CODEOWNERS and a ruleset; a dry
                                             run unless --write is given
        explain <id>                         say what a check reports, why, and what
                                             to do
        help [command]                       display help for command
      "
    `);
  });

  it('of scan', async () => {
    expect(await help('scan --help')).toMatchInlineSnapshot(`
      "Usage: flagsweep scan [options]

      find every place that names a flag

      Options:
        --cwd <folder>            folder to work in
        --config <file>           configuration file; by default the nearest
                                  flagsweep.config.* upwards
        --now <date>              day that counts as today, YYYY-MM-DD
        --reporter <name[=file]>  how to show the result; repeatable
        --quiet                   nothing on standard error but errors
        --no-color                no colours
        --explain <place>         say why <file>:<line>[:<column>] is a reference, or
                                  is none
        --no-cache                scan again although nothing has changed since the
                                  last time
        -h, --help                display help for command

      Examples:
        flagsweep scan
        flagsweep scan --reporter json=facts.json
        flagsweep scan --explain src/cart.ts:6

      "
    `);
  });

  it('of check', async () => {
    expect(await help('check --help')).toMatchInlineSnapshot(`
      "Usage: flagsweep check [options]

      check code and catalog against each other

      Options:
        --cwd <folder>            folder to work in
        --config <file>           configuration file; by default the nearest
                                  flagsweep.config.* upwards
        --now <date>              day that counts as today, YYYY-MM-DD
        --reporter <name[=file]>  how to show the result; repeatable
        --quiet                   nothing on standard error but errors
        --no-color                no colours
        --max-warnings <count>    fail when there are more warnings
        --against <file>          compare the catalog with what a provider exported;
                                  [<source>=]<file>, repeatable for pages
        --base <ref>              compare with the merge base of a git ref: rules of
                                  change, such as stage moves and approvals
        --since <ref>             findings in code for files only that have changed
                                  since a git ref
        --changed                 the same for files that differ from the last commit
        --no-cache                scan again although nothing has changed since the
                                  last time
        -h, --help                display help for command

      Examples:
        flagsweep check
        flagsweep check --base origin/main
        flagsweep check --reporter stylish --reporter sarif=flags.sarif

      "
    `);
  });

  it('of remove', async () => {
    expect(await help('remove --help')).toMatchInlineSnapshot(`
      "Usage: flagsweep remove [options] [key...]

      remove flags with the code that only they kept alive; a dry run unless --write
      is given

      Arguments:
        key                       keys of the flags, or what declares or reads them in
                                  code: src/flags.ts#enableX, FlagKey.NewCart

      Options:
        --cwd <folder>            folder to work in
        --config <file>           configuration file; by default the nearest
                                  flagsweep.config.* upwards
        --now <date>              day that counts as today, YYYY-MM-DD
        --reporter <name[=file]>  how to show the result; repeatable
        --quiet                   nothing on standard error but errors
        --no-color                no colours
        --keep <value>            value that stays: true, false or a variant; by
                                  default what the catalog says
        --retired                 remove every flag that the catalog calls retired
        --write                   change the files
        --interactive             show file after file and ask whether it is changed,
                                  then write
        --allow-dirty             change files although there are changes that git
                                  does not hold
        --typecheck               take back what would add a type error; the default
                                  for --write where packages are installed
        --no-typecheck            do not check types
        --verify                  write, and run the commands of "verify" in the
                                  configuration before and after
        --commit                  write, and make one commit a flag, with a message
                                  that explains it
        -h, --help                display help for command

      Examples:
        flagsweep remove new-checkout --keep true
        flagsweep remove new-checkout old-banner --write
        flagsweep remove src/flags.ts#enablePins --keep true
        flagsweep remove --retired --verify --commit

      "
    `);
  });

  it('of report', async () => {
    expect(await help('report --help')).toMatchInlineSnapshot(`
      "Usage: flagsweep report [options]

      show the state of all flags; HTML on standard output by default

      Options:
        --cwd <folder>            folder to work in
        --config <file>           configuration file; by default the nearest
                                  flagsweep.config.* upwards
        --now <date>              day that counts as today, YYYY-MM-DD
        --reporter <name[=file]>  how to show the result; repeatable
        --quiet                   nothing on standard error but errors
        --no-color                no colours
        --no-cache                scan again although nothing has changed since the
                                  last time
        -h, --help                display help for command

      Examples:
        flagsweep report --reporter html=flags.html
        flagsweep report --reporter stylish

      "
    `);
  });

  it('of explain', async () => {
    expect(await help('explain --help')).toMatchInlineSnapshot(`
      "Usage: flagsweep explain [options] <id>

      say what a check reports, why, and what to do

      Arguments:
        id          id of the check

      Options:
        -h, --help  display help for command

      Examples:
        flagsweep explain unreferenced-flag

      "
    `);
  });

  it('is the same by `help <command>`', async () => {
    expect(await help('help remove')).toBe(await help('remove --help'));
  });

  it('takes the width of the terminal', async () => {
    const { stdout } = await makeFolder().run('remove --help', { columns: 200 });
    expect(stdout).toContain('  --write                   change the files\n');
    expect(stdout).toContain('value that stays: true, false or a variant; by default what the catalog says\n');
  });
});

it.each(['--version', '-V'])('%s is that of the package', async (option) => {
  expect(await makeFolder().run(option)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});
