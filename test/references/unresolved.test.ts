import { expect, test } from 'vitest';
import { factsOf, scanFiles } from './helpers.js';

const head = `import { useFlag } from '@unleash/proxy-client-react';\n`;
const one = (code: string) => scanFiles({ 'a.ts': head + code });

test('a parameter', async () => {
  expect(await one('const f = (key: string) => useFlag(key);')).toEqual(['unresolved parameter a.ts:2:36 key']);
});

test('anything computed', async () => {
  expect(await one('useFlag(pick());')).toEqual(['unresolved dynamic a.ts:2:9 pick()']);
});

test('what every key begins with', async () => {
  expect(await one('useFlag(`checkout-${region}`);')).toEqual([
    'unresolved dynamic a.ts:2:9 `checkout-${region}` checkout-*',
  ]);
  expect(await one(`const P = 'checkout'; useFlag(P + '-' + region);`)).toEqual([
    "unresolved dynamic a.ts:2:31 P + '-' + region checkout-*",
  ]);
});

test('the prefix goes through a constant', async () => {
  expect(await one('const key = `new-${region}`; useFlag(`x-${key}`);')).toEqual([
    'unresolved dynamic a.ts:2:38 `x-${key}` x-new-*',
  ]);
});

test.each([
  ['a union', `type Key = 'b-1' | 'a-1'; const f = (key: Key) => useFlag(key);`],
  ['an optional parameter', `type Key = 'b-1' | 'a-1' | undefined; const f = (key?: Key) => useFlag(key);`],
  ['an enum', `enum Key { B = 'b-1', A = 'a-1' } const f = (key: Key) => useFlag(key);`],
  ['keyof typeof', `const K = { 'b-1': 0, 'a-1': 1 }; const f = (key: keyof typeof K) => useFlag(key);`],
  ['keyof an interface', `interface K { 'b-1': 0; 'a-1': 1 } const f = (key: keyof K) => useFlag(key);`],
  [
    'values of an object',
    `const K = { B: 'b-1', A: 'a-1' } as const; const f = (key: (typeof K)[keyof typeof K]) => useFlag(key);`,
  ],
  ['elements of an array', `const K = ['b-1', 'a-1'] as const; const f = (key: (typeof K)[number]) => useFlag(key);`],
  ['a property of the props', `interface P { key: 'b-1' | 'a-1' } const f = ({ key }: P) => useFlag(key);`],
  ['a typed constant', `type Key = 'b-1' | 'a-1'; const key: Key = pick(); useFlag(key);`],
])('candidates from %s', async (_, code) => {
  expect((await one(code)).join()).toMatch(/unresolved \w+ a\.ts:2:\d+ key \{a-1, b-1\}$/);
});

test.each([
  ['a union that allows any text', `const f = (key: 'a-1' | string) => useFlag(key);`],
  ['an object with a spread', `const K = { ...more, a: 1 }; const f = (key: keyof typeof K) => useFlag(key);`],
  ['an interface that extends another', `interface K extends L { a: 1 } const f = (key: keyof K) => useFlag(key);`],
])('no candidates from %s', async (_, code) => {
  expect((await one(code)).join()).toMatch(/^unresolved parameter a\.ts:2:\d+ key$/);
});

test('not in the body of a configured accessor: its callers are the evaluations', async () => {
  const code = `export function useShopFlag(key: string) { return useFlag(key); }\nuseShopFlag('a-1');`;
  expect(await scanFiles({ 'a.ts': head + code }, { accessors: [{ name: 'useShopFlag' }] })).toEqual([
    'evaluation a-1 a.ts:3:13',
  ]);
});

test('but in its body where the key is not its parameter', async () => {
  const code = `export function useShopFlag() { return useFlag(pick()); }`;
  expect(await scanFiles({ 'a.ts': head + code }, { accessors: [{ name: 'useShopFlag' }] })).toEqual([
    'unresolved dynamic a.ts:2:48 pick()',
  ]);
});

test('the text is cut at 80 characters and on one line', async () => {
  const { unresolved } = await factsOf({ 'a.ts': `${head}useFlag(pick(\n  ${'x'.repeat(100)}));` });
  expect(unresolved[0]?.text).toHaveLength(80);
  expect(unresolved[0]?.text).toMatch(/^pick\( x+…$/);
});
