import { describe, expect, test } from 'vitest';
import { evaluated, type Files, scanFiles } from './helpers.js';

const head = `import { useFlag } from '@unleash/proxy-client-react';\n`;
const one = (code: string, more: Files = {}) => evaluated({ ...more, 'src/a.ts': head + code });

describe('in one file', () => {
  test.each([
    ['a literal', `useFlag('a-1')`, 'a-1'],
    ['a template without parts', 'useFlag(`a-1`)', 'a-1'],
    ['a template of known parts', 'const v = 1; const p = "a"; useFlag(`${p}-1`)', 'a-1'],
    ['a concatenation', `useFlag('a' + '-' + '1')`, 'a-1'],
    ['a long concatenation', `useFlag(${Array.from({ length: 400 }, () => `'x'`).join(' + ')})`, 'x'.repeat(400)],
    ['either branch of a conditional', `useFlag(eu ? 'a-1' : 'b-1')`, 'a-1 b-1'],
    ['a branch that is known beside one that is not', `useFlag(eu ? 'a-1' : other())`, 'a-1 ?'],
    ['a default for what is not known', `useFlag(name() ?? 'a-1')`, 'a-1 ?'],
    ['a constant', `const KEY = 'a-1'; useFlag(KEY)`, 'a-1'],
    ['a constant that a type shares its name with', `type KEY = 'x'; const KEY = 'a-1'; useFlag(KEY)`, 'a-1'],
    ['a let that is never written', `let key = 'a-1'; useFlag(key)`, 'a-1'],
    ['a let that is written', `let key = 'a-1'; key = name(); useFlag(key)`, '?'],
    ['what types alone see', `useFlag(('a-1' as const)!)`, 'a-1'],
    ['an enum', `enum Key { A = 'a-1' } useFlag(Key.A)`, 'a-1'],
    ['an enum by its name in brackets', `enum Key { A = 'a-1' } useFlag(Key['A'])`, 'a-1'],
    ['a member of a member', `enum Key { A = 'a-1', B = A } useFlag(Key.B)`, 'a-1'],
    ['an enum in two parts', `enum Key { A = 'a-1' } enum Key { B = 'b-1' } useFlag(Key.B)`, 'b-1'],
    ['a const enum', `const enum Key { A = 'a-1' } useFlag(Key.A)`, 'a-1'],
    ['a declared enum', `declare enum Key { Alpha1 } useFlag(Key.Alpha1)`, 'Alpha1'],
    ['a numeric enum goes by its names', `enum Key { Alpha1 = 3 } useFlag(Key.Alpha1)`, 'Alpha1'],
    ['a computed enum member is not known', `enum Key { A = name() } useFlag(Key.A)`, '?'],
    ['an object', `const KEYS = { A: 'a-1' } as const; useFlag(KEYS.A)`, 'a-1'],
    [
      'an object and a type of one name',
      `const Key = { A: 'a-1' } as const; type Key = (typeof Key)['A']; useFlag(Key.A)`,
      'a-1',
    ],
    ['a nested object', `const KEYS = { cart: { A: 'a-1' } } as const; useFlag(KEYS.cart.A)`, 'a-1'],
    ['a frozen object', `const KEYS = Object.freeze({ A: 'a-1' }); useFlag(KEYS.A)`, 'a-1'],
    ['a shorthand property', `const A = 'a-1'; const KEYS = { A }; useFlag(KEYS.A)`, 'a-1'],
    ['a destructured property', `const { A: key } = { A: 'a-1' } as const; useFlag(key)`, 'a-1'],
    ['a spread object', `const base = { A: 'a-1' }; const KEYS = { ...base, B: 'b-1' }; useFlag(KEYS.A)`, 'a-1'],
    [
      'what follows a spread wins over it',
      `const base = { A: 'x' }; const KEYS = { ...base, A: 'a-1' }; useFlag(KEYS.A)`,
      'a-1',
    ],
    ['the last of two properties', `const KEYS = { A: 'x', A: 'a-1' }; useFlag(KEYS.A)`, 'a-1'],
    ['a static member', `class Keys { static readonly A = 'a-1'; } useFlag(Keys.A)`, 'a-1'],
    ['a field', `class P { key = 'a-1'; on() { useFlag(this.key); } }`, 'a-1'],
    [
      'a field that is assigned as well',
      `class P { key = 'a-1'; set(k) { this.key = k; } on() { useFlag(this.key); } }`,
      '?',
    ],
    ['a function of one expression', `const key = () => 'a-1'; useFlag(key())`, 'a-1'],
    ['a declared constant', `declare const KEY: 'a-1'; useFlag(KEY)`, 'a-1'],
    [
      'names of the prototype',
      `const KEYS = { constructor: '__proto__' } as const; useFlag(KEYS.constructor)`,
      '__proto__',
    ],
    ['names that the object only inherits', `const KEYS = {} as any; useFlag(KEYS.toString)`, '?'],
  ])('%s', async (_, code, keys) => {
    expect(await one(code)).toBe(keys);
  });

  test('what depends on itself ends', async () => {
    expect(await one(`const a = 'x' + b; const b = 'y' + a; useFlag(a); useFlag(b);`)).toBe('? ?');
    expect(await one(`const f = () => g(); const g = () => f(); useFlag(f());`)).toBe('?');
    expect(await one(`type A = A | B; type B = A; const f = (k: A) => useFlag(k);`)).toBe('?');
  });
});

