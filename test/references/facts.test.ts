import { type Host, scan, scanOptionsSchema, UnreadableFile } from '@flagsweep/references';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Files, factsOf, hostOf, line } from './helpers.js';

const sdk = `import { useFlag } from '@unleash/proxy-client-react';\n`;
const scanHost = async (host: Host) =>
  (await scan({ host, options: scanOptionsSchema.parse({}), keys: new Map() })).facts;

describe('a problem names the file and hides no other', () => {
  const good = { 'z.ts': `${sdk}useFlag('a-1');` };
  const problemsOf = async (files: Files) => {
    const { problems, references } = await factsOf({ ...files, ...good });
    expect(references.map(line)).toContain('evaluation a-1 z.ts:2:9 unleash');
    return problems;
  };

  test('a syntax error, with its place; what can be read of the file is read', async () => {
    const files = { 'a.ts': `${sdk}useFlag('b-1');\nconst = 1;`, ...good };
    const { problems, references } = await factsOf(files);
    expect(problems).toEqual([
      { file: 'a.ts', reason: 'syntax', message: 'Variable declaration expected.', line: 3, column: 7 },
    ]);
    expect(references.map(line)).toContain('evaluation b-1 a.ts:2:9 unleash');
  });

  test('not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(sdk), Buffer.from([0x22, 0xe9, 0x22])]);
    expect(await problemsOf({ 'a.ts': bytes })).toEqual([
      { file: 'a.ts', reason: 'not-utf8', message: 'not UTF-8 text; save it as UTF-8, or exclude it' },
    ]);
  });

  test('too large', async () => {
    expect(await problemsOf({ 'a.ts': Buffer.alloc(11 * 1024 * 1024, 32) })).toEqual([
      { file: 'a.ts', reason: 'too-large', message: 'larger than 10 MB; exclude it, or split it' },
    ]);
  });

  test('nested too deeply', async () => {
    const problems = await problemsOf({ 'a.ts': `${sdk}${'('.repeat(30_000)}1${')'.repeat(30_000)};` });
    expect(problems).toEqual([
      { file: 'a.ts', reason: 'unreadable', message: 'nested too deeply to be read; exclude it, or split it' },
    ]);
  });

  test('unreadable, also where only an import leads to it', async () => {
    const files = { 'a.ts': `${sdk}import { KEY } from './b';\nuseFlag(KEY);`, 'b.ts': '', ...good };
    const host = hostOf(files);
    const facts = await scanHost({
      ...host,
      read: (file) => {
        if (file === 'b.ts') throw new UnreadableFile(file, 'unreadable', 'cannot be read (EACCES)');
        return host.read(file);
      },
    });
    expect(facts.problems).toEqual([{ file: 'b.ts', reason: 'unreadable', message: 'cannot be read (EACCES)' }]);
    expect(facts.unresolved.map(({ file, reason }) => `${file} ${reason}`)).toEqual(['a.ts unknown-import']);
  });

  test('an imported file that is not UTF-8 does not hide its importer', async () => {
    const files = {
      'a.ts': `${sdk}import { KEY } from './b';\nuseFlag(KEY); useFlag('c-1');`,
      'b.ts': Buffer.from([0xff]),
    };
    const { problems, references } = await factsOf(files);
    expect(problems.map(({ file, reason }) => `${file} ${reason}`)).toEqual(['b.ts not-utf8']);
    expect(references.map(line)).toEqual(['evaluation c-1 a.ts:3:23 unleash']);
  });

  test('a comment in a file that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('// new-cart '), Buffer.from([0xe9])]);
    expect((await factsOf({ 'a.ts': bytes }, {}, ['new-cart'])).problems.map(({ reason }) => reason)).toEqual([
      'not-utf8',
    ]);
  });

  test('a file that is gone from the disk is empty', async () => {
    expect(await problemsOf({ 'gone.ts': new Uint8Array() })).toEqual([]);
  });
});

