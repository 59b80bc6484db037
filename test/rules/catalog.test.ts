import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import plugin, { type FlagsweepSettings, withCatalogHash } from 'eslint-plugin-flagsweep';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parser } from './lint.js';

const code = "import { useFlag } from '@unleash/proxy-client-react';\nuseFlag('alpha');\n";
let folder: string;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

/** Messages of the recommended rules about `code`. */
const messages = (settings?: FlagsweepSettings | object, cwd = folder, text = code, file = 'page.js'): string[] =>
  new Linter({ cwd })
    .verify(text, [plugin.configs.recommended, settings ? { settings: { flagsweep: settings } } : {}] as never, file)
    .map(({ message }) => message);

/** As much time as makes a stale answer be looked up again. */
const wait = (): void => void vi.advanceTimersByTime(1001);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  folder = mkdtempSync(join(tmpdir(), 'flagsweep-rules-'));
  // What lies above the temporary folder is not ours.
  mkdirSync(join(folder, '.git'));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('where the catalog is', () => {
  it('settings, one glob or several', () => {
    write('flags/alpha.yaml', 'key: alpha\n');
    expect(messages({ catalog: 'flags/*.yaml' })).toEqual([]);
    expect(messages({ catalog: ['nowhere/*.yaml', 'flags/*.yaml'] })).toEqual([]);
  });

  it.each([
    ['flagsweep.config.json', '{ "catalog": "flags/*.yaml" }'],
    ['flagsweep.config.jsonc', '{ "catalog": ["flags/*.yaml"], /* and */ "policy": {}, }'],
    ['package.json', '{ "flagsweep": { "catalog": "flags/*.yaml" } }'],
  ])('%s, from the working directory upward', (file, text) => {
    write('flags/beta.yaml', 'key: beta\n');
    write(file, text);
    write('apps/web/package.json', '{}');
    expect(messages(undefined, join(folder, 'apps/web'))).toEqual([
      'The flag "alpha" is not in the catalog. Add it to the catalog, or correct the key.',
    ]);
  });

  it('the configuration nearest to the linted file', () => {
    write('flags/alpha.yaml', 'key: alpha\n');
    write('flagsweep.config.json', '{ "catalog": "flags/*.yaml" }');
    write('examples/shop/flags/beta.yaml', 'key: beta\n');
    write('examples/shop/flagsweep.config.json', '{ "catalog": "flags/*.yaml" }');
    expect(messages(undefined, folder, code, join(folder, 'src/page.js'))).toEqual([]);
    expect(messages(undefined, folder, code, join(folder, 'examples/shop/src/page.js'))).toEqual([
      'The flag "alpha" is not in the catalog. Add it to the catalog, or correct the key.',
    ]);
  });

  it('not above the root of the repository', () => {
    write('flagsweep.config.json', '{ "catalog": "flags/*.yaml" }');
    mkdirSync(join(folder, 'inner/.git'), { recursive: true });
    expect(messages(undefined, join(folder, 'inner'))[0]).toMatch(/^no flag catalog found/);
  });

  it('the configuration, with what the settings say beside it', () => {
    write('flags/alpha.yaml', 'key: alpha\n');
    write('flagsweep.config.json', '{ "catalog": "flags/*.yaml", "accessors": [{ "name": "isOn" }] }');
    expect(messages({ now: '2026-01-01' }, folder, "isOn('beta');")[0]).toContain('"beta" is not in the catalog');
  });

  it('never a configuration that is code', () => {
    write('flagsweep.config.js', 'throw new Error("run");');
    expect(messages()[0]).toMatch(/^no flag catalog found/);
  });
});

