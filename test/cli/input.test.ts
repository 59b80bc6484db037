import { describe, expect, it } from 'vitest';
import { makeFolder, makeRepo, small } from './helpers.js';
import { commands, expectRefusal, withConfig } from './refusal.js';

const onlyCatalog = ['check', 'report'];

describe.each(commands)('%s refuses', (command) => {
  it('a folder that is not there', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --cwd nowhere`,
      'error: there is no folder /repo/nowhere\nCorrect --cwd.\n',
    );
  });

  it('a file in place of a folder', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --cwd src/cart.ts`,
      'error: there is no folder /repo/src/cart.ts\nCorrect --cwd.\n',
    );
  });

  it('a catalog that no file is of', async () => {
    await expectRefusal(
      withConfig('{ "catalog": ["toggles/*.yaml", "more.json"] }'),
      command,
      `error: no file matches the catalog "toggles/*.yaml", "more.json" in /repo
Create the catalog, or correct "catalog" in the configuration. Links are not followed.
`,
    );
  });

  it('malformed YAML', async () => {
    await expectRefusal(
      makeRepo({ ...small, 'flags/new-cart.yaml': 'key: new-cart\nowner: "@shop/web\n' }),
      command,
      `error: the catalog has 1 problem
  flags/new-cart.yaml:3:1  Not valid YAML: missing closing "quote
Mend the catalog and run again; docs/catalog.md lists every field.
`,
    );
  });

  it('a catalog with problems, all of them', async () => {
    await expectRefusal(
      makeRepo({
        ...small,
        'flags/a.yaml': 'key: new-cart\nownr: me\n',
        'flags/b.yaml': 'type: relese\n',
        'flags/c.yaml': Buffer.from('description: gr\xfcn\n', 'latin1'),
      }),
      command,
      `error: the catalog has 4 problems
  flags/c.yaml  not UTF-8 text; save it as UTF-8
  flags/a.yaml:2:1  Unknown field "ownr"; did you mean "owner"?
  flags/b.yaml:1:7  type must be one of release, experiment, ops, permission, kill-switch, migration, config, not "relese"; did you mean "release"?
  flags/new-cart.yaml:1:6  Flag "new-cart" is defined twice: here and at flags/a.yaml:1:6; keep one
Mend the catalog and run again; docs/catalog.md lists every field.
`,
    );
  });

  it.each(['../x/*.yaml', 'flags/*/../../../x/*.yaml', '{flags,../x}/*.yaml', '/etc/*.yaml'])(
    'a catalog outside of the root: %s',
    async (glob) => {
      await expectRefusal(
        withConfig(JSON.stringify({ catalog: glob })),
        command,
        `error: "${glob}" in "catalog" lies outside /repo
Use a path inside the repository, relative to its root.
`,
      );
    },
  );

  it('a registry outside of the root', async () => {
    await expectRefusal(
      withConfig('{ "registries": [{ "file": "../keys.ts", "name": "Key" }] }'),
      command,
      `error: "../keys.ts" in "registries" lies outside /repo
Use a path inside the repository, relative to its root.
`,
    );
  });

  it('an unknown reporter', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reporter jsn`,
      `error: unknown format "jsn"; did you mean json? (6 formats: html, json, markdown, patch, sarif, stylish)
Name one of them in --reporter.
`,
    );
  });

  it('a reporter without a file after =', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reporter json=`,
      'error: --reporter json= names no file\nWrite json=<file>, or json alone.\n',
    );
  });

  it('two reporters for one file', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reporter json=out --reporter stylish=./out`,
      'error: two reporters write to /repo/out\nGive each reporter a file of its own.\n',
    );
  });

  it('a report in a folder that cannot be made', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reporter stylish --reporter json=src/cart.ts/out.json`,
      `error: cannot write the report to /repo/src/cart.ts/out.json: its folder cannot be made (EEXIST)
Name a file that can be written in --reporter.
`,
    );
  });

  it('a report that is a folder', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reporter stylish --reporter json=src`,
      'error: cannot write the report to /repo/src: it is a folder\nName a file that can be written in --reporter.\n',
    );
  });

  it.each(['tomorrow', '2026-2-3', '2026-02-30', '20261122'])('the day %s', async (day) => {
    await expectRefusal(
      makeRepo(small),
      `${command} --now ${day}`,
      `error: option '--now <date>' argument '${day}' is invalid. It must be a day, written YYYY-MM-DD.
(run with --help for the options)
`,
    );
  });

  it('an unknown option, with the nearest', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reportr json`,
      "error: unknown option '--reportr'\n(Did you mean --reporter?)\n(run with --help for the options)\n",
    );
  });

  it('a repository that git cannot read', async () => {
    const repo = makeFolder({ ...small, '.git': 'gitdir: ../gone\n' });
    await expectRefusal(
      repo,
      command,
      `error: git cannot read the repository of /repo/.git
  fatal: not a git repository: /repo/../gone
Make \`git status\` work in this folder, and run again.
`,
    );
  });
});

describe.each(onlyCatalog)('%s refuses', (command) => {
  it('to go without a configuration', async () => {
    await expectRefusal(
      makeRepo({ 'src/cart.ts': small['src/cart.ts'] }),
      command,
      `error: there is no flag catalog: no configuration was found in /repo
Name the catalog's files in a flagsweep.config.json, for example { "catalog": "flags/*.yaml" }.
`,
    );
  });

  it('to go without a catalog', async () => {
    await expectRefusal(
      withConfig('{}'),
      command,
      `error: there is no flag catalog: /repo/flagsweep.config.json names none
Name the catalog's files in a flagsweep.config.json, for example { "catalog": "flags/*.yaml" }.
`,
    );
  });
});

describe('a reporter that cannot show the command', () => {
  it.each([
    ['scan', 'sarif', 'check'],
    ['check', 'html', 'report'],
    ['remove new-cart --keep true --write', 'sarif', 'check'],
    ['report', 'sarif', 'check'],
  ])('%s --reporter %s', async (command, format, can) => {
    await expectRefusal(
      makeRepo(small),
      `${command} --reporter ${format}`,
      `error: format ${format} cannot show ${command.split(' ')[0]}; it can show: ${can}
Name one of them in --reporter.
`,
    );
  });
});

describe('explain', () => {
  it('refuses a check that there is not', async () => {
    await expectRefusal(
      makeFolder(),
      'explain unkown-flag',
      'error: There is no check "unkown-flag"; did you mean "unknown-flag"?\nSee docs/checks for all of them.\n',
    );
  });

  it('asks for an id', async () => {
    await expectRefusal(
      makeFolder(),
      'explain',
      "error: missing required argument 'id'\n(run with --help for the options)\n",
    );
  });
});

describe('the command line', () => {
  it('names the nearest command', async () => {
    await expectRefusal(
      makeFolder(),
      'chek',
      "error: unknown command 'chek'\n(Did you mean check?)\n(run with --help for the options)\n",
    );
  });

  it('takes no argument that means nothing', async () => {
    await expectRefusal(
      makeFolder(),
      'scan src',
      "error: too many arguments for 'scan'. Expected 0 arguments but got 1.\n(run with --help for the options)\n",
    );
  });

  it('takes whole numbers of warnings', async () => {
    await expectRefusal(
      makeRepo(small),
      'check --max-warnings few',
      `error: option '--max-warnings <count>' argument 'few' is invalid. It must be a whole number.
(run with --help for the options)
`,
    );
  });

  it('without a command shows its help and fails', async () => {
    const { code, stdout, stderr } = await makeFolder().run('');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: flagsweep \[options\] \[command\]\n/);
  });
});
