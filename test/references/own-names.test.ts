import { bind, isOwnName, parse } from '@flagsweep/references/syntax';
import type { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { factsOf, line } from './helpers.js';

/** Whether only the file itself can know what it calls `keys`. */
function isOwn(code: string, file = 'a.ts'): boolean {
  const sourceFile = parse(file, code, false);
  const scopes = bind(sourceFile);
  const declared = scopes.bindings.find(({ name }) => name === 'keys')?.declarations[0] as ts.Identifier;
  return isOwnName({ sourceFile, scopes } as Parameters<typeof isOwnName>[0], declared);
}

describe('a name is its file’s own', () => {
  test.each([
    [`export {};\nconst keys = { cart: 'new-cart' };\nisOn(keys.cart);`],
    [`it('works', () => { const keys = { cart: 'new-cart' }; expect(run(keys)).toBe(keys.cart); });`],
    [`function f() { enum keys { Cart = 'new-cart' } return keys.Cart; }`],
    [`const f = () => { const keys = ['new-cart']; return { flags: keys, first: keys[0] }; };`],
  ])('%s', (code) => expect(isOwn(code)).toBe(true));
});

describe('a name is known elsewhere that is', () => {
  test.each([
    ['exported', `export const keys = { cart: 'new-cart' };`],
    ['exported later', `const keys = { cart: 'new-cart' };\nexport { keys };`],
    ['exported as the whole', `const keys = { cart: 'new-cart' };\nexport default keys;`],
    ['an exported enum', `export enum keys { Cart = 'new-cart' }`],
    ['given back', `export const f = () => { const keys = { cart: 'new-cart' }; return keys; };`],
    ['given back with others', `export const f = () => { const keys = ['new-cart']; return { keys, ready: true }; };`],
    [
      'a property of its name',
      `export const f = () => { const keys = ['new-cart']; use({ keys: keys as string[] }); };`,
    ],
    ['a member of its name', `export class A { keys; constructor() { const keys = ['new-cart']; this.keys = keys; } }`],
    ['handed to what others see', `export {};\nconst keys = { cart: 'new-cart' };\nprovide(FLAGS, keys);`],
    ['a global of a script', `var keys = { cart: 'new-cart' };`],
  ])('%s', (_, code) => expect(isOwn(code)).toBe(false));
});

describe('a name of a file’s own', () => {
  const cart = `import { isEnabled } from 'unleash-client';
it('adds', () => {
  log(() => input.cart);
  const input = { cart: 'new-cart' } as const;
  isEnabled(input.cart);
});`;

  test('is looked for in no other file', async () => {
    const form = `export const Field = ({ input }) => input.value;`;
    const { references, files } = await factsOf({ 'cart.test.ts': cart, 'field.ts': form });
    expect(references.map(line)).toEqual([
      'alias new-cart cart.test.ts:3:13 test',
      'declaration new-cart cart.test.ts:4:19 test',
      'mention new-cart cart.test.ts:4:25 test',
      'evaluation new-cart cart.test.ts:5:13 unleash test',
    ]);
    expect(files.parsed).toBe(1);
  });

  test('means the same in all files where one of them exports it', async () => {
    const { references } = await factsOf({
      'cart.test.ts': cart,
      'keys.ts': `export const input = { cart: 'new-cart' } as const;`,
      'use.ts': `import { input } from './keys';\nlog(input.cart);`,
    });
    expect(references.map(line).filter((each) => each.includes('use.ts'))).toEqual(['evaluation new-cart use.ts:2:5']);
  });
});
