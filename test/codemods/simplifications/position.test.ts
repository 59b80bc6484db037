import { describe, expect, it } from 'vitest';
import { code, codeAndLeft } from '../helpers.js';

const head = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\nkeep(client);\n`;
const flag = `client.getBooleanValue('x', false)`;

describe('a position that is the flag goes on both sides', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'of three promises, over lines',
      `const [user, on, cart] = await Promise.all([\n  getUser(),\n  ${flag},\n  getCart(),\n]);\nuse(user, on, cart);\n`,
      'const [user, cart] = await Promise.all([\n  getUser(),\n  getCart(),\n]);\nuse(user, true, cart);\n',
    ],
    [
      'of two promises',
      `const [on, { id }] = await Promise.all([${flag}, getUser()]);\nuse(on && id);\n`,
      'const { id } = await getUser();\nuse(id);\n',
    ],
    ['of one', `const [on] = await Promise.all([${flag}]);\nuse(on);\n`, 'use(true);\n'],
    [
      'with a default',
      `const [on = false, b] = [await ${flag}, c];\nuse(on, b);\n`,
      'const [b] = [c];\nuse(true, b);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { head })).toBe(after));
  }
});

describe('stays', () => {
  const cases: [name: string, body: (on: string) => string][] = [
    ['behind a spread', (on) => `const [a, on] = await Promise.all([...all, ${on}]);\nuse(a, on);\n`],
    ['in the rest', (on) => `const [a, ...rest] = await Promise.all([b(), ${on}]);\nuse(a, rest);\n`],
    ['where it is assigned to', (on) => `let [a, on] = await Promise.all([b(), ${on}]);\non = a;\nuse(on);\n`],
    ['where the whole is kept', (on) => `const all = await Promise.all([b(), ${on}]);\nuse(all);\n`],
  ];
  for (const [name, body] of cases) {
    it(name, async () => expect((await codeAndLeft(body(flag), { head })).code).toBe(body('true')));
  }
});

describe('what looks like a position', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'whose default does something',
      "const [on = f(), b] = [await client.getBooleanValue('x', false), c];\nuse(on, b);\n",
      'const [on = f(), b] = [true, c];\nuse(on, b);\n',
    ],
    [
      'of a `var`',
      "var [on, b] = [await client.getBooleanValue('x', false), c];\nuse(on, b);\n",
      'var [on, b] = [true, c];\nuse(on, b);\n',
    ],
    [
      'that others see',
      "export const [on, b] = [await client.getBooleanValue('x', false), c];\nuse(on, b);\n",
      'export const [on, b] = [true, c];\nuse(on, b);\n',
    ],
    [
      'that is taken apart',
      "const [{ on }, b] = [await client.getBooleanValue('x', false), c];\nuse(on, b);\n",
      'const [{ on }, b] = [true, c];\nuse(on, b);\n',
    ],
    [
      'of a race',
      "const [on, b] = await Promise.race([client.getBooleanValue('x', false), c()]);\nuse(on, b);\n",
      'const [on, b] = await Promise.race([true, c()]);\nuse(on, b);\n',
    ],
    [
      'that nobody awaits',
      "const [on, b] = Promise.all([client.getBooleanValue('x', false), c()]);\nuse(on, b);\n",
      'const [on, b] = Promise.all([true, c()]);\nuse(on, b);\n',
    ],
    [
      'whose name a type asks for',
      "const [on, b] = await Promise.all([client.getBooleanValue('x', false), c()]);\nuse(b as typeof on);\n",
      'const [on, b] = await Promise.all([true, c()]);\nuse(b as typeof on);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true, head })).toBe(after));
  }
});

describe('a position that goes', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'beside another declaration',
      "const [on] = [await client.getBooleanValue('x', false)], b = c();\nuse(on, b);\n",
      'const b = c();\nuse(true, b);\n',
    ],
    [
      'beside one with a default',
      "const [on, b = 1] = await Promise.all([client.getBooleanValue('x', false), c()]);\nuse(on, b);\n",
      'const [b = 1] = await Promise.all([c()]);\nuse(true, b);\n',
    ],
    [
      'beside one that is no call or name',
      "const [on, b] = await Promise.all([client.getBooleanValue('x', false), c ? d() : e()]);\nuse(on, b);\n",
      'const [b] = await Promise.all([c ? d() : e()]);\nuse(true, b);\n',
    ],
    [
      'beside a comment',
      "const [on, b] = await Promise.all([client.getBooleanValue('x', false), /* slow */ c()]);\nuse(on, b);\n",
      'const [b] = await Promise.all([/* slow */ c()]);\nuse(true, b);\n',
    ],
    [
      'beside a name',
      "const [b, on] = await Promise.all([c.d, client.getBooleanValue('x', false)]);\nuse(on, b);\n",
      'const b = await c.d;\nuse(true, b);\n',
    ],
    [
      'before the rest',
      "const [on, ...b] = [await client.getBooleanValue('x', false), c, d];\nuse(on, b);\n",
      'const [...b] = [c, d];\nuse(true, b);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true, head })).toBe(after));
  }
});
