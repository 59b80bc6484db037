import { describe, expect, it } from 'vitest';
import { plan } from '../helpers.js';

const options = { accessors: [{ name: 'isOn' }] };
const read = "export const a = isOn('new-cart') && b;\n";

/** What becomes of a file that reads the flag in its last line, and what is named in it. */
async function swept(text: string, keep: boolean | string = true): Promise<{ text: string; left: string[] }> {
  const { files, left: all } = await plan({ 'a.tsx': text + read }, { options, key: 'new-cart', keep });
  return {
    text: (files['a.tsx'] as string).replace(/^export const a = .*\n/m, ''),
    left: all.filter((each) => each.endsWith(' mention')),
  };
}

describe('a comment that says what happens while the flag is on', () => {
  it.each([
    ['// When new-cart is on, items come with the cart.\n', '// Items come with the cart.\n'],
    ['/** Items, if the new-cart flag is enabled. */\n', '/** Items. */\n'],
    ['/*\n * A list (with new-cart enabled)\n * of items.\n */\n', '/*\n * A list\n * of items.\n */\n'],
    ['// When new-cart is on,\n// items come with the cart.\n', '// items come with the cart.\n'],
    ['// with new-cart enabled\n', ''],
    ['const c = 1; // with new-cart enabled\n', 'const c = 1;\n'],
  ])('says what happens: %j', async (before, after) => {
    expect(await swept(`${before}export const d = 1;\n`)).toEqual({ text: `${after}export const d = 1;\n`, left: [] });
  });

  it.each([
    ['// When new-cart is off, items are fetched.\n', true, 'the other value'],
    ['// When new-cart is on, items come with the cart.\n', 'blue', 'a value that is neither'],
    ['// Only when new-cart is on.\n', true, 'more than that'],
    ['// Drop this once new-cart is gone; used when new-cart is on.\n', true, 'the flag twice'],
    ['// TODO: remove the list when new-cart is on.\n', true, 'what is to be done'],
    ['// items come with the cart when\n// new-cart is on\n', true, 'it over two lines'],
    ['export const c = <p>{/* with new-cart enabled */}</p>;\n', true, 'why there are braces'],
    ['export const c = (d) => { return/* with new-cart enabled */d; };\n', true, 'what keeps words apart'],
    ['// eslint-disable-next-line no-var -- with new-cart enabled\n', true, 'it to a tool'],
  ])('stays and is named: %j (%j, %s)', async (before, keep, _why) => {
    const { text, left } = await swept(`${before}export const d = 1;\n`, keep);
    expect(text).toBe(`${before}export const d = 1;\n`);
    expect(left).toContainEqual(expect.stringMatching(/^a\.tsx:\d+ mention$/));
  });

  it('stays while the flag is used', async () => {
    const text = '// When new-cart is on, items come with the cart.\nexport const c = isOn(`new-${kind}`);\n';
    const { files } = await plan(
      { 'a.ts': `${text}const on = isOn('new-cart');\nexport const d = on ?? load(isOn, 'new-cart');\n` },
      { options, key: 'new-cart' },
    );
    expect(files['a.ts']).toContain('// When new-cart is on, items');
  });
});

describe('a comment that asks for removal with the flag', () => {
  const style = (lines: string): string => `export const style = {\n  padding: 1,\n${lines}};\n`;

  it.each([
    '// todo: remove with flag new-cart',
    '// TODO(ann): delete this rule when new-cart is removed',
    '/** @deprecated use Cart instead; remove with the new-cart flag */',
    '// Remove once the `new-cart` toggle is gone.',
  ])('%s', async (comment) => {
    const { text, left } = await swept(style(`  ${comment}\n  '&:hover': { color: 'red' },\n  ':focus': {},\n`));
    expect(text).toBe(style("  ':focus': {},\n"));
    expect(left).toEqual([]);
  });

  it.each([
    ['// todo: remove with flag new-cart', 'old: 1', true, 'a name that other code may use'],
    ['// todo: remove with flag new-cart', "'&:hover': load()", true, 'a value that does something'],
    [
      '// todo: remove with flag new-cart',
      "'&:hover': {}",
      false,
      'the flag is off for good: what is new may be meant',
    ],
    ['// todo: look at this with flag new-cart', "'&:hover': {}", true, 'another thing'],
    ['// todo: remove the default export with flag new-cart', "'&:hover': {}", true, 'something else'],
  ])('%s: keeps %s (%s)', async (comment, entry, keep) => {
    const before = style(`  ${comment}\n  ${entry},\n`);
    const { text, left } = await swept(before, keep);
    expect(text).toBe(before);
    expect(left).toEqual(['a.tsx:3 mention']);
  });
});
