import { describe, expect, it } from 'vitest';
import { makeFolder, makeRepo, type Repo } from './helpers.js';

const code = {
  'src/keys.ts': "export enum FlagKey { NewCart = 'new-cart', OldSearch = 'old-search' }\n",
  'src/read.ts': 'export declare function isOn(key: string): boolean;\n',
  'src/cart.ts': `import { FlagKey } from './keys';
import { isOn } from './read';
export const cart = isOn(FlagKey.NewCart) && isOn(FlagKey.OldSearch) ? 'a' : 'b';
`,
};

const proposal = `Registries: where flags are declared
  + FlagKey in src/keys.ts  enum of 2 flags, 2 asked for
    its name speaks of flags, its members are asked for; src/keys.ts:1, src/keys.ts:1

Accessors: what reads flags
  + isOn  2 flags in 2 places, 100% of all such places
    known keys stand there; src/cart.ts:3, src/cart.ts:3

`;
const config = `{
  "$schema": "./node_modules/flagsweep/schema.json",
  "catalog": "flags/*.yaml",
  "registries": [{ "file": "src/keys.ts", "name": "FlagKey" }],
  "accessors": [{ "name": "isOn" }],
  "policy": { "documentation": { "after": "2026-11-22" } },
  "checks": { "missing-owner": "warning" }
}
`;

/** A repository with two commits: the second flag came a year later. */
function withHistory(): Repo {
  const repo = makeFolder();
  repo.git('init', '--quiet');
  repo.git('config', 'user.name', 'Test');
  repo.git('config', 'user.email', 'test@example.com');
  const commit = (day: string): void => {
    repo.git('add', '--all');
    repo.git(
      '-c',
      'core.hooksPath=/dev/null',
      'commit',
      '--quiet',
      '--no-verify',
      `--date=${day}T12:00:00Z`,
      '-m',
      day,
    );
  };
  repo.write('src/keys.ts', "export enum FlagKey { NewCart = 'new-cart' }\n");
  commit('2024-03-01');
  for (const [file, text] of Object.entries(code)) repo.write(file, text);
  commit('2025-04-02');
  return repo;
}

describe('init without a terminal', () => {
  it('shows what it found, writes nothing and ends with 2', async () => {
    const repo = makeFolder(code);
    const before = repo.files();
    expect(await repo.run('init')).toEqual({
      code: 2,
      stdout: `${proposal}2 flags; 0 with an owner, 0 with the day of the first commit
There is no git history to ask.
to write: 3 files (flagsweep.config.json, flags/new-cart.yaml, flags/old-search.yaml)
`,
      stderr: `error: nothing was written: there is no terminal to ask on
Pass --yes to take what is marked +, or --dry-run to see the files.
`,
    });
    expect(repo.files()).toEqual(before);
  });

  it('prints the files with --dry-run', async () => {
    const repo = makeFolder(code);
    const before = repo.files();
    const { code: exit, stdout, stderr } = await repo.run('init --dry-run');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(`--- flagsweep.config.json\n${config}\n--- flags/new-cart.yaml\nkey: new-cart\n\n`);
    expect(repo.files()).toEqual(before);
  });

  it('G30: writes with --yes what the other commands then take', async () => {
    const repo = makeRepo(code);
    const { code: exit, stdout } = await repo.run('init --yes --no-history');
    expect(exit).toBe(0);
    expect(stdout).toBe(`${proposal}2 flags; 0 with an owner, 0 with the day of the first commit
The history was not asked.
written: 3 files (flagsweep.config.json, flags/new-cart.yaml, flags/old-search.yaml)
`);
    expect(repo.read('flagsweep.config.json')).toBe(config);
    expect(repo.read('flags/new-cart.yaml')).toBe('key: new-cart\n');
    const { findings } = JSON.parse((await repo.run('check --reporter json')).stdout) as {
      findings: { check: string; severity: string }[];
    };
    expect(findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      'warning missing-owner',
      'warning missing-owner',
    ]);
  });

  it('asks nothing of the flags that are there but what code can answer, and all of those to come', async () => {
    const repo = makeRepo({ ...code, CODEOWNERS: '* @shop/web\n' });
    await repo.run('init --yes --now 2026-11-22');
    expect(repo.read('flagsweep.config.json')).toBe(config.replace(/,\n {2}"checks".*/, ''));
    expect((await repo.run('check')).stdout).toBe('no findings; 2 flags and 5 files checked\n');
    repo.write('flags/new-cart.yaml', 'key: new-cart\nowner: "@shop/web"\ncreated: 2026-11-23\n');
    expect((await repo.run('check')).stdout).toContain(
      'Flag "new-cart" does not say what it is for (`description`) and what kind of flag it is (`type`).',
    );
  });

  it('changes nothing the second time', async () => {
    const repo = makeRepo(code);
    await repo.run('init --yes');
    const before = repo.files();
    expect(await repo.run('init --yes')).toEqual({
      code: 0,
      stdout: `0 flags; 0 with an owner, 0 with the day of the first commit
flagsweep.config.json is there and stays as it is; what is marked + it lacks
`,
      stderr: '',
    });
    expect(repo.files()).toEqual(before);
  });

  it('never writes over a configuration: it shows what that lacks', async () => {
    const repo = makeRepo({
      ...code,
      'flagsweep.config.json': '{ "registries": [{ "file": "src/keys.ts", "name": "FlagKey" }] }\n',
    });
    const before = repo.files();
    const { code: exit, stdout } = await repo.run('init --yes --no-history');
    expect(exit).toBe(0);
    expect(stdout).not.toContain('FlagKey in');
    expect(stdout).toContain('+ isOn  2 flags in 2 places');
    expect(stdout).toMatch(/\nflagsweep\.config\.json is there and stays as it is; what is marked \+ it lacks\n$/);
    expect(repo.files()).toEqual(before);
  });

  it('leaves a folder alone that is called like the catalog', async () => {
    const repo = makeRepo({ ...code, 'flags/germany.svg': '<svg/>' });
    await repo.run('init --yes');
    expect(Object.keys(repo.files())).toContain('feature-flags/new-cart.yaml');
    expect(repo.read('flagsweep.config.json')).toContain('"catalog": "feature-flags/*.yaml"');
  });

  it('says so where there is nothing to find', async () => {
    expect(await makeRepo({ 'a.ts': 'export const a = 1;\n' }).run('init --yes')).toEqual({
      code: 0,
      stdout: `0 flags; 0 with an owner, 0 with the day of the first commit
nothing was found that could be configured
`,
      stderr: '',
    });
  });

  it('leaves out what is in doubt, and says why', async () => {
    const repo = makeRepo({
      'a.ts': "export enum FlagKey { NewCart = 'new-cart', OldSearch = 'old-search' }\n",
    });
    const { stdout } = await repo.run('init --dry-run');
    expect(stdout).toContain(`  ? FlagKey in a.ts  enum of 2 flags
    its name speaks of flags; a.ts:1, a.ts:1
    left out: too little speaks for it

0 flags; 0 with an owner, 0 with the day of the first commit
nothing was found that could be configured
`);
  });
});

