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
