import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Host, scan, scanOptionsSchema } from '@flagsweep/references';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../packages/cli/src/cache/digest.js';
import { decode, type Entry, encode } from '../../packages/cli/src/cache/entry.js';
import { type CacheSettings, cachedFacts, codeOf, type Question } from '../../packages/cli/src/cache/facts.js';
import { type Glance, glanceAt } from '../../packages/cli/src/cache/glance.js';
import { compare, createWitness, olderThan } from '../../packages/cli/src/cache/witness.js';
import { createHost, createReader } from '../../packages/cli/src/host.js';
import { makeFolder, makeRepo, type Repo, small } from './helpers.js';

const folder = 'node_modules/.cache/flagsweep';
const shop = {
  ...small,
  'package.json': '{ "name": "shop" }\n',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@keys": ["./src/keys.ts"] } } }\n',
  'src/keys.ts': "export const CART = 'new-cart';\n",
  'src/uses.ts': `import { useFlag } from '@unleash/proxy-client-react';
import { CART } from '@keys';
useFlag(CART);
`,
  'docs/a.md': 'new-cart and old-cart\n',
};

/** Every file below the root but those of git and of packages. */
function listed(root: string, at = ''): string[] {
  return readdirSync(join(root, at), { withFileTypes: true }).flatMap((entry) => {
    const file = at === '' ? entry.name : `${at}/${entry.name}`;
    if (entry.name === '.git' || entry.name === 'node_modules') return [];
    return entry.isDirectory() ? listed(root, file) : [file];
  });
}

const ask = (root: string, more: Partial<Question> = {}): Question => ({
  root,
  files: createHost(root, listed(root)).files,
  options: scanOptionsSchema.parse({}),
  keys: new Map([['new-cart', 'new-cart']]),
  catalogFiles: new Set(['flags/new-cart.yaml']),
  ...more,
});

const factsOf =
  ({ options, keys, catalogFiles }: Question, count: () => void = () => {}) =>
  async (host: Host) => {
    count();
    return (await scan({ host, options, keys, catalogFiles })).facts;
  };

/** The facts, and whether they had to be scanned for. */
async function answer(question: Question, settings: CacheSettings = { tool: 'x' }) {
  let scans = 0;
  const facts = await cachedFacts(
    question,
    factsOf(question, () => scans++),
    settings,
  );
  return { facts: JSON.stringify(facts), from: scans === 0 ? 'cache' : 'scan' };
}

async function cold(question: Question): Promise<string> {
  const { files, root } = question;
  return JSON.stringify(await factsOf(question)(createHost(root, files)));
}

/** Where the answer comes from after a change, then at once again; both must be what a scan says. */
async function after(question: Question, settings?: CacheSettings): Promise<string> {
  const expected = await cold(question);
  const first = await answer(question, settings);
  const second = await answer(question, settings);
  expect([first.facts, second.facts]).toEqual([expected, expected]);
  return `${first.from}, ${second.from}`;
}

/** Long enough for the next write to have another time. */
const tick = () => sleep(20);

/** A repository whose files all have the same time, to the nanosecond. */
function makeShop(files: Record<string, string> = shop): Repo {
  const repo = makeFolder(files);
  for (const file of listed(repo.root)) utimesSync(join(repo.root, file), 1000, 1000);
  return repo;
}

/** Writes other bytes of the same number, and gives the file its old time back. */
function editInSecret(path: string, from: string, to: string): void {
  const { mtimeMs, size } = statSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  utimesSync(path, 1000, 1000);
  expect(statSync(path)).toMatchObject({ mtimeMs, size });
}