describe('from another file', () => {
  const from = (name: string, keys: string, code: string, more: Files = {}) =>
    one(`import ${name} from './keys'; ${code}`, { 'src/keys.ts': keys, ...more });

  test.each([
    ['a constant', '{ KEY }', `export const KEY = 'a-1';`, 'useFlag(KEY)'],
    ['a renamed constant', '{ KEY as K }', `export const KEY = 'a-1';`, 'useFlag(K)'],
    ['an enum', '{ Key }', `export enum Key { A = 'a-1' }`, 'useFlag(Key.A)'],
    ['a namespace import', '* as keys', `export const KEY = 'a-1';`, 'useFlag(keys.KEY)'],
    ['a default export', 'KEY', `export default 'a-1';`, 'useFlag(KEY)'],
    ['a default object', 'keys', `export default { A: 'a-1' } as const;`, 'useFlag(keys.A)'],
    ['a name exported as default', 'keys', `const K = { A: 'a-1' }; export { K as default };`, 'useFlag(keys.A)'],
    ['import, then export', '{ KEY }', `import { KEY } from './deep'; export { KEY };`, 'useFlag(KEY)'],
    ['export from', '{ KEY }', `export { KEY } from './deep';`, 'useFlag(KEY)'],
    ['export from, renamed', '{ K }', `export { KEY as K } from './deep';`, 'useFlag(K)'],
    ['export star', '{ KEY }', `export * from './deep';`, 'useFlag(KEY)'],
    ['export star as a name', '{ all }', `export * as all from './deep';`, 'useFlag(all.KEY)'],
    ['CommonJS, name by name', '{ KEY }', `exports.KEY = 'a-1';`, 'useFlag(KEY)'],
    ['CommonJS, compiled', '{ KEY }', `exports.KEY = exports.OTHER = void 0; exports.KEY = 'a-1';`, 'useFlag(KEY)'],
    ['CommonJS, an object', 'keys', `module.exports = { KEY: 'a-1' };`, 'useFlag(keys.KEY)'],
    ['CommonJS, an object by name', '{ KEY }', `const K = { KEY: 'a-1' }; module.exports = K;`, 'useFlag(KEY)'],
    ['export equals', '* as keys', `const K = { A: 'a-1' }; export = K;`, 'useFlag(keys.A)'],
    ['a declaration file', '{ KEY }', '', 'useFlag(KEY)'],
  ])('%s', async (name, imported, keys, code) => {
    const files: Files = { 'src/deep.ts': `export const KEY = 'a-1';` };
    if (name === 'a declaration file') {
      const typed = { 'src/keys.d.ts': `export declare const KEY: 'a-1';`, ...files };
      expect(await one(`import ${imported} from './keys'; ${code}`, typed)).toBe('a-1');
    } else expect(await from(imported, keys, code, files)).toBe('a-1');
  });

  test('a required module', async () => {
    const keys = { 'src/keys.js': `module.exports = { A: 'a-1' }; module.exports.B = 'b-1';` };
    expect(await one(`const keys = require('./keys'); useFlag(keys.A); useFlag(keys.B);`, keys)).toBe('a-1 b-1');
    expect(await one(`const KEY = require('./key'); useFlag(KEY);`, { 'src/key.js': `module.exports = 'a-1';` })).toBe(
      'a-1',
    );
  });

  test('files that export each other end', async () => {
    const files = { 'src/keys.ts': `export * from './more';`, 'src/more.ts': `export * from './keys';` };
    expect(await one(`import { KEY } from './keys'; useFlag(KEY);`, files)).toBe('?');
  });

  test('a package from outside is not known', async () => {
    expect(await scanFiles({ 'a.ts': `${head}import { KEY } from 'acme-keys';\nuseFlag(KEY);` })).toEqual([
      'unresolved unknown-import a.ts:3:9 KEY',
    ]);
  });
});

