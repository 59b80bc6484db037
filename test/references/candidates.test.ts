import { scanOptionsSchema } from '@flagsweep/references';
import { describe, expect, test } from 'vitest';
import { createCandidates } from '../../packages/references/src/candidates.js';
import { indexSdks, sdks } from '../../packages/references/src/sdks/index.js';
import { createPrefilter } from '../../packages/references/src/text/prefilter.js';
import { factsOf, type Options, scanFiles } from './helpers.js';

const index = indexSdks(sdks);

/** Whether a text makes its file one to parse, in a first search. */
function isCandidate(text: string, options: Options = {}, file = 'a.ts'): boolean {
  const candidates = createCandidates(scanOptionsSchema.parse(options), index, []);
  const match = createPrefilter({ names: candidates.names, keys: ['new-cart', 'newCart', 'profile'] })(
    file,
    Buffer.from(text),
  );
  return (
    match !== undefined &&
    candidates.isCandidate(file, match, { sought: undefined, knew: undefined, reaches: () => true })
  );
}

/** The same for a later search, which looks for the name `Key`. */
function hasKey(text: string): boolean {
  const candidates = createCandidates(scanOptionsSchema.parse({}), index, []);
  const sought = {
    symbols: new Set(['Key']),
    calls: new Set<string>(),
    callees: new Set<string>(),
    members: new Map<string, Set<string>>(),
    decorations: new Set<string>(),
    origins: new Set<string>(),
  };
  const match = createPrefilter({ names: ['Key'], keys: [] })('a.ts', Buffer.from(text));
  return match !== undefined && candidates.isCandidate('a.ts', match, { sought, knew: undefined, reaches: () => true });
}

describe('a key', () => {
  test.each([
    [`f('new-cart')`, true],
    ['f(`new-cart`)', true],
    ['// new-cart', false],
    [`f('new-cart-2')`, false],
  ])('%s: %s', (text, expected) => expect(isCandidate(text)).toBe(expected));
  test('outside of code makes no candidate', () => expect(isCandidate(`'new-cart'`, {}, 'a.md')).toBe(false));
});

describe('a key that is an everyday word', () => {
  test.each([
    // Only code that speaks of flags can mean one.
    [`open('profile')`, {}, false],
    [`mockFlags({ on: 'profile' })`, {}, true],
    [`const TOGGLES = ['profile'];`, {}, true],
    [`open('profile'); open('new-cart');`, {}, true],
    // What a gate is called, the configuration says.
    [`const route = { when: 'profile' };`, { gates: ['when'] }, true],
    [`const route = { to: 'profile' };`, { gates: ['when'] }, false],
  ])('%s', (text, options, expected) => expect(isCandidate(text, options)).toBe(expected));
});

describe('a package', () => {
  test.each([
    [`import { x } from 'unleash-client'`, true],
    [`require("unleash-client/lib/x")`, true],
    [`type A = import('unleash-client').Unleash`, true],
    ['// we use unleash-client here', false],
    [`import { x } from 'unleash-client-node'`, false],
  ])('%s: %s', (text, expected) => expect(isCandidate(text)).toBe(expected));
});

describe('an accessor', () => {
  test.each([
    ['useFlag(x)', true],
    ['const { useFlag: on } = x', true],
    ['useFlags(x)', false],
  ])('%s: %s', (text, expected) => expect(isCandidate(text, { accessors: [{ name: 'useFlag' }] })).toBe(expected));
  test.each([
    ['a.isOn(x)', true],
    ['a?.isOn(x)', true],
    ['a\n  .isOn(x)', true],
    ['a. /* why */ isOn(x)', true],
    ['a. // why\n  isOn(x)', true],
    ['type T = {\n  isOn: boolean }', false],
    ['isOn(x)', false],
  ])('with a receiver, %j: %s', (text, expected) => {
    expect(isCandidate(text, { accessors: [{ name: 'isOn', receiver: 'flags' }] })).toBe(expected);
  });
});

describe('a bag', () => {
  const bags = ['uiConfig.flags'];
  test.each([
    ['uiConfig.flags.x', true],
    ['const { flags } = uiConfig', true],
    ['const { uiConfig } = useUiConfig(); const { flags: { x } } = uiConfig', true],
    ['const ui = api.uiConfig;\nconst all = ui.flags;\nall.x', true],
    [`const { uiConfig: { 'flags': all } } = api`, true],
    ['const flags = country.flags', false],
    ['// uiConfig has flags', false],
    ['uiConfig.theme', false],
  ])('is read by %j: %s', (text, expected) => expect(isCandidate(text, { bags })).toBe(expected));
  test.each([
    ['set({ flags: { newCart: true } })', true],
    ['const flags = { newCart }', true],
    ['x.flags = { newCart() { return 1 } }', true],
    ['<App flags={{ newCart: true }} />', true],
    ['set({ flags: { [Key.NewCart]: true } })', true],
    ['set({ flags: { [keys["a:b"]]: true } })', true],
    ['set({ flags: { other: true } })', false],
    ['type T = { flags: { [key: string]: boolean } }', false],
    ['if (a.flags === b) newCart(x)', false],
    ['{ newCart: true }', false],
  ])('is given by %j: %s', (text, expected) => expect(isCandidate(text, { bags })).toBe(expected));
});

