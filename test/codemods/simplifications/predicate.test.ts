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

describe('what looks like a predicate', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'asked of what may be missing',
      'use(a?.every((b) => FLAG), a.every?.((b) => FLAG));\n',
      'use(a?.every((b) => true), a.every?.((b) => true));\n',
    ],
    ['as another argument', 'use(a.every(f, (b) => FLAG));\n', 'use(a.every(f, (b) => true));\n'],
    ['of a function', 'use(every((b) => FLAG));\n', 'use(every((b) => true));\n'],
    ['that is asynchronous', 'use(a.every(async (b) => FLAG));\n', 'use(a.every(async (b) => true));\n'],
    [
      'of another method',
      'use(a.find((b) => FLAG), a.map((b) => FLAG));\n',
      'use(a.find((b) => true), a.map((b) => true));\n',
    ],
    [
      'that answers the other way',
      'use(a.some((b) => FLAG), a.every((b) => !FLAG), a.map(f).filter((b) => !FLAG));\n',
      'use(a.some((b) => true), a.every((b) => false), a.map(f).filter((b) => false));\n',
    ],
    ['of a list that is written out', 'use([b, c].filter((b) => FLAG));\n', 'use([b, c]);\n'],
    [
      'of a list that a function or object has',
      'use(f().filter((b) => FLAG), a.f.filter((b) => FLAG), g(a).filter((b) => FLAG));\n',
      'use(f().filter((b) => true), a.f.filter((b) => true), g(a).filter((b) => true));\n',
    ],
    ['with what `this` is', 'use(a.map(f).filter((b) => FLAG, c));\n', 'use(a.map(f).filter((b) => true, c));\n'],
    ['in its parameter', 'use(a.every((b = FLAG) => b));\n', 'use(a.every((b = true) => b));\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
