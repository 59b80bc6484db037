import { describe, expect, test } from 'vitest';
import { factsOf, scanFiles } from './helpers.js';

describe('a module of functions: one function a flag', () => {
  const options = { registries: [{ file: 'src/flags.ts' }] };

  test('calls read the flag, whatever the function is imported as', async () => {
    expect(
      await scanFiles(
        {
          'src/flags.ts': `export function enableCart(): boolean { return true; }\nexport const enableMenu = async () => true;\nfunction helper() {}`,
          'src/a.ts': `import { enableCart, enableMenu as menu } from './flags.js';\nif (enableCart()) go();\nif (await menu()) go();`,
          'src/b.ts': `import * as flags from './flags.js';\nflags.enableCart();`,
        },
        options,
      ),
    ).toEqual([
      'evaluation enableCart src/a.ts:2:5',
      'evaluation enableMenu src/a.ts:3:11',
      'evaluation enableCart src/b.ts:2:7',
      'declaration enableCart src/flags.ts:1:17',
      'declaration enableMenu src/flags.ts:2:14',
    ]);
  });

  test('a function of the same name elsewhere is none', async () => {
    const code = `import { enableCart } from './other.js';\nenableCart();\nconst o = { enableCart() {} };\no.enableCart();`;
    expect(
      await scanFiles(
        {
          'src/flags.ts': 'export function enableCart() {}',
          'src/other.ts': 'export function enableCart() {}',
          'src/a.ts': code,
        },
        options,
      ),
    ).toEqual(['declaration enableCart src/flags.ts:1:17']);
  });

  test('a name for another function is the flag, not that function', async () => {
    const code = `const beta = () => true;\nexport const enableCart = beta;\nexport const x = beta();\nexport const y = enableCart();`;
    expect(await scanFiles({ 'src/flags.ts': code }, options)).toEqual([
      'declaration enableCart src/flags.ts:2:14',
      'evaluation enableCart src/flags.ts:4:18',
    ]);
  });

  test('a list of exports declares them, under whatever names they are exported', async () => {
    expect(
      await scanFiles(
        {
          'src/flags.ts': `function enableCart() { return true; }\nconst enableMenu = () => true;\nexport function enableTabs() { return true; }\nfunction helper() {}\nconst size = 1;\nexport { enableCart, enableMenu as menu, enableTabs as tabs, size, type Size };`,
          'src/barrel.ts': `export { enableCart as cart } from './flags.js';`,
          'src/a.ts': `import { menu, tabs } from './flags.js';\nimport { cart } from './barrel.js';\nif (cart() && menu()) go();\ntabs();`,
        },
        options,
      ),
    ).toEqual([
      'evaluation enableCart src/a.ts:3:5',
      'evaluation enableMenu src/a.ts:3:15',
      'evaluation enableTabs src/a.ts:4:1',
      'declaration enableCart src/flags.ts:1:10',
      'declaration enableMenu src/flags.ts:2:7',
      'declaration enableTabs src/flags.ts:3:17',
    ]);
  });

  test('an assignment to module.exports declares them as well', async () => {
    expect(
      await scanFiles(
        {
          'src/flags.js': `function enableCart() { return true; }\nconst enableMenu = () => true;\nmodule.exports = { enableCart, menu: enableMenu, size: 1 };`,
          'src/a.js': `const { enableCart } = require('./flags');\nconst flags = require('./flags');\nenableCart();\nflags.menu();`,
        },
        { registries: [{ file: 'src/flags.js' }] },
      ),
    ).toEqual([
      'evaluation enableCart src/a.js:3:1',
      'evaluation enableMenu src/a.js:4:7',
      'declaration enableCart src/flags.js:1:10',
      'declaration enableMenu src/flags.js:2:7',
    ]);
  });

  test.each<[code: string, expected: string[]]>([
    ['items.filter(enableCart);', ['evaluation 2:14']],
    ['items.filter(flags.enableCart);', ['evaluation 2:20']],
    ['const on = { isVisible: enableCart };', ['gate 2:25']],
    ['const on = { enableCart };', ['gate 2:14']],
    ['const on = [enableCart];', ['gate 2:13']],
    ['class C { on = enableCart; }', ['evaluation 2:16']],
    ['const get = () => enableCart;', ['evaluation 2:19']],
    ['const el = <Tab show={enableCart} />;', ['evaluation 2:23']],
    ['setVisible(enableCart);', ['evaluation 2:12']],
    ['const fn = enableCart;\nfn();\nitems.filter(fn);', ['alias 2:12', 'evaluation 3:1', 'evaluation 4:14']],
    ['export { enableCart };\nexport default { enableCart };', []],
    ['type Fn = typeof enableCart;\nconst o = { enableCart: other };\no.enableCart;', ['mention 3:13']],
  ])('handed on without a call: %s', async (code, expected) => {
    const files = {
      'src/flags.ts': 'export function enableCart() { return true; }',
      'src/a.tsx': `import { enableCart } from './flags.js'; import * as flags from './flags.js';\n${code}`,
    };
    const found = (await scanFiles(files, options)).filter((each) => each.includes('a.tsx'));
    expect(found.map((each) => each.replace('enableCart src/a.tsx:', ''))).toEqual(expected);
  });

  test('a file that exports none is a fault of the configuration', async () => {
    const { problems } = await factsOf({ 'src/flags.ts': 'export enum Flag { A }' }, options);
    expect(problems.map(({ message }) => message)).toEqual([
      'registry src/flags.ts exports no function; name the enum, union, object or class that holds its flags',
    ]);
  });
});

