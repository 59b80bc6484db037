import { describe, expect, test } from 'vitest';
import { evaluated, evaluationsIn, type Files, factsOf } from './helpers.js';

const unleash = `import { isEnabled } from 'unleash-client';\n`;

describe('an accessor may make the key of what it is given', () => {
  test.each([
    ['in a constant', 'const isOn = (key) => { const full = `shop.${key}`; return isEnabled(full); };', 'shop.cart'],
    [
      'by a function',
      'const named = (key) => `shop.${key}`;\nconst isOn = (key) => isEnabled(named(key));',
      'shop.cart',
    ],
    [
      'by a function of a function',
      "const dashed = (key) => `${key}-v2`;\nconst named = (key) => 'shop.' + dashed(key);\nconst isOn = (key) => isEnabled(named(key));",
      'shop.cart-v2',
    ],
    ['by String', 'const isOn = (key) => isEnabled(String(key));', 'cart'],
    ['where nothing is given', "const isOn = (key) => isEnabled(key ?? 'all');", 'all cart'],
    ['or something else', "const isOn = (key) => isEnabled(key || 'all');", 'all cart'],
  ])('%s', async (_, code, expected) => {
    expect(await evaluated(`${unleash}${code}\nisOn('cart');`)).toBe(expected);
  });

  test('of a text or an object', async () => {
    const code = `const isOn = (flag) => { const key = typeof flag === 'string' ? flag : flag.name; return isEnabled(key); };`;
    expect(await evaluated(`${unleash}${code}\nisOn('a-1');\nisOn({ name: 'b-1' });`)).toBe('a-1 b-1');
  });

  test('or look it up by a name, which is no key itself', async () => {
    const names = `const NAMES = { pay: 'pay-later', buy: 'buy-now' };\nconst isOn = (name) => isEnabled(NAMES[name]);\n`;
    expect(await evaluated(`${unleash}${names}isOn('pay');`)).toBe('pay-later');
    const records = `const FLAGS = { pay: { key: 'pay-later' } };\nconst isOn = (name) => isEnabled(FLAGS[name].key);\n`;
    expect(await evaluated(`${unleash}${records}isOn('pay');`)).toBe('pay-later');
  });

  test('not of two parts that are not known', async () => {
    const code = 'const isOn = (space, key) => isEnabled(`${space}.${key}`);';
    expect(await evaluated(`${unleash}${code}\nisOn('shop', 'cart');`)).toBe('?');
  });
});

describe('a key', () => {
  test.each([
    [
      'that a function makes of a text',
      "const named = (key) => `shop.${key}`;\nisEnabled(named('cart'));",
      'shop.cart',
    ],
    [
      'of an object that a function hands on',
      "const flags = (all) => all;\nisEnabled(flags({ cart: 'a-1' }).cart);",
      'a-1',
    ],
    [
      'of an object that a function makes',
      "const define = (key, on) => ({ key, on });\nconst FLAGS = { cart: define('a-1', true) };\nconst isOn = ({ key }) => isEnabled(key);\nisOn(FLAGS.cart);",
      'a-1',
    ],
    [
      'of the elements of a list',
      "const ALL = [{ flag: 'a-1' }, { flag: 'b-1' }];\nALL.filter((each) => isEnabled(each.flag));",
      'a-1 b-1',
    ],
    [
      'of those that have one',
      "const ALL = [{ flag: 'a-1' }, { to: '/b' }];\nALL.filter(({ flag }) => isEnabled(flag));",
      'a-1',
    ],
    [
      'in a loop',
      "const ALL = [{ flag: 'a-1' }, { flag: 'b-1' }];\nfor (const each of ALL) isEnabled(each.flag);",
      'a-1 b-1',
    ],
    [
      'of the values of an object',
      "const TABS = { a: { flag: 'a-1' }, b: { flag: 'b-1' } };\nObject.values(TABS).map((tab) => isEnabled(tab.flag));",
      'a-1 b-1',
    ],
    [
      'of any part of an object',
      "const TABS = { a: { flag: 'a-1' }, b: { flag: 'b-1' } };\nisEnabled(TABS[pick()].flag);",
      'a-1 b-1',
    ],
    [
      'that may be any other text',
      "function isOn(key: 'a-1' | (string & {})) { return isEnabled(key); }\nisOn('b-1');",
      'b-1',
    ],
  ])('%s', async (_, code, expected) => expect(await evaluated(unleash + code)).toBe(expected));

  test('that an accessor of another file makes', async () => {
    expect(
      await evaluationsIn({
        'flags.ts': `${unleash}const named = (key: string) => \`shop.\${key}\`;\nexport const isOn = (key: string) => isEnabled(named(key));`,
        'use.ts': `import { isOn } from './flags';\nisOn('cart');`,
      }),
    ).toEqual(['evaluation shop.cart use.ts:2:6 unleash']);
  });
});