describe('the answer is that of a scan after', () => {
  /** What is done to the repository, and where the answer to the next question comes from. */
  const changes: Record<string, [change: (repo: Repo) => unknown, from: 'cache' | 'scan', more?: Partial<Question>]> = {
    nothing: [() => {}, 'cache'],
    'an edit': [(repo) => repo.write('src/uses.ts', '// new-cart\n'), 'scan'],
    'an edit of the same size': [(repo) => repo.write('src/keys.ts', "export const CART = 'old-cart';\n"), 'scan'],
    'an edit of the same size and time': [
      ({ root }) => editInSecret(join(root, 'src/keys.ts'), 'new-cart', 'old-cart'),
      'scan',
    ],
    'an edit and its reverse': [
      (repo) => {
        repo.write('src/keys.ts', '');
        repo.write('src/keys.ts', shop['src/keys.ts']);
      },
      'cache',
    ],
    'a new time': [({ root }) => utimesSync(join(root, 'src/keys.ts'), 1, 1), 'cache'],
    'an edit of a comment only': [(repo) => repo.write('docs/a.md', 'new-cart\n'), 'scan'],
    'an edit of a manifest': [(repo) => repo.write('package.json', '{ "name": "shoe" }\n'), 'scan'],
    'an edit of a tsconfig': [(repo) => repo.write('tsconfig.json', '{}\n'), 'scan'],
    'a deleted file': [({ root }) => rmSync(join(root, 'src/uses.ts')), 'scan'],
    'a file that is gone and still listed': [
      ({ root }) => rmSync(join(root, 'src/uses.ts')),
      'scan',
      { files: Object.keys(shop).sort() },
    ],
    'a new file': [(repo) => repo.write('src/more.ts', '// new-cart\n'), 'scan'],
    'a new file that nobody reads': [(repo) => repo.write('src/more.png', 'new-cart\n'), 'scan'],
    'another name': [({ root }) => renameSync(join(root, 'src/uses.ts'), join(root, 'src/users.ts')), 'scan'],
    'an exchange of two files': [
      ({ root }) => {
        renameSync(join(root, 'src/uses.ts'), join(root, 'src/x'));
        renameSync(join(root, 'src/keys.ts'), join(root, 'src/uses.ts'));
        renameSync(join(root, 'src/x'), join(root, 'src/keys.ts'));
      },
      'scan',
    ],
    'a link in place of the file': [
      ({ root }) => {
        renameSync(join(root, 'src/uses.ts'), join(root, '../uses.ts'));
        symlinkSync('../../uses.ts', join(root, 'src/uses.ts'));
      },
      'scan',
    ],
    'a link in place of the folder': [
      ({ root }) => {
        renameSync(join(root, 'src'), join(root, '../src'));
        symlinkSync('../src', join(root, 'src'));
      },
      'scan',
      { files: Object.keys(shop).sort() },
    ],
    'a mode that hides nothing': [({ root }) => chmodSync(join(root, 'src/uses.ts'), 0o755), 'cache'],
    'another key': [
      () => {},
      'scan',
      {
        keys: new Map([
          ['new-cart', 'new-cart'],
          ['old-cart', 'old-cart'],
        ]),
      },
    ],
    'another spelling': [() => {}, 'scan', { keys: new Map([['old-cart', 'new-cart']]) }],
    'another catalog file': [() => {}, 'scan', { catalogFiles: new Set(['flags/new-cart.yaml', 'docs/a.md']) }],
    'other options': [() => {}, 'scan', { options: scanOptionsSchema.parse({ exclude: ['docs/**'] }) }],
  };

  it.each(
    Object.entries(changes).flatMap(([name, [change, from, more]]) => [
      { name, change, from, more, margin: 0 },
      { name: `${name}, at once`, change, from, more, margin: 2500 },
    ]),
  )('$name', async ({ change, from, more, margin }) => {
    const repo = makeShop();
    if (margin === 0) await tick();
    const settings = { tool: 'x', margin };
    expect(await after(ask(repo.root), settings)).toBe('scan, cache');
    await change(repo);
    expect(await after(ask(repo.root, more), settings)).toBe(`${from}, cache`);
  });

  it('a mode that hides the file', async () => {
    // Root may read everything, so for root this is a mode that hides nothing.
    const isRoot = process.geteuid?.() === 0;
    const repo = makeFolder(shop);
    await after(ask(repo.root));
    chmodSync(join(repo.root, 'src/uses.ts'), 0);
    expect(await after(ask(repo.root))).toBe(isRoot ? 'cache, cache' : 'scan, cache');
    chmodSync(join(repo.root, 'src/uses.ts'), 0o644);
  });

  it('another version of the tool', async () => {
    const { root } = makeFolder(shop);
    expect(await after(ask(root), { tool: '1' })).toBe('scan, cache');
    expect(await after(ask(root), { tool: '2' })).toBe('scan, cache');
    expect(await after(ask(root), { tool: '1' })).toBe('cache, cache');
  });

  it('any row of changes', async () => {
    const names = ['src/keys.ts', 'src/uses.ts', 'src/more.ts', 'docs/a.md', 'package.json', 'tsconfig.json'] as const;
    const texts = [
      shop['src/keys.ts'],
      shop['src/uses.ts'],
      '// new-cart\n',
      "export const CART = 'old-cart';\n",
      '{}\n',
      shop['tsconfig.json'],
    ];
    const file = fc.constantFrom(...names);
    const change = fc.oneof(
      fc.record({ act: fc.constant('write' as const), file, text: fc.constantFrom(...texts) }),
      fc.record({ act: fc.constantFrom('delete' as const, 'touch' as const, 'secret' as const), file }),
      fc.record({ act: fc.constant('rename' as const), file, to: file }),
      fc.record({ act: fc.constant('wait' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 8 }), async (row) => {
        const repo = makeShop();
        const path = (name: string) => join(repo.root, name);
        await after(ask(repo.root), { tool: 'x', margin: 0 });
        for (const each of row) {
          if (each.act === 'wait') await tick();
          else if (each.act === 'write') {
            repo.write(each.file, each.text);
            utimesSync(path(each.file), 1000, 1000);
          } else if (!existsSync(path(each.file))) continue;
          else if (each.act === 'delete') rmSync(path(each.file));
          else if (each.act === 'touch') utimesSync(path(each.file), 1000, 1000);
          else if (each.act === 'rename') renameSync(path(each.file), path(each.to));
          else editInSecret(path(each.file), 'new', 'old');
          expect(await after(ask(repo.root), { tool: 'x', margin: 0 })).toMatch(/, cache$/);
        }
      }),
      { seed: 1, numRuns: 25 },
    );
  });
});

