import { describe, expect, it } from 'vitest';
import { makeFolder, makeRepo, small } from './helpers.js';

describe('a flag that there is not', () => {
  it('is refused with the nearest of the catalog', async () => {
    expect(await makeRepo(small).run('remove new-crt')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: no flag "new-crt" in /repo: the catalog does not define it and no code names it; did you mean "new-cart"?
Run \`flagsweep scan\` to see every flag; a wrapper of your own must be named in "accessors".
A flag that is no key is named by its place: src/flags.ts#enableX, FlagKey.NewCart, config.flags.x, process.env.X.
`,
    });
  });

  it('is refused with the nearest of the code', async () => {
    const { stderr } = await makeRepo({ 'src/cart.ts': small['src/cart.ts'] }).run('remove new-crt --keep true');
    expect(stderr).toMatch(/did you mean "new-cart"\?\n/);
  });

  it('is refused where only texts mention it', async () => {
    expect(await makeRepo({ ...small, 'README.md': '# Shop\n\nAsk for `old-cart`.\n' }).run('remove old-cart')).toEqual(
      {
        code: 2,
        stdout: '',
        stderr: `error: no flag "old-cart" in /repo: the catalog does not define it and no code names it
  README.md:3:10  mentions it
Run \`flagsweep scan\` to see every flag; a wrapper of your own must be named in "accessors".
A flag that is no key is named by its place: src/flags.ts#enableX, FlagKey.NewCart, config.flags.x, process.env.X.
`,
      },
    );
  });

  it.each(['""', '__proto__', 'constructor', '../x'])('is refused, whatever it is called: %s', async (key) => {
    const { code, stderr } = await makeRepo(small).run(`remove ${key} --keep true --write`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: no flag "/);
  });
});

