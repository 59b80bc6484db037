import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';

const manifest = (flags: object): string => JSON.stringify({ flags }, null, 2);
const flags = {
  'new-cart': { flagType: 'boolean', defaultValue: false, description: 'Sends carts to the new cart service.' },
  greeting: { flagType: 'string', defaultValue: 'hello' },
};
const shop = { ...small, 'of.json': manifest(flags) };

describe('flagsweep import', () => {
  it('shows what it would change, and writes nothing', async () => {
    const repo = makeRepo(shop);
    const { code, stdout, stderr } = await repo.run('import openfeature of.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`diff --git a/flags/greeting.yaml b/flags/greeting.yaml
new file mode 100644
--- /dev/null
+++ b/flags/greeting.yaml
@@ -0,0 +1,3 @@
+key: greeting
+valueType: string
+default: hello
diff --git a/flags/new-cart.yaml b/flags/new-cart.yaml
--- a/flags/new-cart.yaml
+++ b/flags/new-cart.yaml
@@ -5,3 +5,4 @@
 valueType: boolean
 stage: active
 expires: 2026-12-31
+default: false

OpenFeature: 2 flags; 1 added, 1 changed, 0 the same, 0 only in the catalog
dry run: nothing was written; add --write to apply
`);
    expect(repo.files()).toEqual(shop);
  });

  it('gives a patch that git applies', async () => {
    const repo = makeRepo(shop);
    repo.write('../change.patch', (await repo.run('import auto of.json')).stdout);
    repo.git('apply', '../change.patch');
    const written = makeRepo(shop);
    await written.run('import auto of.json --write');
    expect(repo.files()).toEqual(written.files());
  });

  it('writes, and has nothing more to do the second time', async () => {
    const repo = makeRepo(shop);
    await repo.run('import auto of.json --write');
    expect(repo.read('flags/greeting.yaml')).toBe('key: greeting\nvalueType: string\ndefault: hello\n');
    expect(repo.read('flags/new-cart.yaml')).toBe(`${small['flags/new-cart.yaml']}default: false\n`);
    expect((await repo.run('import auto of.json --write')).stdout).toBe(
      'OpenFeature: 2 flags; 0 added, 0 changed, 2 the same, 0 only in the catalog\nthe catalog stays as it is\n',
    );
  });

  it('shows what differs and leaves it, unless it may update', async () => {
    const text =
      '# mine\nkey: new-cart\nvalueType: boolean\ndefault: true # on, for now\ndescription: Sends carts to the new cart service.\n';
    const repo = makeRepo({
      ...shop,
      'of.json': manifest({ 'new-cart': flags['new-cart'] }),
      'flags/new-cart.yaml': text,
    });
    expect((await repo.run('import auto of.json --write')).stdout).toBe(`Different
  new-cart  default  true -> false  kept; --update takes the other

OpenFeature: 1 flag; 0 added, 0 changed, 0 the same, 0 only in the catalog
the catalog stays as it is
`);
    await repo.run('import auto of.json --write --update');
    expect(repo.read('flags/new-cart.yaml')).toBe(text.replace('true', 'false'));
  });

  it('makes a first catalog and the configuration that names it', async () => {
    const repo = makeRepo({ 'of.json': manifest(flags) });
    await repo.run('import auto of.json --write');
    expect(Object.keys(repo.files())).toEqual([
      'flags/greeting.yaml',
      'flags/new-cart.yaml',
      'flagsweep.config.json',
      'of.json',
    ]);
    expect((await repo.run('import auto of.json')).stdout).toContain('2 the same');
  });

  it('takes a file from anywhere, by its path from --cwd', async () => {
    const repo = makeRepo({ ...small, 'apps/web/index.ts': '' });
    repo.write('../downloads/of.json', manifest(flags));
    const { stdout } = await repo.run('import auto ../../../downloads/of.json --cwd apps/web');
    expect(stdout).toContain('OpenFeature: 2 flags; 1 added');
  });

  it('joins pages, and says when one is missing', async () => {
    const page = (...keys: string[]): string =>
      JSON.stringify({
        totalCount: 3,
        items: keys.map((key) => ({ key, kind: 'boolean', variations: [{ value: true }, { value: false }] })),
      });
    const repo = makeRepo({ ...small, 'p1.json': page('a', 'b'), 'p2.json': page('b', 'c') });
    expect(await repo.run('import launchdarkly p1.json p2.json --reporter json')).toMatchObject({
      stdout: expect.stringContaining('"flags": 3,'),
      stderr: '',
    });
    expect((await repo.run('import launchdarkly p1.json')).stderr).toBe(
      'LaunchDarkly has 3 flags, of which 2 were exported: name all pages\n',
    );
    expect((await repo.run('check --against p1.json')).stderr).toBe(
      'error: the export holds 2 of 3 flags of LaunchDarkly\nName all pages of an export that lists the flags, each with --against.\n',
    );
    expect((await repo.run('check --against launchdarkly=p1.json --against p2.json')).stdout).toContain('"new-cart"');
  });

  it('takes one file a flag', async () => {
    const flag = (name: string): string => `name: ${name}\ndefault_enabled: false\nmilestone: '17.3'\n`;
    const repo = makeRepo({ ...small, 'gitlab/a.yml': flag('a'), 'gitlab/b.yml': flag('b') });
    await repo.run('import gitlab gitlab/a.yml gitlab/b.yml --write');
    expect(repo.read('flags/b.yaml')).toBe('key: b\ntags:\n  - milestone 17.3\nvalueType: boolean\ndefault: false\n');
  });

  it('leaves out a flag that no catalog could tell from another', async () => {
    const manifest = Object.fromEntries(
      ['newCart', 'gift-cards', 'giftCards'].map((key) => [key, { flagType: 'boolean', defaultValue: false }]),
    );
    const repo = makeRepo({ ...small, 'of.json': JSON.stringify({ flags: manifest }) });
    const { code, stdout } = await repo.run('import openfeature of.json --write --no-color');
    expect(code).toBe(0);
    expect(stdout).toContain(`Left out
  giftCards  is "gift-cards" in camelCase; if it is that flag, name it in its codeKeys
  newCart    is "new-cart" in camelCase; if it is that flag, name it in its codeKeys

OpenFeature: 3 flags; 1 added, 0 changed, 0 the same, 1 only in the catalog
written
`);
    expect((await repo.run('check')).code).not.toBe(2);
  });

  it('tells programs everything', async () => {
    const repo = makeRepo({
      ...small,
      'flagd.json':
        '{"flags":{"new-cart":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"on"}}}',
    });
    expect(JSON.parse((await repo.run('import auto flagd.json --reporter json')).stdout)).toEqual({
      version: 1,
      source: 'flagd',
      flags: 1,
      added: [],
      fields: [
        {
          key: 'new-cart',
          field: 'variants',
          file: 'flags/new-cart.yaml',
          status: 'set',
          after: { on: true, off: false },
        },
        { key: 'new-cart', field: 'default', file: 'flags/new-cart.yaml', status: 'set', after: true },
      ],
      same: 0,
      twins: [],
      absent: [],
      evidence: [
        {
          flagKey: 'new-cart',
          verdict: 'rolled-out',
          observed: '2026-11-22',
          environments: [{ name: '*', value: true }],
          source: 'flagd',
        },
      ],
      files: [{ file: 'flags/new-cart.yaml', status: 'modified' }],
      written: false,
    });
  });

  it('writes evidence to a file that is evidence again', async () => {
    const repo = makeRepo({
      ...small,
      'flagd.json':
        '{"flags":{"new-cart":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"on"}}}',
    });
    await repo.run('import auto flagd.json --evidence evidence.json --now 2026-11-01');
    expect(JSON.parse(repo.read('evidence.json')).evidence).toEqual([
      {
        flagKey: 'new-cart',
        verdict: 'rolled-out',
        observed: '2026-11-01',
        environments: { '*': { value: true } },
        source: 'flagd',
      },
    ]);
    expect((await repo.run('import auto evidence.json')).stdout).toContain(
      'evidence of 1 flag: 1 rolled-out, 0 unused, 0 unmodified',
    );
  });
});

describe('flagsweep import refuses', () => {
  const run = async (line: string, files: Record<string, string | Buffer>): Promise<string> => {
    const repo = makeRepo({ ...small, ...files });
    const { code, stdout, stderr } = await repo.run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  it('a source that there is not', async () => {
    expect(await run('import lanchdarkly a.json', { 'a.json': '{}' })).toMatch(
      /^error: there is no source "lanchdarkly"; did you mean "launchdarkly"\?\nName one of auto, opentelemetry, aws-appconfig, /,
    );
  });

  it('a file that is not there, or no file', async () => {
    expect(await run('import auto none.json', {})).toBe(
      'error: there is no file none.json\nName a file that can be read.\n',
    );
    expect(await run('import auto src', {})).toBe('error: src is not a file\nName an exported file.\n');
  });

  it('what is not JSON, with the place', async () => {
    expect(await run('import auto a.json', { 'a.json': '{\n  "flags": {,}\n}' })).toBe(
      'error: the export cannot be read\n  a.json:2:13  Not valid JSON: value expected\nExport it again, or name its source; docs/catalog.md lists every source and the file that it reads.\n',
    );
  });

  it('what is not UTF-8', async () => {
    expect(await run('import auto a.json', { 'a.json': Buffer.from([0x7b, 0xff, 0x7d]) })).toBe(
      'error: a.json is not UTF-8 text\nSave it as UTF-8, and run again.\n',
    );
  });

  it('a flag that a catalog file cannot take without changing another', async () => {
    const yaml = 'flags:\n  a: &x { type: ops }\n  b: *x\n';
    const files = {
      'flagsweep.config.json': '{ "catalog": "f.yaml" }',
      'f.yaml': yaml,
      'of.json': manifest({ a: flags.greeting }),
    };
    expect(await run('import auto of.json --write', files)).toBe(
      'error: f.yaml cannot be changed without changing more than what was asked; edit it by hand\nNothing was written.\n',
    );
  });

  it('a configuration that names no catalog', async () => {
    expect(await run('import auto of.json', { 'of.json': manifest(flags), 'flagsweep.config.json': '{}' })).toBe(
      'error: /repo/flagsweep.config.json names no catalog to import into\nName its files, for example { "catalog": "flags/*.yaml" }.\n',
    );
  });

  it('a file of 50 MB and one of 150 MB, in time', async () => {
    const repo = makeRepo(small);
    const started = performance.now();
    for (const [size, message] of [
      [50, 'a.json:1:1  The file has 50.0 million characters; the limit is 25 million. Export fewer flags at a time'],
      [150, 'a.json has 150 MB; the limit is 100 MB'],
    ] as const) {
      writeFileSync(join(repo.root, 'a.json'), '[');
      truncateSync(join(repo.root, 'a.json'), size * 1_000_000);
      const { code, stderr } = await repo.run('import auto a.json');
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

it('shows a patch that git applies for ten thousand changes, in time', async () => {
  const entry = (i: number): string => `  flag-${i}:\n    owner: "@shop/web"\n`;
  const before = `flags:\n${Array.from({ length: 5000 }, (_, i) => entry(i)).join('')}# the end`;
  const exported = Object.fromEntries(
    Array.from({ length: 5000 }, (_, i) => [`flag-${i}`, { flagType: 'boolean', defaultValue: false }]),
  );
  const repo = makeRepo({
    'flagsweep.config.json': '{ "catalog": "f.yaml" }',
    'f.yaml': before,
    'of.json': manifest(exported),
  });
  const started = performance.now();
  const { stdout } = await repo.run('import auto of.json');
  expect(performance.now() - started).toBeLessThan(60_000);
  repo.write('../change.patch', stdout);
  repo.git('apply', '../change.patch');
  const lines = repo.read('f.yaml').split('\n');
  expect([lines.length, lines[3], lines.at(-1)]).toEqual([5000 * 4 + 2, '    valueType: boolean', '# the end']);
}, 90_000);
