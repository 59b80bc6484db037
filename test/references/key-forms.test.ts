import { describe, expect, test } from 'vitest';
import { evaluated, evaluationsIn } from './helpers.js';

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