describe('the catalog of init', () => {
  it('has the owners of the files that read a flag, and the day of the first commit that added it', async () => {
    const repo = withHistory();
    repo.write('.github/CODEOWNERS', '* @shop/web\n/src/cart.ts @shop/cart @jo\n');
    repo.git('add', '--all');
    repo.git('commit', '--quiet', '--no-verify', '-m', 'Owners');
    const { stdout } = await repo.run('init --yes');
    expect(stdout).toContain('2 flags; 2 with an owner, 2 with the day of the first commit\n');
    expect(repo.read('flags/new-cart.yaml')).toBe('key: new-cart\nowner: ["@shop/cart", "@jo"]\ncreated: 2024-03-01\n');
    expect(repo.read('flagsweep.config.json')).toContain('"policy": { "documentation": { "after": "2025-04-02" } }');
    expect(repo.read('flags/old-search.yaml')).toBe(
      'key: old-search\nowner: ["@shop/cart", "@jo"]\ncreated: 2025-04-02\n',
    );
  });

  it('takes no days from a clone without a beginning', async () => {
    const origin = withHistory();
    const repo = makeFolder();
    repo.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, '.');
    const { stdout } = await repo.run('init --yes');
    expect(stdout).toContain('The clone is shallow, so its history has no beginning: no days were taken from it.\n');
    expect(repo.read('flags/new-cart.yaml')).toBe('key: new-cart\n');
  });

  it('says of the value what the calls say', async () => {
    const repo = makeRepo({
      'a.ts':
        "import { OpenFeature } from '@openfeature/server-sdk';\nexport const a = OpenFeature.getClient().getBooleanValue('new-cart', false);\n",
    });
    await repo.run('init --yes --no-history');
    expect(repo.read('flags/new-cart.yaml')).toBe('key: new-cart\nvalueType: boolean\n');
  });

  it('is one file where a key cannot be the name of one', async () => {
    const repo = makeRepo({
      'a.ts':
        "import { useFlag } from '@unleash/proxy-client-react';\nexport const a = () => useFlag('shop/new-cart') && useFlag('on') && useFlag('New: x');\n",
    });
    await repo.run('init --yes --no-history');
    expect(repo.read('flags.yaml')).toBe(
      'flags:\n  "New: x":\n    valueType: boolean\n  "on":\n    valueType: boolean\n  "shop/new-cart":\n    valueType: boolean\n',
    );
    expect((await repo.run('scan')).code).toBe(0);
  });

  it('is one file where two keys differ by case only', async () => {
    const repo = makeRepo({
      'a.ts':
        "import { useFlag } from '@unleash/proxy-client-react';\nexport const a = () => useFlag('newcart') && useFlag('newCart');\n",
    });
    await repo.run('init --yes --no-history');
    expect(Object.keys(repo.files())).toEqual(['a.ts', 'flags.yaml', 'flagsweep.config.json']);
  });

  it('has one flag for keys that are one in camelCase, which no catalog could tell apart', async () => {
    const repo = makeRepo({
      'a.ts':
        "import { useFlag } from '@unleash/proxy-client-react';\nexport const a = () => useFlag('new-cart') && useFlag('newCart') && useFlag('newCart');\n",
    });
    await repo.run('init --yes');
    expect(repo.read('flags/newCart.yaml')).toBe(
      'key: newCart\ncodeKeys: [new-cart]\nvalueType: boolean\ncreated: 2026-11-22\n',
    );
    expect((await repo.run('check')).code).toBe(0);
  });

  it('leaves keys out that only tests name', async () => {
    const repo = makeRepo({ ...code, 'src/x.test.ts': "import { isOn } from './read';\nisOn('made-up');\n" });
    const { stdout } = await repo.run('init --yes --no-history');
    expect(stdout).toContain('1 key only in tests, left out: made-up\n');
    expect(Object.keys(repo.files())).not.toContain('flags/made-up.yaml');
  });

  it('comes with the way in which nearly all keys are written', async () => {
    const repo = makeRepo({ 'a.ts': "export enum FeatureFlags { A = 'newCart', B = 'oldSearch', C = 'fastPay' }\n" });
    await repo.run('init --yes --no-history');
    expect(repo.read('flagsweep.config.json')).toContain('"naming": { "*": "^[a-z][a-zA-Z0-9]*$" }');
  });

  it('comes with it where there is one key only, whose name no check then calls wrong', async () => {
    const repo = makeRepo({
      CODEOWNERS: '* @shop/web\n',
      'a.ts': "import { useFlag } from '@unleash/proxy-client-react';\nexport const a = () => useFlag('newCart');\n",
    });
    await repo.run('init --yes');
    expect((await repo.run('check')).stdout).toBe('no findings; 1 flag and 3 files checked\n');
  });
});

