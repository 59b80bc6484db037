import { expect, test } from 'vitest';
import { type Files, factsOf, line, type Options } from './helpers.js';

const files: Files = {
  'package.json': '{ "name": "shop" }',
  'src/keys.ts': `export enum Flag { Cart = 'new-cart', Search = 'new-search' }\nexport const CART = 'new-cart';\nexport const ALL = { cart: { on: CART } } as const;`,
  'src/default.ts': `export default 'new-cart';`,
  'src/common.js': `exports.CART_KEY = 'new-cart';`,
  'src/made.ts': `export const cartKey = () => 'new-cart';`,
  'src/barrel.ts': `export { CART as NEW_CART } from './keys';\nexport * from './made';`,
  'src/client.ts': `import { init } from '@launchdarkly/node-server-sdk';\nexport const client = init('k');`,
  'src/a.ts': `import { client } from './client';\nimport { Flag } from './keys';\nclient.boolVariation(Flag.Cart, c, false);\nclient.boolVariation(Flag.Search, c, false);`,
  'src/b.ts': `import { client } from './client';\nimport { NEW_CART, cartKey } from './barrel';\nclient.boolVariation(NEW_CART, c, false);\nclient.boolVariation(cartKey(), c, 1);`,
  'src/c.ts': `import { client } from './client';\nimport key from './default';\nclient.boolVariation(key, c, false);`,
  'src/d.ts': `import { client } from './client';\nimport { ALL } from './keys';\nclient.boolVariation(ALL.cart.on, c, false);`,
  'src/e.js': `const { CART_KEY } = require('./common');\nconst { client } = require('./client');\nclient.boolVariation(CART_KEY, c, false);`,
  'src/f.tsx': `import { useFlags } from 'launchdarkly-react-client-sdk';\nconst { newCart } = useFlags();`,
  'src/g.ts': `// new-cart\nconst r = { flag: 'new-cart' };\nanyone(r.flag);`,
  'test/a.ts': `import { Flag } from '../src/keys';\nsetFlag(Flag.Cart, true);\nmock({ 'new-cart': true });`,
  'docs/a.md': 'new-cart and new-search',
};
const keys = ['new-cart', 'new-search'];

const both = async (options: Options) => {
  const all = await factsOf(files, options, keys);
  const one = await factsOf(files, options, keys, { only: 'new-cart' });
  return {
    all: all.references.filter(({ flagKey }) => flagKey === 'new-cart'),
    one: one.references,
    parsed: [all.files.parsed, one.files.parsed] as const,
  };
};

test.each<[string, Options]>([
  ['without a configuration', {}],
  ['with a registry', { registries: [{ file: 'src/keys.ts', name: 'Flag' }] }],
  ['with a gate', { gates: ['flag'] }],
])('a scan for one flag finds what the full scan finds of it, %s', async (_, options) => {
  const { all, one } = await both(options);
  expect(one.map(line)).toEqual(all.map(line));
  expect(one).toEqual(all);
  expect(all.length).toBeGreaterThan(15);
});

test('it finds every read', async () => {
  const { one } = await both({});
  expect(
    one.filter(({ kind, sdk }) => kind === 'evaluation' && sdk).map(({ file, line }) => `${file}:${line}`),
  ).toEqual(['src/a.ts:3', 'src/b.ts:3', 'src/b.ts:4', 'src/c.ts:3', 'src/d.ts:3', 'src/e.js:3', 'src/f.tsx:2']);
});

test('it takes a key that the catalog does not know', async () => {
  const { references } = await factsOf({ 'a.ts': `// old-cart` }, {}, [], { only: 'old-cart' });
  expect(references.map(line)).toEqual(['mention old-cart a.ts:1:4']);
});

test('a key that no file spells whole is found as well', async () => {
  const code = { 'a.ts': `import { useFlag } from '@unleash/proxy-client-react';\nuseFlag('new-' + 'cart');` };
  const { references } = await factsOf(code, {}, [], { only: 'new-cart' });
  expect(references.map(line)).toEqual(['evaluation new-cart a.ts:2:9 unleash']);
});