describe('what is wrong with it', () => {
  it('no catalog: said once a file, on its first line, and only where a flag is read', () => {
    const text =
      'no flag catalog found: set settings.flagsweep.catalog in the ESLint configuration, or catalog in flagsweep.config.json';
    expect(messages()).toEqual([text]);
    expect(messages(undefined, folder, 'export const x = 1;')).toEqual([]);
    const [message] = new Linter({ cwd: folder }).verify(code, [plugin.configs.recommended] as never, 'page.js');
    expect(message).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 55 });
  });

  it('no file', () => {
    expect(messages({ catalog: 'flags/*.yaml' })).toEqual([
      `no flag catalog found: no file in ${folder} matches "flags/*.yaml"`,
    ]);
  });

  it('a file that does not parse: unknown flags are not reported, what is known is', () => {
    write('flags/a.yaml', 'key: alpha\nstage: retired\n');
    write('flags/b.yaml', 'key: [\n');
    const [first, second, ...others] = messages({ catalog: 'flags/*.yaml' }, folder, `${code}useFlag('beta');`);
    expect(first).toMatch(
      /^the flag catalog cannot be read whole: flags\/b\.yaml:\d+:\d+ .*unknown flags are not reported until it can$/s,
    );
    expect(second).toMatch(/"alpha" is retired/);
    expect(others).toEqual([]);
  });

  it('one broken entry: only its key is spared', () => {
    write('flags.yaml', 'flags:\n  alpha: { type: relase }\n');
    expect(messages({ catalog: 'flags.yaml' }, folder, `${code}useFlag('beta');`)).toEqual([
      'The flag "beta" is not in the catalog. Add it to the catalog, or correct the key.',
    ]);
  });

  it.each([
    [
      { catalogue: 'x' },
      'settings.flagsweep.catalogue is unknown; known are catalog, registries, accessors, bags, now, hash',
    ],
    [{ catalog: 5 }, 'settings.flagsweep: catalog must be a glob or a list of globs'],
    [{ catalog: 'x', now: 'today' }, 'settings.flagsweep: now must be a calendar date, YYYY-MM-DD'],
    [{ catalog: 'x', accessors: [{ nam: 'a' }] }, /^settings\.flagsweep: accessors\.0/],
  ])('settings %j', (settings, message) => {
    expect(messages(settings)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  it('a configuration that is not JSON', () => {
    write('flagsweep.config.json', '{ "catalog": }');
    expect(messages()[0]).toMatch(/flagsweep\.config\.json is not valid JSON/);
  });
});

describe('when it changes', () => {
  it('is read again after a second, file by file', () => {
    write('flags/beta.yaml', 'key: beta\n');
    const settings = { catalog: 'flags/*.yaml' };
    expect(messages(settings)).toHaveLength(1);
    write('flags/alpha.yaml', 'key: alpha\n');
    expect(messages(settings)).toHaveLength(1);
    wait();
    expect(messages(settings)).toEqual([]);
    write('flags/alpha.yaml', 'key: alpha\nstage: retired\n');
    wait();
    expect(messages(settings)[0]).toMatch(/retired/);
  });

  it('so does a registry', () => {
    write('flags/alpha.yaml', 'key: alpha\n');
    write('keys.js', "export const Keys = { Alpha: 'alpha' };");
    const settings = { catalog: 'flags/*.yaml', registries: [{ file: 'keys.js', name: 'Keys' }] };
    const text =
      "import { useFlag } from '@unleash/proxy-client-react';\nimport { Keys } from './keys.js';\nuseFlag(Keys.Alpha);";
    expect(messages(settings, folder, text)).toEqual([]);
    write('keys.js', "export const Keys = { Alpha: 'alpha-two' };");
    wait();
    expect(messages(settings, folder, text)[0]).toMatch(/"alpha-two" is not in the catalog/);
  });
});

describe("ESLint's cache", () => {
  const lint = async (settings: object): Promise<string[]> => {
    const eslint = new ESLint({
      cwd: folder,
      cache: true,
      cacheLocation: join(folder, '.eslintcache'),
      overrideConfigFile: true,
      overrideConfig: [{ languageOptions: { parser } }, plugin.configs.recommended, { settings }] as never,
    });
    const [result] = await eslint.lintFiles(['page.js']);
    return result?.messages.map(({ message }) => message) ?? [];
  };

  it('notices a changed catalog by its hash, and not without', async () => {
    write('page.js', code);
    write('flags/alpha.yaml', 'key: alpha\n');
    const settings = { catalog: 'flags/*.yaml' };
    expect(await lint({ flagsweep: settings })).toEqual([]);
    write('flags/alpha.yaml', 'key: alpha\nstage: retired\n');
    wait();
    expect(await lint({ flagsweep: settings })).toEqual([]);
    expect(await lint(withCatalogHash(settings, folder))).toHaveLength(1);
  });

  it('has a hash of the catalog and of the registries', () => {
    write('flags/alpha.yaml', 'key: alpha\n');
    write('keys.ts', 'export enum K {}');
    const settings = { catalog: 'flags/*.yaml', registries: [{ file: './keys.ts', name: 'K' }] };
    const hash = (): string => withCatalogHash(settings, folder).flagsweep.hash;
    const first = hash();
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(hash()).toBe(first);
    write('keys.ts', "export enum K { A = 'alpha' }");
    const second = hash();
    expect(second).not.toBe(first);
    write('flags/alpha.yaml', 'key: alpha # changed\n');
    expect(hash()).not.toBe(second);
  });
});
