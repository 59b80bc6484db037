import { describe, expect, test } from 'vitest';
import { factsOf, scanFiles } from './helpers.js';

type Keys = 'value' | 'name';
const declared = async (code: string, keys: Keys = 'value') => {
  const { references, problems } = await factsOf(
    { 'flags.ts': code },
    { registries: [{ file: 'flags.ts', name: 'F', keys }] },
  );
  const found = references.filter(({ kind }) => kind === 'declaration').map(({ flagKey }) => flagKey);
  return [...found, ...problems.map(({ message }) => message)].join(' ');
};

describe('a registry is', () => {
  test.each<[string, string, string, Keys?]>([
    ['an enum', `export enum F { A = 'a-1', B = 'b-1' }`, 'a-1 b-1'],
    ['an enum by name', `export enum F { A1 = 'x' }`, 'A1', 'name'],
    ['an enum without values', `export enum F { A1, B1 }`, 'A1 B1'],
    ['a union', `export type F = 'a-1' | 'b-1';`, 'a-1 b-1'],
    ['a union in parts', `type G = 'a-1'; export type F = G | ('b-1' | 'c-1');`, 'a-1 b-1 c-1'],
    ['an interface', `export interface F { a1: boolean; 'b-1'?: string }`, 'a1 b-1'],
    ['a type literal', `export type F = { a1: boolean; 'b-1': string };`, 'a1 b-1'],
    ['a wrapped type literal', `export type F = Partial<{ a1: boolean }>;`, 'a1'],
    ['a record', `export type F = Readonly<Record<'a-1' | 'b-1', boolean>>;`, 'a-1 b-1'],
    ['an object of keys', `export const F = { A: 'a-1', B: 'b-1' } as const;`, 'a-1 b-1'],
    ['an object by name', `export const F = { 'a-1': 'off', b1: true };`, 'a-1 b1', 'name'],
    ['an object of defaults', `export const F = { 'a-1': false, b1: env('B') };`, 'a-1 b1'],
    ['an object of records', `export const F = { A: { key: 'a-1', default: false } } as const;`, 'a-1'],
    [
      'what a schema reads',
      `export const F = z.object({ A1: z.boolean(), B1: z.string() }).parse(process.env);`,
      'A1 B1',
    ],
    ['what cleanEnv reads', `export const F = cleanEnv(process.env, { A1: bool(), B1: str() });`, 'A1 B1'],
    [
      'what createEnv reads',
      `export const F = createEnv({ server: { A1: z.boolean() }, client: {}, runtimeEnv: { A1: process.env.A1 } });`,
      'A1',
    ],
    [
      'what createEnv reads of all variables',
      `export const F = createEnv({ server: { A1: z.boolean() }, runtimeEnv: process.env });`,
      'A1',
    ],
    ['an object that an enum names', `enum K { A = 'a-1' } export const F = { [K.A]: true };`, 'a-1'],
    [
      'an object of groups',
      `export const F = { cart: { pay: 'cart-pay', tip: 'cart-tip' }, menu: { top: { new: 'menu-top-new' } } } as const;`,
      'cart-pay cart-tip menu-top-new',
    ],
    ['groups of records', `export const F = { cart: { pay: { key: 'cart-pay', default: true } } };`, 'cart-pay'],
    [
      'groups with the same names in them',
      `export const F = { web: { cart: 'web-cart' }, app: { cart: 'app-cart' } };`,
      'web-cart app-cart',
    ],
    [
      'groups whose names are not in the keys',
      `export const F = { one: { newCart: 'new-cart' }, two: { newMenu: 'new-menu', x: 'old-x' }, three: {} };`,
      'new-cart new-menu old-x three',
    ],
    [
      'records, which say more of a flag',
      `export const F = { a1: { id: 'a-1', name: 'a1-name' }, b1: { owner: 'b1-owner' }, c1: { note: 'A note' }, d1: { on: 'd1-on', off: 'd1-off' } };`,
      'a1 b1 c1 d1',
    ],
    [
      'records of one kind',
      `export const F = { cart: { product: 'product-1' }, menu: { product: 'product-2' } };`,
      'cart menu',
    ],
    ['groups by name', `export const F = { cart: { pay: 'cart-pay' } };`, 'cart', 'name'],
    [
      'an object with others in it',
      `const A = { a1: true, B: 'b-1' }; enum E { C = 'c-1' } export const F = { ...A, ...E, D: 'd-1', a1: false };`,
      'a1 b-1 c-1 d-1 a1',
    ],
    [
      'an object that gives a name of another a key of its own',
      `const A = { B: 'b-1' }; export const F = { ...A, B: 'b-2' };`,
      'b-2',
    ],
    ['a list with others in it', `const A = ['a-1', { key: 'b-1' }]; export const F = [...A, 'c-1'];`, 'a-1 b-1 c-1'],
    [
      'an interface with others in it',
      `type A = { a1: boolean }; interface B { b1: boolean } interface C { c1: boolean } export interface F extends A, B, Omit<C, 'c1'> { d1: boolean }`,
      'a1 b1 d1',
    ],
    ['a frozen object', `export const F = Object.freeze({ A: 'a-1' });`, 'a-1'],
    [
      'an object that satisfies a type',
      `export const F = { A: 'a-1' } as const satisfies Record<string, string>;`,
      'a-1',
    ],
    [
      'an object and a type of one name',
      `export type F = (typeof F)['A']; export const F = { A: 'a-1' } as const;`,
      'a-1',
    ],
    ['an array of keys', `export const F = ['a-1', 'b-1'] as const;`, 'a-1 b-1'],
    ['an array of records', `export const F = [{ key: 'a-1', on: true }, { flag: 'b-1' }];`, 'a-1 b-1'],
    ['keys of the prototype', `export type F = '__proto__' | 'constructor';`, '__proto__ constructor'],
    ['empty', `export enum F {}`, ''],
  ])('%s', async (_, code, keys, by) => {
    expect(await declared(code, by)).toBe(keys);
  });
});

