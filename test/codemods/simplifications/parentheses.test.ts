import { describe, expect, it } from 'vitest';
import { code, codeAndLeft } from '../helpers.js';

it('leaves a comma that is no list', async () => {
  const { code, left } = await codeAndLeft(`f(FLAG ? (a, b) : c);
`);
  expect(code).toBe(`f((a, b));
`);
  expect(left).toEqual([]);
});

it('leaves parentheses over several lines', async () => {
  const { code, left } = await codeAndLeft(`const x = FLAG && (
  a
);
`);
  expect(code).toBe(`const x = (
  a
);
`);
  expect(left).toEqual([]);
});

describe('parentheses around what stays', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['as a value', 'const p = FLAG && (a + b);\nuse(p);\n', 'const p = a + b;\nuse(p);\n'],
    ['as a property', 'use({ p: FLAG && (a + b) });\n', 'use({ p: a + b });\n'],
    ['that is returned', 'function f() {\n  return FLAG && (a + b);\n}\n', 'function f() {\n  return a + b;\n}\n'],
    ['in braces', 'use(<p>{FLAG && (a + b)}</p>);\n', 'use(<p>{a + b}</p>);\n'],
    [
      'of one thing in an operation',
      'use(1 + (FLAG && a), (FLAG && f()) + 1, (FLAG && a.b) ? 1 : 2, (FLAG && a[0]) * 2, (FLAG && [a]) + 1);\n',
      'use(1 + a, f() + 1, a.b ? 1 : 2, a[0] * 2, [a] + 1);\n',
    ],
    ['of several things in an operation', 'use(1 - (FLAG && a + b));\n', 'use(1 - (a + b));\n'],
    [
      'of a sign',
      'use(1 - (FLAG && -a), (FLAG && -a) ** 2, 1 + (FLAG && !a));\n',
      'use(1 - (-a), (-a) ** 2, 1 + !a);\n',
    ],
    ['of a list', 'use((FLAG && (a, b)));\n', 'use(((a, b)));\n'],
    ['that is called', 'use((FLAG && a.b)());\n', 'use((true && a.b)());\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