describe('init on a terminal', () => {
  /** Answers question after question; what was asked is kept. */
  const person = (...answers: string[]) => {
    const asked: string[] = [];
    return { asked, ask: async (question: string) => (asked.push(question), answers.shift() ?? 'n') };
  };

  it('asks for each group and before it writes', async () => {
    const repo = makeRepo(code);
    const { ask, asked } = person('', 'none', 'yes');
    const { code: exit, stdout } = await repo.run('init --no-history', { ask });
    expect(exit).toBe(0);
    expect(asked).toEqual([
      'registries:\n  + 1  {"file":"src/keys.ts","name":"FlagKey"}  (2 flags, 2 places)\nTake those marked +? [Y]es, [n]one, or numbers such as 1 3: ',
      'accessors:\n  + 1  {"name":"isOn"}  (2 flags, 2 places)\nTake those marked +? [Y]es, [n]one, or numbers such as 1 3: ',
      'Write 3 files? [Y]es, [n]o: ',
    ]);
    expect(stdout).toContain(
      '  ? isOn  2 flags in 2 places, 100% of all such places\n    known keys stand there; src/cart.ts:3, src/cart.ts:3\n    not taken\n',
    );
    expect(repo.read('flagsweep.config.json')).not.toContain('accessors');
  });

  it('asks again for what is no answer, and takes numbers', async () => {
    const repo = makeRepo({ ...code, 'b.ts': "export type FeatureFlag = 'x-1' | 'x-2';\n" });
    const { ask, asked } = person('9', 'maybe', '2', '', 'y');
    await repo.run('init --no-history', { ask });
    expect(asked.filter((question) => question.startsWith('registries'))).toHaveLength(3);
    expect(repo.read('flagsweep.config.json')).toContain(
      '"registries": [{ "file": "src/keys.ts", "name": "FlagKey" }]',
    );
  });

  it('writes nothing without a yes', async () => {
    const repo = makeRepo(code);
    const before = repo.files();
    const { ask } = person('', '', 'n');
    const { code: exit, stdout } = await repo.run('init --no-history', { ask });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/\nto write: 3 files \(/);
    expect(repo.files()).toEqual(before);
  });

  it('asks nothing with --yes', async () => {
    const { ask, asked } = person();
    expect((await makeRepo(code).run('init --yes --no-history', { ask })).code).toBe(0);
    expect(asked).toEqual([]);
  });
});
