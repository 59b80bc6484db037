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

describe('members of a registry are found inside', () => {
  test('of groups', async () => {
    const files = {
      'src/f.ts': `export const FLAGS = {\n  checkout: { express: 'checkout-express', guest: 'checkout-guest' },\n  search: { fuzzy: 'search-fuzzy' },\n} as const;`,
      'src/use.ts': `import { FLAGS } from './f';\nisOn(FLAGS.checkout.express);\nconst { search } = FLAGS;\nisOn(search.fuzzy);\nconst { checkout: { guest } } = FLAGS;`,
    };
    expect(await scanFiles(files, { registries: [{ file: 'src/f.ts', name: 'FLAGS' }] })).toEqual([
      'declaration checkout-express src/f.ts:2:15',
      'declaration checkout-guest src/f.ts:2:44',
      'declaration search-fuzzy src/f.ts:3:13',
      'evaluation checkout-express src/use.ts:2:6',
      'evaluation search-fuzzy src/use.ts:4:6',
      'alias checkout-guest src/use.ts:5:21',
    ]);
  });

  test('of an object that a property holds', async () => {
    const files = {
      'src/config.ts': `export const config = { flags: { newCart: true, oldMenu: false }, port: 3000 };`,
      'src/use.ts': `import { config } from './config';\nconfig.flags.newCart;\nconst { flags } = config;\nflags.oldMenu;\nconst { flags: { newCart } } = config;\nexport const f = (c: typeof config) => c.flags.oldMenu;\nexport const g = (c: typeof config.flags) => c.oldMenu;\nconfig.port;\nconfig.newCart;`,
    };
    expect(await scanFiles(files, { registries: [{ file: 'src/config.ts', name: 'config.flags' }] })).toEqual([
      'declaration newCart src/config.ts:1:34',
      'declaration oldMenu src/config.ts:1:49',
      'evaluation newCart src/use.ts:2:14',
      'evaluation oldMenu src/use.ts:4:7',
      'evaluation newCart src/use.ts:5:18',
      'evaluation oldMenu src/use.ts:6:48',
      'evaluation oldMenu src/use.ts:7:48',
    ]);
  });

  test('of what has the type of an interface, or of one that it extends', async () => {
    const files = {
      'src/base.ts': `export interface Base { betaMenu: boolean }`,
      'src/flags.ts': `import type { Base } from './base';\nexport interface FlagSet extends Base { betaSearch: boolean }`,
      'src/use.ts': `import type { FlagSet } from './flags';\nimport type { Base } from './base';\nexport const f = (f: FlagSet) => f.betaSearch && f.betaMenu;\nexport const g = ({ betaSearch }: FlagSet) => betaSearch;\nexport const h = (base: Base) => base.betaMenu;\nfunction use(): FlagSet { return load(); }\nuse().betaSearch;\nconst { betaMenu } = use();\nother.betaSearch;`,
    };
    expect(await scanFiles(files, { registries: [{ file: 'src/flags.ts', name: 'FlagSet' }] })).toEqual([
      'declaration betaMenu src/base.ts:1:25',
      'declaration betaSearch src/flags.ts:2:41',
      'evaluation betaSearch src/use.ts:3:36',
      'evaluation betaMenu src/use.ts:3:52',
      'evaluation betaSearch src/use.ts:4:21',
      'evaluation betaMenu src/use.ts:5:39',
      'evaluation betaSearch src/use.ts:7:7',
      'evaluation betaMenu src/use.ts:8:9',
    ]);
  });

  test('of what is spread into it, in the file that declares it', async () => {
    const files = {
      'src/base.ts': `export const BASE = { newCart: true, Menu: 'new-menu' };`,
      'src/flags.ts': `import { BASE } from './base';\nexport const FLAGS = { ...BASE, search: 'new-search' };`,
      'src/use.ts': `import { FLAGS } from './flags';\nif (FLAGS.newCart) go(FLAGS.Menu, FLAGS.search);`,
      'src/own.ts': `import { BASE } from './base';\nif (BASE.newCart) go();`,
    };
    expect(await scanFiles(files, { registries: [{ file: 'src/flags.ts', name: 'FLAGS' }] })).toEqual([
      'declaration newCart src/base.ts:1:23',
      'declaration new-menu src/base.ts:1:38',
      'declaration new-search src/flags.ts:2:33',
      'evaluation newCart src/own.ts:2:10',
      'evaluation newCart src/use.ts:2:11',
      'evaluation new-menu src/use.ts:2:23',
      'evaluation new-search src/use.ts:2:35',
    ]);
  });
});