test('a class of statics: values, keys and methods', async () => {
  const code = `export class Features {
  static newCart = true;
  static readonly Menu = 'new-menu';
  static search() { return true; }
  own = 1;
}`;
  expect(
    await scanFiles(
      {
        'src/features.ts': code,
        'src/a.ts': `import { Features } from './features.js';\nif (Features.newCart) go(Features.Menu);\nif (Features.search()) go();`,
      },
      { registries: [{ file: 'src/features.ts', name: 'Features' }] },
    ),
  ).toEqual([
    'evaluation newCart src/a.ts:2:14',
    'evaluation new-menu src/a.ts:2:26',
    'evaluation search src/a.ts:3:14',
    'declaration newCart src/features.ts:2:10',
    'declaration new-menu src/features.ts:3:19',
    'declaration search src/features.ts:4:10',
  ]);
});

test('an environment mapping: the variable is another name of the flag', async () => {
  expect(
    await scanFiles(
      {
        'src/env.ts': `export const features = {\n  newCart: process.env.NEW_CART === 'true',\n  port: 3000,\n};`,
        'src/a.ts': `import { features } from './env.js';\nif (features.newCart) go();`,
        'src/b.ts': `if (process.env.NEW_CART) go();\nif (process.env['NEW_CART']) go();\nprocess.env.OTHER;`,
      },
      { registries: [{ file: 'src/env.ts', name: 'features' }] },
    ),
  ).toEqual([
    'evaluation newCart src/a.ts:2:14',
    'evaluation newCart src/b.ts:1:17',
    'evaluation newCart src/b.ts:2:17',
    'declaration newCart src/env.ts:2:3',
    'declaration port src/env.ts:3:3',
  ]);
});

test('an environment mapping by a helper that reads variables by name', async () => {
  expect(
    await scanFiles(
      {
        'src/config.ts': `function get<T>(name: string, fallback: T): T | string {\n  return process.env[name] ?? fallback;\n}\nexport default {\n  newCart: get('NEW_CART', false),\n  title: label('NEW_MENU'),\n};\nconst label = (name: string) => name;`,
        'src/a.ts': `import config from './config.js';\nif (config.newCart === 'true') go();`,
        'src/b.ts': `if (process.env.NEW_CART) go();\nprocess.env.NEW_MENU;`,
      },
      { registries: [{ file: 'src/config.ts', name: 'default', keys: 'name' }] },
    ),
  ).toEqual([
    'evaluation newCart src/a.ts:2:12',
    'evaluation newCart src/b.ts:1:17',
    'declaration newCart src/config.ts:5:3',
    'declaration title src/config.ts:6:3',
  ]);
});

test('a registry that may be absent is no fault of the configuration', async () => {
  const registries = [
    { file: 'src/gone.ts', name: 'Flag', optional: true as const },
    { file: 'src/flags.ts', name: 'Flag', optional: true as const },
    { file: 'src/flags.ts', name: 'Key' },
  ];
  const { problems } = await factsOf({ 'src/flags.ts': 'export enum Flag { A }' }, { registries });
  expect(problems.map(({ message }) => message)).toEqual([
    'registry Key is not declared in src/flags.ts; the file declares Flag',
  ]);
});

test('a list inside an object', async () => {
  expect(
    await scanFiles(
      {
        'src/toggles.ts': `const config = { featureFlags: [{ id: 'new-cart', type: 'stage' }] as const, modes: [{ id: 'dark' }] };\nexport default config;`,
        'src/a.ts': `isOn('new-cart');`,
      },
      { registries: [{ file: 'src/toggles.ts', name: 'config.featureFlags' }], accessors: [{ name: 'isOn' }] },
    ),
  ).toEqual(['evaluation new-cart src/a.ts:1:6', 'declaration new-cart src/toggles.ts:1:39']);
});

test('what a helper makes of an object', async () => {
  expect(
    await scanFiles(
      {
        'src/flags.ts': `export const flags = defineFlags({ newCart: { default: false } });`,
        'src/a.ts': `import { flags } from './flags.js';\nflags.newCart.get();`,
      },
      { registries: [{ file: 'src/flags.ts', name: 'flags', keys: 'name' }] },
    ),
  ).toEqual(['evaluation newCart src/a.ts:2:7', 'declaration newCart src/flags.ts:1:36']);
});

test('a default export, by whatever name it is imported', async () => {
  expect(
    await scanFiles(
      {
        'src/names.ts': `export default { CART: 'new-cart' };`,
        'src/a.ts': `import keys from './names.js';\nask(keys.CART);`,
      },
      { registries: [{ file: 'src/names.ts', name: 'default' }] },
    ),
  ).toEqual(['evaluation new-cart src/a.ts:2:5', 'declaration new-cart src/names.ts:1:18']);
});

test.each(['flags', 'default'])('a name that is exported as the default, called %s', async (name) => {
  expect(
    await scanFiles(
      {
        'src/config.ts': `const flags = { newCart: true };\nexport default flags;`,
        'src/barrel.ts': `import flags from './config';\nexport default flags;`,
        'src/a.ts': `import config from './config.js';\nif (config.newCart) go();`,
        'src/b.ts': `import all from './barrel.js';\nconst { newCart } = all;`,
      },
      { registries: [{ file: 'src/config.ts', name }] },
    ),
  ).toEqual([
    'evaluation newCart src/a.ts:2:12',
    'evaluation newCart src/b.ts:2:9',
    'declaration newCart src/config.ts:1:17',
  ]);
});