describe('what a function makes of a key stays where another one hands the key on', () => {
  const flags = `import { isEnabled } from 'unleash-client';
const NAMES = { cart: 'new-cart', pay: 'new-pay' };
export const inShop = (key) => isEnabled('shop.' + key);
export const byName = (name) => isEnabled(NAMES[name]);
`;
  const files = (code: string, more: Files = {}): Files => ({
    'package.json': '{}',
    'flags.ts': flags,
    'use.tsx': `import { byName, inShop } from './flags';\n${code}\n`,
    ...more,
  });

  test.each([
    ['a text before it', `const ask = (key) => inShop(key);\nask('cart');`, 'shop.cart'],
    ['two of them', 'const ask = (key) => inShop(`new-${key}`);\nask("cart");', 'shop.new-cart'],
    ['through a third', `const ask = (key) => inShop(key);\nconst on = (key) => ask(key);\non('cart');`, 'shop.cart'],
    ['a name', `const ask = (name) => byName(name);\nask('pay');`, 'new-pay'],
    ['a component', `const Gate = ({ flag }) => (inShop(flag) ? <p /> : null);\n<Gate flag="cart" />;`, 'shop.cart'],
    [
      'a component that is given a name',
      `const Gate = ({ name }) => (byName(name) ? <p /> : null);\n<Gate name="cart" />;`,
      'new-cart',
    ],
  ])('%s', async (_, code, key) => {
    expect((await evaluated(files(code))).replace(/ \?$/, '')).toBe(key);
  });

  test('a component of Vue', async () => {
    const gate = `<script setup>\nimport { inShop } from './flags';\nconst props = defineProps(['flag']);\nconst on = inShop(props.flag);\n</script>\n`;
    const page = `<script setup>\nimport Gate from './Gate.vue';\n</script>\n<template><Gate flag="cart" /></template>\n`;
    expect((await evaluated(files('', { 'Gate.vue': gate, 'Page.vue': page }))).replace(/ \?$/, '')).toBe('shop.cart');
  });

  test('of names that a type lists, all that they stand for', async () => {
    const { unresolved, references } = await factsOf(
      files(`type Name = 'cart' | 'pay';\nexport const ask = (name: Name) => byName(name);`),
    );
    expect(unresolved.flatMap(({ candidates = [] }) => candidates)).toEqual(['new-cart', 'new-pay']);
    expect(references.filter(({ flagKey }) => !flagKey.startsWith('new-'))).toEqual([]);
  });
});

describe('a helper calls the function that it is given with a parameter of its own', () => {
  const helper = `const cached = (key, load) => { log(key); return store.get(key) ?? load(key); };\n`;
  test.each([
    ['the same one', `${helper}const isOn = (key) => cached(key, (name) => isEnabled(name));\nisOn('a-1');`, 'a-1'],
    [
      'one that a factory makes',
      `const cache = (ttl) => (key, load) => load(key);\nconst cached = cache(5);\nconst isOn = (key) => cached(key, (name) => isEnabled(name));\nisOn('a-1');`,
      'a-1',
    ],
    [
      'behind another function',
      `${helper}const isOn = (key) => cached(key, (name) => retry(() => isEnabled(name)));\nisOn('a-1');`,
      'a-1',
    ],
    [
      'another function that it is handed on to',
      `const run = (key, load) => defer(key, load);\nconst isOn = (key) => run(key, (name) => isEnabled(name));\nisOn('a-1');`,
      '?',
    ],
    [
      'a list as well',
      `const run = (key, load) => { load(key); others.forEach(load); };\nconst isOn = (key) => run(key, (name) => isEnabled(name));\nisOn('a-1');`,
      '?',
    ],
    [
      'something else',
      `const cached = (key, load) => load(other);\nconst isOn = (key) => cached(key, (name) => isEnabled(name));\nisOn('a-1');`,
      '?',
    ],
    [
      'one of two',
      `const cached = (key, load) => (ready ? load(key) : load(other));\nconst isOn = (key) => cached(key, (name) => isEnabled(name));\nisOn('a-1');`,
      '?',
    ],
  ])('%s', async (_, code, expected) => {
    expect(await evaluated(`import { isEnabled } from 'unleash-client';\n${code}\n`)).toBe(expected);
  });
});
