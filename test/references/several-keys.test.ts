import { describe, expect, test } from 'vitest';
import { evaluated, scanFiles } from './helpers.js';

const unleash = `import { useFlag } from '@unleash/proxy-client-react';\n`;

describe('a function of several keys is an accessor of each', () => {
  test.each<[string, string, string]>([
    [
      'two parameters',
      `const both = (a, b) => useFlag(a) && useFlag(b);\nboth('a-1', 'b-1');\nboth('c-1');`,
      'a-1 b-1 c-1',
    ],
    [
      'two properties of one',
      `const both = ({ a, b }) => useFlag(a) || useFlag(b);\nboth({ a: 'a-1', b: 'b-1' });`,
      'a-1 b-1',
    ],
    [
      'one after the other',
      `function both(a, b) { if (useFlag(a)) return true; return useFlag(b); }\nboth('a-1', 'b-1');`,
      'a-1 b-1',
    ],
    [
      'handed on whole',
      `const two = ({ a, b }) => useFlag(a) || useFlag(b); const one = (o) => two(o);\none({ a: 'a-1', b: 'b-1' });`,
      'a-1 b-1',
    ],
    [
      'attributes of a component',
      `const Both = ({ a, b }) => (useFlag(a) && useFlag(b) ? <i /> : null);\n<Both a="a-1" b="b-1" />;`,
      'a-1 b-1',
    ],
    [
      'one key or many',
      `const on = (k: string | string[]) => (Array.isArray(k) ? k.some((x) => useFlag(x)) : useFlag(k));\non('a-1');\non(['b-1', 'c-1']);`,
      'a-1 b-1 c-1',
    ],
    [
      'a key and another that is made of it',
      `const on = (k) => useFlag(k) || useFlag('x.' + k);\non('a-1');`,
      'a-1 x.a-1',
    ],
    [
      'no end of them',
      `const on = (o) => (o.up ? on(o.up) : useFlag(o.key));\non({ key: 'a-1', up: { key: 'b-1' } });`,
      'a-1',
    ],
  ])('%s', async (_, code, keys) => {
    expect(await evaluated(unleash + code)).toBe(keys);
  });

  test('what is given for several of them is unresolved once', async () => {
    const code = `const both = ({ a, b }) => useFlag(a) || useFlag(b);\nboth(pick());`;
    expect(await scanFiles({ 'a.ts': unleash + code })).toEqual(['unresolved dynamic a.ts:3:6 pick()']);
  });

  test('one that is handed on may be called with any of them', async () => {
    const code = `const both = (a, b) => useFlag(a) || useFlag(b);\nboth('a-1', 'b-1');\nregister(both);`;
    expect(await scanFiles({ 'a.ts': unleash + code })).toEqual([
      'evaluation a-1 a.ts:3:6 unleash',
      'evaluation b-1 a.ts:3:13 unleash',
      'unresolved parameter a.ts:2:32 a',
      'unresolved parameter a.ts:2:46 b',
    ]);
  });

  test('one that is found after its callers were looked at', async () => {
    expect(
      await scanFiles({
        'package.json': '{}',
        'src/a.ts': `${unleash}import { far } from './b';\nexport const both = (a, b) => useFlag(a) || far(b);`,
        'src/b.ts': `import { on } from './c';\nexport const far = (key) => on(key);`,
        'src/c.ts': `${unleash}export const on = (key) => useFlag(key);`,
        'src/page.ts': `import { both } from './a';\nif (both('a-1', 'b-1')) render();`,
      }),
    ).toEqual(['evaluation a-1 src/page.ts:2:10 unleash', 'evaluation b-1 src/page.ts:2:17 unleash']);
  });
});