describe('a name that stands for keys', () => {
  test.each([
    [`import { Key } from './key'`, true],
    [`import {\n  A, // why\n  Key,\n} from './key'`, true],
    [`import { Key as K } from './key'`, true],
    [`import { K as Key } from './key'`, true],
    [`import { type Key } from './key'`, true],
    [`import Key from './key'`, true],
    [`import type Key from './key'`, true],
    [`import Key = require('./key')`, true],
    [`import * as Key from './key'`, true],
    [`export { Key } from './key'`, true],
    [`const { Key } = require('./key')`, true],
    [`const { Key: K } = await import('./key')`, true],
    [`const Key = require('./key')`, true],
    ['f(keys.Key.A)', true],
    ['f(keys?.Key.A)', true],
    ['function f<Key>(key: Key): Key[] {}', false],
    ['f(Key)', false],
    ['// the Key of it', false],
    ['x as Key;', false],
  ])('%j: %s', (text, expected) => expect(hasKey(text)).toBe(expected));
});

describe('nothing is lost', () => {
  test('a registry is found through a barrel of many files', async () => {
    const files = {
      'src/keys/index.ts': `export * from './a';\nexport * from './b';\nexport * from './c';\n`,
      'src/keys/a.ts': 'export const other = 1;\n',
      'src/keys/b.ts': `export * from './b/index';\n`,
      'src/keys/b/index.ts': `export enum Key { NewCart = 'new-cart' }\n`,
      'src/keys/c.ts': 'export const another = 1;\n',
      'src/cart.ts': `import { Key } from './keys';\nread(Key.NewCart);\n`,
    };
    const options = { registries: [{ file: 'src/keys/b/index.ts', name: 'Key' }] };
    expect(await scanFiles(files, options)).toEqual([
      'evaluation new-cart src/cart.ts:2:6',
      'declaration new-cart src/keys/b/index.ts:1:19',
    ]);
  });

  test('a method of a package has the name of an accessor with a receiver', async () => {
    const files = {
      'src/client.ts': `import { isEnabled } from 'unleash-client';\nexport { isEnabled };\n`,
      'src/use.ts': `import { isEnabled } from './client';\nisEnabled(key);\n`,
    };
    const options = { accessors: [{ name: 'isEnabled', receiver: 'flagResolver' }] };
    expect(await scanFiles(files, options)).toEqual(['unresolved dynamic src/use.ts:2:11 key']);
  });

  test('a bag gets a key that is found out later', async () => {
    const files = {
      'src/a.ts': 'createApp({ flags: { newCart: true } });\n',
      'src/b.ts': `isOn('newCart');\n`,
    };
    const options = { accessors: [{ name: 'isOn' }], bags: ['ui.flags'] };
    expect(await scanFiles(files, options)).toEqual([
      'override newCart src/a.ts:1:22',
      'evaluation newCart src/b.ts:1:6',
    ]);
  });

  test('trees that are let go are parsed again where they are needed', async () => {
    const long = `// ${'x'.repeat(1_000_000)} new-cart\n`;
    const files: Record<string, string> = { 'keys.ts': `${long}export enum Key { NewCart = 'new-cart' }\n` };
    for (const name of ['a', 'b', 'c']) {
      files[`${name}.ts`] =
        `${long}import { Key as K } from './index';\nexport const ${name}Key = K.NewCart;\nuseFlag(${name}Key);\n`;
    }
    files['index.ts'] = `export { Key } from './keys';\n`;
    files['z.ts'] = `import { aKey } from './a';\nuseFlag(aKey);\n`;
    const options = { accessors: [{ name: 'useFlag' }], registries: [{ file: 'keys.ts', name: 'Key' }] };
    const facts = await factsOf(files, options, [], { factsOnly: true });
    expect(facts.references.filter(({ kind }) => kind === 'evaluation').map(({ file }) => file)).toEqual([
      'a.ts',
      'b.ts',
      'c.ts',
      'z.ts',
    ]);
    expect(facts).toEqual(await factsOf(files, options));
  });
});