describe('a file is read again', () => {
  const entryOf = (root: string, files: readonly string[], isOld: boolean): Entry => {
    const witness = createWitness(
      root,
      files,
      createReader(root),
      Object.assign(() => isOld, { limit: 0 }),
    );
    for (const file of files) witness.host.read(file);
    return {
      ...(witness.rows() as Omit<Entry, 'facts' | 'reader'>),
      reader: new Uint8Array(),
      facts: new Uint8Array(),
    };
  };
  const readAgain = (root: string, files: readonly string[], entry: Entry, isOld = true) => {
    const read = createReader(root);
    const again: string[] = [];
    const spy: typeof read = (file, seen) => {
      again.push(file);
      return read(file, seen);
    };
    const result = compare(entry, root, files, spy, () => Object.assign(() => isOld, { limit: 0 }));
    return { again, result };
  };
  const files = ['a', 'b', 'c'];
  const texts = { a: '1', b: '2', c: '3' };

  it('never, where nothing was touched', () => {
    const { root } = makeFolder(texts);
    expect(readAgain(root, files, entryOf(root, files, true))).toEqual({ again: [], result: { same: true } });
  });

  it('where it was touched, and not the next time', () => {
    const { root } = makeFolder(texts);
    const entry = entryOf(root, files, true);
    utimesSync(join(root, 'b'), 1, 1);
    const { again, result } = readAgain(root, files, entry);
    expect({ again, same: result.same }).toEqual({ again: ['b'], same: true });
    const stamps = result.fresh as Float64Array<ArrayBuffer>;
    expect(readAgain(root, files, { ...entry, stamps }).again).toEqual([]);
  });

  it('every time, while it is too young to be known by its time', () => {
    const { root } = makeFolder(texts);
    const entry = entryOf(root, files, false);
    expect(readAgain(root, files, entry, false)).toEqual({ again: files, result: { same: true } });
  });

  it.each([
    [99, 99, true],
    [99, 100, false],
    [100, 99, false],
  ])('changed at %d and touched at %d, it is old at 100: %s', (mtimeMs, ctimeMs, isOld) => {
    expect(olderThan(100)({ mtimeMs, ctimeMs })).toBe(isOld);
  });

  it('up to the first that differs', () => {
    const { root } = makeFolder(texts);
    const entry = entryOf(root, files, true);
    writeFileSync(join(root, 'b'), '0');
    utimesSync(join(root, 'c'), 1, 1);
    expect(readAgain(root, files, entry)).toEqual({ again: ['b'], result: { same: false } });
  });

  it('by what was seen of it at a glance', () => {
    const { root } = makeFolder(texts);
    const entry = entryOf(root, files, true);
    const look = (glance: Glance) => {
      const read: string[] = [];
      const spy = (file: string) => {
        read.push(file);
        return createReader(root)(file);
      };
      const { same } = compare(entry, root, files, spy, () => Object.assign(() => true, { limit: 0 }), glance);
      return { same, read };
    };
    // A glance may have seen files that are not in the list, and not have seen others.
    expect(look(glanceAt(root, ['0', 'a', 'aa', 'c', 'z']))).toEqual({ same: true, read: [] });
    const before = glanceAt(root, ['a', 'b']);
    utimesSync(join(root, 'b'), 1, 1);
    expect(look(before)).toEqual({ same: true, read: [] });
    expect(look(glanceAt(root, ['a', 'b']))).toEqual({ same: true, read: ['b'] });
    // What was a folder or nothing at a glance is read.
    mkdirSync(join(root, 'd'));
    expect(glanceAt(root, ['d', 'gone']).stamps).toEqual(new Float64Array(8));
  });

  it('and what changes during a scan is not kept', () => {
    const { root } = makeFolder(texts);
    const witness = createWitness(
      root,
      files,
      createReader(root),
      Object.assign(() => true, { limit: Number.POSITIVE_INFINITY }),
    );
    witness.host.read('a');
    writeFileSync(join(root, 'a'), '0');
    witness.host.read('a');
    expect(witness.rows()).toBeUndefined();
  });
});

