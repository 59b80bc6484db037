import { describe, expect, test } from 'vitest';
import { factsOf, scanFiles } from './helpers.js';

const found = async (text: string, key = 'new-cart', file = 'docs/a.md') =>
  (await factsOf({ [file]: text }, {}, [key])).references.map(({ line, column }) => `${line}:${column}`).join(' ');

describe('where', () => {
  test.each([
    ['a comment', 'a.ts', '// new-cart goes soon', '1:4'],
    ['a comment at the end', 'a.ts', 'f();\n/* x\n new-cart */', '3:2'],
    ['a comment between tokens', 'a.ts', 'f(/* new-cart */ 1);', '1:6'],
    ['a comment in JSX', 'a.tsx', 'x = <a>{/* new-cart */}</a>;', '1:12'],
    ['YAML', 'ci.yaml', 'flags:\n  new-cart: true\n', '2:3'],
    ['Markdown', 'a.md', 'See `new-cart`.', '1:6'],
    ['another language', 'a.py', 'on("new-cart")', '1:5'],
    ['a string', 'a.ts', `log('new-cart');`, '1:5'],
    ['the name of a property', 'env.js', 'window.env = { NEW_CART: 1 };', '1:16', 'NEW_CART'],
    ['a variable of that name', 'a.js', 'const NEW_CART = f(NEW_CART);', '', 'NEW_CART'],
    ['a variable of a shell', 'run.sh', 'echo "$NEW_CART" ${NEW_CART} \\$NEW_CART_2', '1:8 1:20', 'NEW_CART'],
    ['a switch of a command', 'run.sh', 'serve --new-cart --no-new-cart ---new-cart', '1:9'],
    ['a variable of PHP', 'a.php', 'if ($newCart) {}', '1:6', 'newCart'],
    ['an identifier with a dollar', 'a.ts', '// $newCart', '', 'newCart'],
    ['code that only looks like it', 'a.ts', 'const x = new-cart;', ''],
    ['text of a template', 'a.ts', '`x new-cart ${y}`', ''],
    ['text of JSX', 'a.tsx', 'x = <p>new-cart</p>;', ''],
  ])('%s', async (_, file, text, places, key = 'new-cart') => {
    expect(await found(text, key, file)).toBe(places);
  });
});

describe('a word of its own', () => {
  test.each([
    'renew-cart',
    'new-cart-v2',
    'new-carts',
    'my-new-cart',
    'new-cart_2',
    'énew-cart',
    'new-carté',
    '新new-cart',
  ])('not in %s', async (text) => {
    expect(await found(text)).toBe('');
  });
  test.each(['(new-cart)', 'new-cart.', 'x/new-cart', '“new-cart”', '«new-cart»', '…new-cart—gone', 'flag:new-cart,'])(
    'in %s',
    async (text) => {
      expect(await found(text)).not.toBe('');
    },
  );
});

test('of two keys that begin alike the longer one is meant', async () => {
  const { references } = await factsOf({ 'a.md': 'new-cart.v2, new-cart, v2' }, {}, ['new-cart', 'new-cart.v2']);
  expect(references.map(({ flagKey, column }) => `${flagKey} ${column}`)).toEqual(['new-cart.v2 1', 'new-cart 14']);
});

test.each(['profile', 'surveys', 'ui', 'a-1'])('an everyday or very short word is not looked for: %s', async (key) => {
  expect(await found(`the ${key} page`, key)).toBe('');
});

test('places count UTF-16 units, whatever stands before', async () => {
  const { references } = await factsOf({ 'a.md': '\uFEFFé😀\n😀 größe-neu, größe-neu' }, {}, ['größe-neu']);
  expect(references.map(({ line, column, start, end }) => [line, column, start, end])).toEqual([
    [2, 4, 8, 17],
    [2, 15, 19, 28],
  ]);
});

test('tests are told from production', async () => {
  const files = {
    'src/a.ts': '// new-cart',
    'src/a.test.ts': '// new-cart',
    'e2e/b.ts': '// new-cart',
    'src/contest/b.ts': '// new-cart',
  };
  expect(await scanFiles(files, {}, ['new-cart'])).toEqual([
    'mention new-cart e2e/b.ts:1:4 test',
    'mention new-cart src/a.test.ts:1:4 test',
    'mention new-cart src/a.ts:1:4',
    'mention new-cart src/contest/b.ts:1:4',
  ]);
});

test('another spelling stands for the key', async () => {
  expect(
    await scanFiles({ 'a.md': 'newCart and new-cart' }, {}, { 'new-cart': 'new-cart', newCart: 'new-cart' }),
  ).toEqual(['mention new-cart a.md:1:1', 'mention new-cart a.md:1:13']);
});

test('the package is the same whether or not code was parsed', async () => {
  const files = { 'package.json': '{ "name": "shop" }', 'a.md': 'new-cart' };
  expect((await factsOf(files, {}, ['new-cart'])).references[0]?.package).toBe('shop');
});

test('excluded, generated and catalog files are left alone', async () => {
  const files = {
    'a.md': 'new-cart',
    'gen/a.md': 'new-cart',
    'flags.yaml': 'new-cart',
    'yarn.lock': 'new-cart',
    'x.min.js': '"new-cart"',
  };
  const more = { catalogFiles: new Set(['flags.yaml']) };
  expect(await scanFiles(files, { exclude: ['gen/**'] }, ['new-cart'], more)).toEqual(['mention new-cart a.md:1:1']);
});

test('a binary file has no words', async () => {
  expect(await found('\0 new-cart', 'new-cart', 'a.bin2')).toBe('');
});
