import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a predicate that always holds', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['goes with the filter', 'const p = a.map(f).filter((b) => FLAG || b.c);\n', 'const p = a.map(f);\n'],
    ['goes before the array is read', 'const p = a.filter((b) => b.c || FLAG).map(f);\n', 'const p = a.map(f);\n'],
    [
      'stays where the copy may be changed',
      'const p = a.filter(() => FLAG).sort();\n',
      'const p = a.filter(() => true).sort();\n',
    ],
    [
      'stays where the copy is kept',
      'const p = a.filter(() => FLAG);\nuse(p);\n',
      'const p = a.filter(() => true);\nuse(p);\n',
    ],
    [
      'stays with a default that does something',
      'use(a.every((b = c()) => FLAG));\n',
      'use(a.every((b = c()) => true));\n',
    ],
    ['answers for all', 'use(a.every((b) => FLAG || b));\n', 'use(true);\n'],
    ['stays where the array is made by a call', 'use(a().every((b) => FLAG));\n', 'use(a().every((b) => true));\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
