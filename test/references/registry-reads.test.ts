import { describe, expect, test } from 'vitest';
import { scanFiles } from './helpers.js';

const env = `export const env = { newCart: process.env.NEW_CART === 'true', oldMenu: !!process.env.OLD_MENU };\nexport type Env = typeof env;`;
const options = { registries: [{ file: 'src/env.ts', name: 'env' }] };

/** What is found in `src/use.ts`, without the file's name. */
const found = async (code: string, files: Record<string, string> = {}, registries = options.registries) => {
  const lines = await scanFiles({ 'src/env.ts': env, ...files, 'src/use.ts': code }, { registries });
  return lines.filter((each) => each.includes('src/use.ts')).map((each) => each.replace('src/use.ts:', ''));
};

describe('members of a registry are read', () => {
  test.each<[how: string, code: string, expected: string[]]>([
    [
      'by destructuring',
      `import { env } from './env';\nconst { newCart, oldMenu: old } = env;\nexport const a = () => (newCart ? 1 : old);`,
      ['evaluation newCart 2:9', 'evaluation oldMenu 2:18'],
    ],
    [
      'by destructuring a whole that holds it',
      `import * as all from './env';\nconst { env: { newCart } } = all;`,
      ['evaluation newCart 2:16'],
    ],
    [
      'through a constant',
      `import { env } from './env';\nconst copy = env;\nexport const d = copy.newCart ? 1 : copy['oldMenu'];`,
      ['evaluation newCart 3:23', 'evaluation oldMenu 3:42'],
    ],
    [
      'through what a pattern leaves',
      `import { env } from './env';\nconst { newCart, ...rest } = env;\nrest.oldMenu;`,
      ['evaluation newCart 2:9', 'evaluation oldMenu 3:6'],
    ],
    [
      'of a parameter with its type',
      `import { env } from './env';\nexport function g(cfg: typeof env) { return cfg.oldMenu ? 1 : 2; }`,
      ['evaluation oldMenu 2:49'],
    ],
    [
      'of a parameter with a name for its type',
      `import type { Env } from './env';\nexport const g = (cfg: Readonly<Env>) => cfg.oldMenu;\nexport const h = ({ newCart }: Env) => newCart;`,
      ['evaluation oldMenu 2:46', 'evaluation newCart 3:21'],
    ],
    [
      'of a property with its type',
      `import type { Env } from './env';\nexport const g = ({ env }: { env: Env }) => env.oldMenu;\nexport const h = ({ env: { newCart } }: { env: Env }) => newCart;`,
      ['evaluation oldMenu 2:49', 'evaluation newCart 3:28'],
    ],
    [
      'in the default of a parameter',
      `import { env } from './env';\nexport const g = ({ newCart } = env) => newCart;\nexport const h = (f = env) => f.oldMenu;`,
      ['evaluation newCart 2:21', 'evaluation oldMenu 3:33'],
    ],
    [
      'through a field',
      `import { env } from './env';\nexport class C {\n  flags = env;\n  m() { return this.flags.newCart; }\n}`,
      ['evaluation newCart 4:27'],
    ],
    [
      'of what a function gives back',
      `import { env } from './env';\nconst get = () => env;\nget().oldMenu;`,
      ['evaluation oldMenu 3:7'],
    ],
    [
      'of other objects: they are none',
      `import { env } from './env';\nimport { other } from './other';\nother.newCart;\nconst { oldMenu } = other;\nconst own = { newCart: true };\nown.newCart;\nlet later = env;\nlater = own;\nlater.newCart;`,
      ['mention newCart 5:15'],
    ],
  ])('%s', async (_, code, expected) => expect(await found(code)).toEqual(expected));

  test('by a name that another file gives it', async () => {
    const files = {
      'src/env.ts': env,
      'src/copy.ts': `import { env } from './env';\nexport const copy = env;\nconst local = env;\nexport { local as mine };`,
      'src/use.ts': `import { copy, mine } from './copy';\ncopy.newCart;\nconst { oldMenu } = mine;`,
    };
    expect(await scanFiles(files, options)).toEqual([
      'declaration newCart src/env.ts:1:22',
      'declaration oldMenu src/env.ts:1:64',
      'evaluation newCart src/use.ts:2:6',
      'evaluation oldMenu src/use.ts:3:9',
    ]);
  });

  test('of the environment, by destructuring', async () => {
    expect(
      await found(`const { NEW_CART, OLD_MENU: old = '', OTHER } = process.env;\nconst { PORT } = import.meta.env;`),
    ).toEqual(['evaluation newCart 1:9', 'evaluation oldMenu 1:19']);
  });

  test('of a class of statics', async () => {
    const files = { 'src/s.ts': `export class S { static statA = true; static statB = true; }` };
    const code = `import { S } from './s';\nconst { statB } = S;\nconst T = S;\nT.statA;\nnew S().statA;`;
    expect(await found(code, files, [{ file: 'src/s.ts', name: 'S' }])).toEqual([
      'evaluation statB 2:9',
      'evaluation statA 4:3',
    ]);
  });
});

describe('keys of a registry are handed on', () => {
  const files = { 'src/f.ts': `export enum Flag { Cart = 'new-cart', Menu = 'new-menu' }` };
  const registries = [{ file: 'src/f.ts', name: 'Flag' }];

  test('through another name of an enum', async () => {
    const code = `import { Flag } from './f';\nconst C = Flag;\ngo(C.Cart);`;
    expect(await found(code, files, registries)).toEqual(['evaluation new-cart 3:4']);
  });

  test('by destructuring: the name stands for the key', async () => {
    const code = `import { Flag } from './f';\nconst { Cart: cart, Menu } = Flag;\ngo(cart);\ngo(Menu);`;
    expect(await found(code, files, registries)).toEqual([
      'alias new-cart 2:9',
      'alias new-menu 2:21',
      'evaluation new-cart 3:4',
      'evaluation new-menu 4:4',
    ]);
  });

  test('a member of that name of something else is none', async () => {
    const code = `import { Flag } from './f';\nconst o = { Cart: make() };\ngo(o.Cart);\ngo(Flag.Menu);`;
    expect(await found(code, files, registries)).toEqual(['evaluation new-menu 4:4']);
  });
});