describe('the folder', () => {
  const entries = (root: string) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.facts'));
  const only = (root: string) => join(root, folder, entries(root)[0] as string);

  it('is ignored by git and holds no path of the machine', async () => {
    const repo = makeRepo(shop);
    await repo.run('scan');
    expect(repo.git('status', '--porcelain', '--ignored')).toBe('!! node_modules/\n');
    expect(readdirSync(join(repo.root, folder)).sort()).toEqual(['.gitignore', ...entries(repo.root)]);
    expect(readFileSync(only(repo.root)).includes(repo.root)).toBe(false);
  });

  it('may be copied to another root', async () => {
    const [one, two] = [makeFolder(shop), makeFolder(shop)];
    await after(ask(one.root));
    cpSync(join(one.root, folder), join(two.root, folder), { recursive: true });
    expect(await after(ask(two.root))).toBe('cache, cache');
    const three = makeFolder({ ...shop, 'src/keys.ts': '' });
    cpSync(join(one.root, folder), join(three.root, folder), { recursive: true });
    expect(await after(ask(three.root))).toBe('scan, cache');
  });

  it('counts for nothing where the file is cut, changed or foreign', async () => {
    const { root } = makeFolder(shop);
    await after(ask(root));
    const whole = readFileSync(only(root));
    for (const length of [0, 10, 60, 130, whole.length - 1]) {
      writeFileSync(only(root), whole.subarray(0, length));
      expect(await after(ask(root))).toBe('scan, cache');
    }
    for (let at = 0; at < whole.length; at += 97) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] as number) ^ 1;
      writeFileSync(only(root), flipped);
      expect((await answer(ask(root))).from).toBe('scan');
    }
    writeFileSync(only(root), 'something else');
    expect(await after(ask(root))).toBe('scan, cache');
  });

  it('counts for nothing where an entry has the name of another', async () => {
    const { root } = makeFolder(shop);
    await after(ask(root), { tool: '1' });
    const one = only(root);
    await after(ask(root), { tool: '2' });
    const two = join(root, folder, entries(root).find((name) => join(root, folder, name) !== one) as string);
    cpSync(one, two);
    expect(await after(ask(root), { tool: '2' })).toBe('scan, cache');
  });

  it('that the repository brings along is not believed', async () => {
    const repo = makeRepo(shop);
    await repo.run('scan --reporter json');
    const forged = readFileSync(only(repo.root));
    repo.git('add', '--force', folder);
    const files = repo.git('ls-files').trim().split('\n').sort();
    const question = ask(repo.root, { files });
    expect(await after(question)).toBe('scan, scan');
    expect(readFileSync(only(repo.root))).toEqual(forged);
  });

  it('is not made where there is no package, nor behind a link', async () => {
    const { 'package.json': _, ...files } = shop;
    const bare = makeFolder(files);
    expect(await after(ask(bare.root))).toBe('scan, scan');
    expect(existsSync(join(bare.root, 'node_modules'))).toBe(false);

    const linked = makeFolder({ ...shop, '../elsewhere/x': '' });
    symlinkSync('../elsewhere', join(linked.root, 'node_modules'));
    expect(await after(ask(linked.root))).toBe('scan, scan');
    expect(readdirSync(join(linked.root, '../elsewhere'))).toEqual(['x']);
  });

  it('that cannot be written is no error', async () => {
    const { root } = makeFolder(shop);
    mkdirSync(join(root, dirname(folder)), { recursive: true });
    writeFileSync(join(root, folder), 'a file in its place');
    expect(await after(ask(root))).toBe('scan, scan');
  });

  it('keeps a few entries and no temporary file', async () => {
    const { root } = makeFolder(shop);
    for (let tool = 0; tool < 12; tool++) await answer(ask(root), { tool: String(tool) });
    expect(entries(root)).toHaveLength(8);
    expect((await answer(ask(root), { tool: '11' })).from).toBe('cache');
    expect(readdirSync(join(root, folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const old = join(root, folder, '1-x.tmp');
    writeFileSync(old, '');
    utimesSync(old, 1, 1);
    await answer(ask(root), { tool: '12' });
    expect(existsSync(old)).toBe(false);
  });

  it('has its entry replaced, so that a reader never sees half of one', async () => {
    const { root } = makeFolder(shop);
    await answer(ask(root));
    const before = lstatSync(only(root)).ino;
    writeFileSync(join(root, 'src/keys.ts'), '');
    await answer(ask(root));
    expect(lstatSync(only(root)).ino).not.toBe(before);
  });
});

it('takes a program for the same wherever it is installed', () => {
  const code = { 'flagsweep.cjs': 'a', 'text/search-worker.js': 'b', 'notices.txt': 'c' };
  const [one, two] = [makeFolder(code), makeFolder({ ...code, 'notices.txt': 'd' })];
  expect(codeOf(one.root)).toBe(codeOf(two.root));
  for (const changed of [
    { ...code, 'flagsweep.cjs': 'b' },
    { ...code, 'text/search-worker.js': 'a' },
  ]) {
    expect(codeOf(makeFolder(changed).root)).not.toBe(codeOf(one.root));
  }
});

describe('an entry', () => {
  const bytesOf = (key: Uint8Array, entry: Entry) => Buffer.concat(encode(key, entry));
  const key = digest('key');
  const entry: Entry = {
    files: new Uint32Array([0, 7]),
    stamps: new Float64Array([1, 2.5, 3, 4, 5, 6, 7, 2 ** 53]),
    digests: new Uint8Array(64).fill(9),
    reader: digest('me'),
    facts: Buffer.from('{"é":1}'),
  };

  it('comes back as it was', () => {
    const back = decode(key, bytesOf(key, entry)) as Entry;
    expect({ ...back, reader: Buffer.from(back.reader), facts: Buffer.from(back.facts) }).toEqual(entry);
  });

  it('answers its own key only', () => {
    expect(decode(digest('other'), bytesOf(key, entry))).toBeUndefined();
  });

  it('is not read where a single bit differs', () => {
    const bytes = bytesOf(key, entry);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(decode(key, flipped)).toBeUndefined();
    }
  });
});

describe('the command', () => {
  const reporters = ['stylish', 'json'];

  it.each([
    ...reporters.map((name) => `scan --reporter ${name}`),
    ...['stylish', 'json', 'sarif'].map((name) => `check --reporter ${name}`),
    ...['stylish', 'json', 'html'].map((name) => `report --reporter ${name}`),
  ])('%s says the same with and without', async (line) => {
    const repo = makeRepo(shop);
    const expected = await repo.run(`${line} --no-cache`);
    expect(existsSync(join(repo.root, folder))).toBe(false);
    expect(await repo.run(line)).toEqual(expected);
    expect(readdirSync(join(repo.root, folder))).toHaveLength(2);
    expect(await repo.run(line)).toEqual(expected);
  });

  it('answers scan, check and report from one entry, and remove reads for itself', async () => {
    const repo = makeRepo(shop);
    for (const line of ['scan', 'check', 'report']) await repo.run(line);
    expect(readdirSync(join(repo.root, folder))).toHaveLength(2);
    const { stdout } = await repo.run('remove new-cart --keep true --write');
    expect(stdout).toContain('written');
    expect((await repo.run('scan')).stdout).toBe((await repo.run('scan --no-cache')).stdout);
  });
});
