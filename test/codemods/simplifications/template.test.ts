import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a text in a template', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['between others', 'const p = `a/${FLAG}/${b}`;\n', 'const p = `a/blue/${b}`;\n'],
    ['over lines', 'const p = `\n  ${FLAG}\n`;\n', 'const p = `\n  blue\n`;\n'],
    ['not of a tag', 'const p = css`a ${FLAG}`;\n', "const p = css`a ${'blue'}`;\n"],
    ['not with its comment', 'const p = `${/* why */ FLAG}`;\n', "const p = `${/* why */ 'blue'}`;\n"],
    [
      'not where String is something else',
      'const String = f;\nuse(String(FLAG));\n',
      "const String = f;\nuse(String('blue'));\n",
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: 'blue' })).toBe(after));
  }
});

describe('a text that means something between backquotes', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['stays in its braces', 'const p = `a${FLAG}`;\n', "const p = `a${'$`'}`;\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: '$`' })).toBe(after));
  }
});

describe('what is no text', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'of several arguments',
      'use(String(FLAG, a), String(a, FLAG), Other(FLAG), a.String(FLAG));\n',
      "use(String('blue', a), String(a, 'blue'), Other('blue'), a.String('blue'));\n",
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: 'blue' })).toBe(after));
  }
});

describe('an object', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['stays', 'use(`${FLAG}`, String(FLAG));\n', 'use(`${[1]}`, String([1]));\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: [1] })).toBe(after));
  }
});