describe('a registry that cannot be read is a problem', () => {
  test('the name is not there: what is, is told', async () => {
    expect(await declared(`import x from 'y'; export enum Flags {} export const other = 1;`)).toBe(
      'registry F is not declared in flags.ts; the file declares Flags, other',
    );
  });
  test('it is nothing that holds keys', async () => {
    expect(await declared(`export const F = 1;`)).toBe(
      'registry F in flags.ts is no enum, union, interface, object, array, class or function of flags',
    );
    expect(await declared(`export type F = number;`)).toBe(
      'registry F in flags.ts is no enum, union, interface, object, array, class or function of flags',
    );
  });
  test('the file is not there', async () => {
    const registries = [{ file: 'gone.ts', name: 'F' }];
    expect((await factsOf({ 'a.ts': '' }, { registries })).problems).toEqual([
      {
        file: 'gone.ts',
        reason: 'registry',
        message: 'registry F: there is no file gone.ts; correct "registries" in the configuration',
      },
    ]);
  });
  test('the file is no code', async () => {
    const registries = [{ file: 'f.json', name: 'F' }];
    expect((await factsOf({ 'f.json': '{}' }, { registries })).problems[0]?.message).toBe(
      'registry F: f.json is not a JavaScript or TypeScript file',
    );
  });
});

test('users of a registry are found by its name, whoever they pass the key to', async () => {
  const files = {
    'flags.ts': `export enum F { A = 'a-1' }`,
    'b.ts': `import { F as Flag } from './flags';\nanyone(Flag.A);`,
  };
  expect(await scanFiles(files, { registries: [{ file: 'flags.ts', name: 'F' }] })).toEqual([
    'evaluation a-1 b.ts:2:8',
    'declaration a-1 flags.ts:1:17',
  ]);
});

test('an object of defaults is read by its properties', async () => {
  const files = {
    'flags.ts': `export const F = { newCart: false };`,
    'b.ts': `import { F } from './flags';\nif (F.newCart) go();\nF.newCart = true;`,
  };
  expect(await scanFiles(files, { registries: [{ file: 'flags.ts', name: 'F', keys: 'name' }] })).toEqual([
    'evaluation newCart b.ts:2:7',
    'override newCart b.ts:3:3',
    'declaration newCart flags.ts:1:20',
  ]);
});

test('a declaration is told of a constant that an evaluation goes through', async () => {
  const files = {
    'keys.ts': `export const KEY = 'a-1';\nexport const KEYS = { A: KEY } as const;`,
    'b.ts': `import { useFlag } from '@unleash/proxy-client-react';\nimport { KEYS } from './keys';\nuseFlag(KEYS.A);`,
  };
  expect(await scanFiles(files)).toEqual([
    'evaluation a-1 b.ts:3:9 unleash',
    'alias a-1 keys.ts:1:14',
    'alias a-1 keys.ts:1:20',
    'declaration a-1 keys.ts:2:23',
    'gate a-1 keys.ts:2:26',
  ]);
});

test.each([
  ['a schema', `z.object({ A1: z.boolean() }).parse(process.env)`],
  ['cleanEnv', `cleanEnv(process.env, { A1: bool() })`],
  ['createEnv', `createEnv({ server: { A1: z.boolean() }, runtimeEnv: { A1: process.env.A1 } })`],
])('what %s gives is read by its members', async (_, made) => {
  const files = { 'env.ts': `export const env = ${made};\n`, 'a.ts': `import { env } from './env';\nuse(env.A1);\n` };
  const found = await scanFiles(files, { registries: [{ file: 'env.ts', name: 'env' }] });
  expect(found.filter((each) => each.startsWith('evaluation'))).toEqual(['evaluation A1 a.ts:2:9']);
});

test('a part of an object that is called like one of createEnv is no more than itself', async () => {
  const files = {
    'env.ts': `export const env = { server: { a1: true }, b1: 1 };\n`,
    'a.ts': `import { env } from './env';\nuse(env.server.a1, env.b1);\n`,
  };
  const found = await scanFiles(files, { registries: [{ file: 'env.ts', name: 'env.server' }] });
  expect(found.filter((each) => each.startsWith('evaluation'))).toEqual(['evaluation a1 a.ts:2:16']);
});
