import { describe, expect, it } from 'vitest';
import { makeRepo } from './helpers.js';

const flag = (key: string, fields: string): Record<string, string> => ({
  [`flags/${key}.yaml`]: `key: ${key}\n${fields}`,
});

const files = {
  'flagsweep.config.json': '{ "catalog": "flags/*.yaml" }\n',
  ...flag('new-cart', 'owner: "@shop/web"\nvalueType: boolean\nstage: retired\nretirement: { keep: true }\n'),
  ...flag('old-cart', 'valueType: boolean\nstage: retired\nretirement: { keep: false }\n'),
  ...flag('new-menu', 'valueType: boolean\nstage: active\n'),
  'src/cart.ts': `import { OpenFeature } from '@openfeature/web-sdk';

const client = OpenFeature.getClient();

export function cart(): string {
  if (client.getBooleanValue('new-cart', false) && !client.getBooleanValue('old-cart', false)) return 'new';
  return 'old';
}

export const menu = client.getBooleanValue('new-menu', false) ? 'new' : 'old';
`,
};

const both = `import { OpenFeature } from '@openfeature/web-sdk';

const client = OpenFeature.getClient();

export function cart(): string {
  return 'new';
}

export const menu = client.getBooleanValue('new-menu', false) ? 'new' : 'old';
`;

describe('several flags', () => {
  it('go one after the other, also out of one condition', async () => {
    const repo = makeRepo(files);
    const { code, stdout } = await repo.run('remove new-cart old-cart --write');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      `
new-cart kept as true (by the catalog): 1 file changed, 1 deleted, 0 places left
old-cart kept as false (by the catalog): 1 file changed, 1 deleted, 0 places left
2 flags: 1 file changed, 2 deleted
written
`,
    );
    expect(repo.read('src/cart.ts')).toBe(both);
    expect(Object.keys(repo.files())).toEqual(['flags/new-menu.yaml', 'flagsweep.config.json', 'src/cart.ts']);
  });

  it('give the same in any order', async () => {
    const repo = makeRepo(files);
    await repo.run('remove old-cart new-cart --write');
    expect(repo.read('src/cart.ts')).toBe(both);
  });

  it('are one patch, whichever changes a file', async () => {
    const repo = makeRepo(files);
    const { stdout } = await repo.run('remove new-cart old-cart --reporter patch');
    repo.write('../plan.patch', stdout);
    repo.git('apply', '../plan.patch');
    expect(repo.read('src/cart.ts')).toBe(both);
  });

  it('named twice is one', async () => {
    const { stdout } = await makeRepo(files).run('remove new-cart new-cart --reporter json');
    expect(JSON.parse(stdout).flags).toHaveLength(1);
  });

  it('may all be retired ones', async () => {
    const repo = makeRepo(files);
    expect((await repo.run('remove --retired --write')).code).toBe(0);
    expect(repo.read('src/cart.ts')).toBe(both);
  });

  it('that are retired stay where the catalog does not say what is kept, and are named', async () => {
    const repo = makeRepo({ ...files, ...flag('old-cart', 'valueType: boolean\nstage: retired\n') });
    const { code, stdout } = await repo.run('remove --retired --write --reporter json');
    expect(code).toBe(1);
    const { flags, refused } = JSON.parse(stdout);
    expect(flags.map(({ flagKey }: { flagKey: string }) => flagKey)).toEqual(['new-cart']);
    expect(refused).toEqual([{ flagKey: 'old-cart', message: 'which value of "old-cart" stays is not known' }]);
    expect(repo.read('src/cart.ts')).not.toContain('new-cart');
  });

  it('are all refused for a word that means none', async () => {
    const repo = makeRepo(files);
    const { code, stdout, stderr } = await repo.run('remove new-cart old-crt --write');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: no flag "old-crt" in \/repo: .*; did you mean "old-cart"\?\n/);
    expect(repo.files()).toEqual(files);
  });

  it('leave out one that cannot go, and name it', async () => {
    const broken =
      "import { OpenFeature } from '@openfeature/web-sdk';\nexport const x = OpenFeature.getClient().getBooleanValue('old-cart', false;\n";
    const repo = makeRepo({ ...files, 'src/broken.ts': broken });
    const { code, stdout } = await repo.run('remove new-cart old-cart --write --reporter json');
    expect(code).toBe(1);
    const { flags, refused } = JSON.parse(stdout);
    expect(flags.map(({ flagKey }: { flagKey: string }) => flagKey)).toEqual(['new-cart']);
    expect(refused).toEqual([
      {
        flagKey: 'old-cart',
        message: expect.stringMatching(/^"old-cart" stands in files that do not parse, .*; src\/broken\.ts:2:/),
      },
    ]);
    expect(repo.read('src/cart.ts')).toContain("if (!client.getBooleanValue('old-cart', false)) return 'new';");
  });

  it('have their places where they stand after the last one', async () => {
    const more = `${files['src/cart.ts']}\n// new-cart: this is what it did\n`;
    const repo = makeRepo({ ...files, 'src/cart.ts': more });
    const { stdout } = await repo.run('remove new-cart old-cart --write --reporter json');
    const [first] = JSON.parse(stdout).flags as [{ leftovers: { line: number }[] }];
    const [left] = first.leftovers;
    expect(repo.read('src/cart.ts').split('\n')[(left?.line ?? 0) - 1]).toBe('// new-cart: this is what it did');
  });
});

describe('words that contradict each other', () => {
  it.each([
    ['remove', 'error: no flag is named\n'],
    ['remove new-cart --retired', 'error: --retired takes all retired flags, and new-cart are named as well\n'],
    ['remove --retired --keep true', 'error: --keep would be the value of every retired flag\n'],
  ])('%s', async (line, message) => {
    const { code, stderr } = await makeRepo(files).run(line);
    expect({ code, message: stderr.slice(0, message.length) }).toEqual({ code: 2, message });
  });

  it('no flag is retired', async () => {
    const { code, stderr } = await makeRepo({ ...files, ...flag('new-cart', ''), ...flag('old-cart', '') }).run(
      'remove --retired',
    );
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: no flag of the catalog is retired
Name the flags to remove, or give them \`stage: retired\` and \`retirement: { keep: <value> }\`.
`,
    });
  });

  it('there is no catalog', async () => {
    const { code, stderr } = await makeRepo({ 'src/cart.ts': files['src/cart.ts'] }).run('remove --retired');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: there is no flag catalog that could tell what is retired: no configuration was found/,
    );
  });
});