describe('how files are found', () => {
  const keys = `export const KEY = 'a-1';`;
  const json = JSON.stringify;
  test.each<[string, string, Files]>([
    ['the .js of a TypeScript file', './keys.js', { 'src/keys.ts': keys }],
    ['an index file', './keys', { 'src/keys/index.ts': keys }],
    [
      'paths',
      '@/keys',
      { 'tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./src/*'] } } }), 'src/keys.ts': keys },
    ],
    [
      'paths with comments and commas',
      '@/keys',
      { 'tsconfig.json': `{ // x\n"compilerOptions": { "paths": { "@/*": ["./src/*"], }, } }`, 'src/keys.ts': keys },
    ],
    [
      'paths of a base',
      '@/keys',
      {
        'tsconfig.json': json({ extends: './base' }),
        'base.json': json({ compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
        'src/keys.ts': keys,
      },
    ],
    [
      'paths of a base in the workspace',
      '@/keys',
      {
        'tsconfig.json': json({ extends: '@acme/config/base.json' }),
        'packages/config/package.json': json({ name: '@acme/config' }),
        'packages/config/base.json': json({ compilerOptions: { paths: { '@/*': ['../../src/*'] } } }),
        'src/keys.ts': keys,
      },
    ],
    [
      'baseUrl',
      'lib/keys',
      { 'tsconfig.json': json({ compilerOptions: { baseUrl: './src' } }), 'src/lib/keys.ts': keys },
    ],
    [
      'paths relative to an inherited baseUrl',
      '@/keys',
      {
        'tsconfig.json': json({ extends: './c/base.json', compilerOptions: { paths: { '@/*': ['*'] } } }),
        'c/base.json': json({ compilerOptions: { baseUrl: '../src' } }),
        'src/keys.ts': keys,
      },
    ],
    [
      'a workspace package',
      '@acme/keys',
      { 'packages/keys/package.json': json({ name: '@acme/keys' }), 'packages/keys/src/index.ts': keys },
    ],
    [
      'a workspace package by its main',
      '@acme/keys',
      {
        'packages/keys/package.json': json({ name: '@acme/keys', main: './dist/main.js' }),
        'packages/keys/src/main.ts': keys,
      },
    ],
    [
      'exports that name the source',
      '@acme/keys/all',
      {
        'packages/keys/package.json': json({
          name: '@acme/keys',
          exports: { './all': { default: './dist/all.js', source: './src/everything.ts' } },
        }),
        'packages/keys/src/everything.ts': keys,
      },
    ],
    [
      'exports that name what was built',
      '@acme/keys/all',
      {
        'packages/keys/package.json': json({ name: '@acme/keys', exports: { './*': './dist/*.js' } }),
        'packages/keys/src/all.ts': keys,
      },
    ],
    [
      'the most specific of exports',
      '@acme/keys/all',
      {
        'packages/keys/package.json': json({
          name: '@acme/keys',
          exports: { './*': './src/*.ts', './all': './src/best.ts' },
        }),
        'packages/keys/src/all.ts': `export const KEY = 'x';`,
        'packages/keys/src/best.ts': keys,
      },
    ],
    [
      'a library of Angular',
      '@shop/keys',
      { 'libs/keys/package.json': json({ name: '@shop/keys' }), 'libs/keys/src/public-api.ts': keys },
    ],
    ['the package at the root', 'shop/keys', { 'package.json': json({ name: 'shop' }), 'keys.ts': keys }],
    [
      'imports of the own package',
      '#keys',
      { 'package.json': json({ imports: { '#keys': './src/keys.ts' } }), 'src/keys.ts': keys },
    ],
    [
      'a path with replacement patterns',
      '@/$&',
      { 'tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./src/*'] } } }), 'src/$&.ts': keys },
    ],
  ])('%s', async (_, specifier, files) => {
    expect(await one(`import { KEY } from '${specifier}'; useFlag(KEY);`, files)).toBe('a-1');
  });

  test('nothing is looked for outside the root', async () => {
    expect(await one(`import { KEY } from '../../keys'; useFlag(KEY);`, { 'keys.ts': keys })).toBe('?');
  });
});