const repository: Files = {
  'package.json': '{ "name": "shop" }',
  'packages/keys/package.json': '{ "name": "@shop/keys" }',
  'packages/copy/fixture/package.json': '{ "name": "@shop/keys" }',
  'packages/copy/fixture/src/index.ts': `export const CART = 'wrong';`,
  'packages/keys/src/index.ts': `export const CART = 'new-cart';\nexport const a = ok ? b : CART;\nexport const b = ok ? a : CART;`,
  'src/z.ts': `${sdk}import { CART, a, b } from '@shop/keys';\nuseFlag(CART); useFlag(a); useFlag(b); useFlag(\`x-\${y}\`);`,
  'src/a.tsx': `import { useFlags } from 'launchdarkly-react-client-sdk';\nconst { newCart, oldCart } = useFlags();\n// new-cart`,
  'src/m.ts': `import { b } from '@shop/keys';\n${sdk}useFlag(b); useFlag('constructor'); useFlag('__proto__');`,
  'docs/a.md': 'é new-cart',
};

test('the same facts, whatever the order of files', async () => {
  const host = hostOf(repository);
  const expected = JSON.stringify(await scanHost(host));
  const orders = fc.shuffledSubarray([...host.files], { minLength: host.files.length });
  await fc.assert(
    fc.asyncProperty(orders, async (files) => {
      expect(JSON.stringify(await scanHost({ ...host, files }))).toBe(expected);
    }),
    { numRuns: 25 },
  );
});

test('every place holds the key, or a name that stands for it', async () => {
  const { references } = await factsOf(repository, {}, ['new-cart']);
  const texts = references.map(({ file, start, end }) => (repository[file] as string).slice(start, end));
  expect([...new Set(texts)].sort()).toEqual(
    ["'__proto__'", "'constructor'", "'new-cart'", 'CART', 'new-cart', 'newCart', 'oldCart'].sort(),
  );
});

test('line and column are those of the offset', async () => {
  const { references } = await factsOf(repository, {}, ['new-cart']);
  for (const { file, start, line, column } of references) {
    const before = (repository[file] as string).slice(0, start).split('\n');
    expect([line, column]).toEqual([before.length, (before.at(-1) as string).length + 1]);
  }
});

test('paths are relative, places sorted, the version told', async () => {
  const facts = await factsOf(repository);
  expect(facts.version).toBe(1);
  expect(JSON.stringify(facts)).not.toMatch(/"(?:\/|[A-Z]:)/);
  const places = facts.references.map(({ file, start }) => `${file} ${String(start).padStart(6)}`);
  expect(places).toEqual([...places].sort());
});

describe('it ends soon on what nobody wrote by hand', () => {
  const seconds = async (act: () => Promise<unknown>) => {
    const start = performance.now();
    await act();
    return (performance.now() - start) / 1000;
  };
  const many = 100_000;

  test('100,000 strings in 5 MB', async () => {
    const list = Array.from({ length: many }, (_, i) => `  'generated string number ${i} of a long list',`).join('\n');
    const code = `${sdk}export const list = [\n${list}\n  'new-cart',\n];\nuseFlag('new-cart');`;
    expect(await seconds(() => factsOf({ 'a.ts': code }, {}, ['new-cart']))).toBeLessThan(20);
  });

  test('20,000 comments, with letters outside ASCII', async () => {
    const code = `${sdk}${'// é new-cart\nf();\n'.repeat(20_000)}`;
    expect(await seconds(() => factsOf({ 'a.ts': code }, {}, ['new-cart']))).toBeLessThan(20);
  });

  test('20,000 reads of one name', async () => {
    const code = `const KEY = 'new-cart';\n${'anyone(KEY);\n'.repeat(20_000)}`;
    expect(await seconds(() => factsOf({ 'a.ts': code }, {}, ['new-cart']))).toBeLessThan(20);
  });

  test('2,000 properties of a bag against 2,000 keys', async () => {
    const keys = Array.from({ length: 2000 }, (_, i) => `key-number-${i}`);
    const reads = keys.map((_, i) => `flags.keyNumber${i};`).join('\n');
    const code = `import { useFlags } from 'launchdarkly-react-client-sdk';\nconst flags = useFlags();\n${reads}`;
    expect(await seconds(() => factsOf({ 'a.ts': code }, {}, keys))).toBeLessThan(20);
  });

  test('constants that each read the next twice', async () => {
    const chain = Array.from({ length: 300 }, (_, i) => `const a${i} = a${i + 1} + a${i + 1};`).join('\n');
    expect(await seconds(() => factsOf({ 'a.ts': `${sdk}${chain}\nconst a300 = 'x';\nuseFlag(a0);` }))).toBeLessThan(
      20,
    );
  });
});