describe('--write', () => {
  it('changes code and catalog, and says so', async () => {
    const repo = makeRepo(small);
    const { code, stdout, stderr } = await repo.run('remove new-cart --keep true --write');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nnew-cart kept as true: 1 file changed, 1 deleted, 0 places left\nwritten\n$/);
    expect(repo.files()).toEqual({
      'flagsweep.config.json': small['flagsweep.config.json'],
      'src/cart.ts': "export async function cart(): Promise<string> {\n  return 'new';\n}\n",
    });
  });

  it('is not the default', async () => {
    const repo = makeRepo(small);
    const { code, stdout } = await repo.run('remove new-cart --keep true');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\ndry run: nothing was written; add --write to apply\n$/);
    expect(repo.files()).toEqual(small);
  });

  it('is the patch that the dry run shows', async () => {
    const repo = makeRepo(small);
    const { stdout } = await repo.run('remove new-cart --keep true');
    repo.write('../plan.patch', stdout);
    repo.git('apply', '../plan.patch');
    const applied = repo.files();
    repo.git('checkout', '--quiet', '.');
    await repo.run('remove new-cart --keep true --write');
    expect(repo.files()).toEqual(applied);
  });

  it('finds nothing to do the second time', async () => {
    const repo = makeRepo(small);
    await repo.run('remove new-cart --keep true --write');
    repo.write('flags/other.yaml', 'owner: me@example.com\n');
    const { code, stdout, stderr } = await repo.run('remove new-cart --keep true --write --allow-dirty');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: no flag "new-cart" in \/repo: the catalog does not define it and no code names it\n/,
    );
  });

  it('refuses a folder without git', async () => {
    const repo = makeFolder(small);
    expect(await repo.run('remove new-cart --keep true --write')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: /repo is not in a git repository, so the removal could not be taken back
Run \`git init\` and commit first, or pass --allow-dirty.
`,
    });
    expect(repo.files()).toEqual(small);
  });

  it('refuses changes that are not committed', async () => {
    const repo = makeRepo(small);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) repo.write(`src/${name}.ts`, '');
    repo.write('src/cart.ts', `${small['src/cart.ts']}\n`);
    const before = repo.files();
    expect(await repo.run('remove new-cart --keep true --write')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: /repo has changes that are not committed
  src/cart.ts
  src/a.ts
  src/b.ts
  src/c.ts
  src/d.ts
  and 2 more
Commit or stash them first, or pass --allow-dirty.
`,
    });
    expect(repo.files()).toEqual(before);
  });

  it('sees a file that is not tracked although git is told to hide such files', async () => {
    const repo = makeRepo(small);
    repo.git('config', 'status.showUntrackedFiles', 'no');
    repo.write('src/new.ts', '');
    expect((await repo.run('remove new-cart --keep true --write')).code).toBe(2);
  });

  it.each([
    ['a dirty tree', makeRepo],
    ['a folder without git', makeFolder],
  ])('takes %s with --allow-dirty', async (_what, make) => {
    const repo = make(small);
    repo.write('src/other.ts', 'export {};\n');
    expect((await repo.run('remove new-cart --keep true --write --allow-dirty')).code).toBe(0);
    expect(repo.read('src/cart.ts')).not.toContain('new-cart');
  });

  it('writes nothing where the report cannot be written', async () => {
    const repo = makeRepo(small);
    expect((await repo.run('remove new-cart --keep true --write --reporter json=src')).code).toBe(2);
    expect(repo.files()).toEqual(small);
  });
});

describe('what a removal cannot see', () => {
  it('names an evaluation with a computed key, and keeps the entry that it may read', async () => {
    const repo = makeRepo({
      ...small,
      'src/any.ts': `import { OpenFeature } from '@openfeature/server-sdk';

export const any = (name: string) => OpenFeature.getClient().getBooleanValue(\`new-\${name}\`, false);
export const other = (name: string) => OpenFeature.getClient().getBooleanValue(\`old-\${name}\`, false);
`,
    });
    const { code, stdout } = await repo.run('remove new-cart --keep true --reporter json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).leftovers).toEqual([
      {
        file: 'flags/new-cart.yaml',
        line: 1,
        column: 1,
        reason: 'still-referenced',
        message: 'stays, because the flag is still used: src/any.ts:3',
      },
      {
        file: 'src/any.ts',
        line: 3,
        column: 78,
        reason: 'unresolved',
        message: 'may read the flag; its key is computed: `new-${name}`',
      },
    ]);
  });

  it('gives a computed key the line that it has after the removal', async () => {
    const repo = makeRepo({
      ...small,
      'src/cart.ts': `${small['src/cart.ts']}
export const any = (name: string) => client.getBooleanValue(\`new-\${name}\`, false);
`,
    });
    const { stdout } = await repo.run('remove new-cart --keep true --write --reporter json');
    const leftovers = JSON.parse(stdout).leftovers as { reason: string; line: number }[];
    const line = leftovers.find(({ reason }) => reason === 'unresolved')?.line ?? 0;
    expect(repo.read('src/cart.ts').split('\n')[line - 1]).toContain('`new-${name}`');
  });

  it('refuses a flag that a file that does not parse reads', async () => {
    const repo = makeRepo({ ...small, 'src/cart.ts': `${small['src/cart.ts']}\nexport const total = (;\n` });
    const before = repo.files();
    expect(await repo.run('remove new-cart --keep true --write')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: "new-cart" stands in files that do not parse, so it cannot be removed
  src/cart.ts:10:23  Expression expected.
Mend them and run again, or leave them out with "exclude".
`,
    });
    expect(repo.files()).toEqual(before);
  });

  it('does not mind a broken file that has nothing to do with the flag', async () => {
    const repo = makeRepo({ ...small, 'src/broken.ts': "import '@openfeature/server-sdk';\nconst = 1;\n" });
    expect((await repo.run('remove new-cart --keep true')).code).toBe(0);
  });

  it('names a file that is not UTF-8', async () => {
    const repo = makeRepo({
      ...small,
      'src/latin.ts': Buffer.from(
        "// \xe4\nimport '@openfeature/server-sdk';\nexport const key = 'new-cart';\n",
        'latin1',
      ),
    });
    const { code, stdout } = await repo.run('remove new-cart --keep true --reporter json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).leftovers).toEqual([
      {
        file: 'src/latin.ts',
        line: 1,
        column: 1,
        reason: 'problem',
        message: 'may name the flag; not UTF-8 text; save it as UTF-8, or exclude it',
      },
    ]);
  });
});

it('takes a spelling that code uses for the key', async () => {
  const repo = makeRepo({ ...small, 'flags/new-cart.yaml': 'key: new-cart\ncodeKeys: [newCart]\n' });
  const { stdout } = await repo.run('remove newCart --keep true --reporter json');
  expect(JSON.parse(stdout)).toMatchObject({ flagKey: 'new-cart' });
});

it('works with no configuration and no catalog', async () => {
  const repo = makeRepo({ 'src/cart.ts': small['src/cart.ts'] });
  expect((await repo.run('remove new-cart --keep false --write')).code).toBe(0);
  expect(repo.files()).toEqual({
    'src/cart.ts': "export async function cart(): Promise<string> {\n  return 'old';\n}\n",
  });
});
