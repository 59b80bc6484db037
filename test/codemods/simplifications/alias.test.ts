import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a name for what another name means', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'goes from elements',
      "import { New, Old } from 'ui';\nconst Page = FLAG ? New : Old;\nexport const p = (\n  <Page>\n    <Page.Part />\n  </Page>\n);\n",
      "import { New } from 'ui';\nexport const p = (\n  <New>\n    <New.Part />\n  </New>\n);\n",
    ],
    [
      'goes from calls and objects',
      'const a = f();\nconst b = FLAG ? a : c;\nuse(b, { b });\n',
      'const a = f();\nuse(a, { b: a });\n',
    ],
    [
      'stays where the other changes',
      'let a = f();\nconst b = FLAG ? a : c;\na = g();\nuse(b);\n',
      'let a = f();\nconst b = a;\na = g();\nuse(b);\n',
    ],
    [
      'stays where it changes',
      'const a = f();\nlet b = FLAG ? a : c;\nb = g();\nuse(b);\n',
      'const a = f();\nlet b = a;\nb = g();\nuse(b);\n',
    ],
    [
      'stays where the name means something else',
      'const a = f();\nconst b = FLAG ? a : c;\nuse((a) => b);\n',
      'const a = f();\nconst b = a;\nuse((a) => b);\n',
    ],
    [
      'stays with its type',
      'const a = f();\nconst b: B = FLAG ? a : c;\nuse(b);\n',
      'const a = f();\nconst b: B = a;\nuse(b);\n',
    ],
    ['stays where it means itself, and throws', 'const b = FLAG ? b : c;\nuse(b);\n', 'const b = b;\nuse(b);\n'],
    [
      'stays where others see it',
      'const a = f();\nexport const b = FLAG ? a : c;\nuse(b);\n',
      'const a = f();\nexport const b = a;\nuse(b);\n',
    ],
    [
      'stays for a parameter',
      'function f(a) {\n  const b = FLAG ? a : c;\n  return b;\n}\n',
      'function f(a) {\n  const b = a;\n  return b;\n}\n',
    ],
    ['stays for what is missing', 'const b = FLAG ? missing : c;\nuse(b);\n', 'const b = missing;\nuse(b);\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});

describe('a name that is more than another name', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'as others import it',
      'const a = f();\nconst b = FLAG ? a : c;\nuse(b);\nexport { b };\n',
      'const a = f();\nconst b = a;\nuse(b);\nexport { b };\n',
    ],
    [
      'as a type asks for it',
      'const a = f();\nconst b = FLAG ? a : c;\nuse(b as typeof b);\n',
      'const a = f();\nconst b = a;\nuse(b as typeof b);\n',
    ],
    [
      'as an element of the page',
      'const a = f();\nconst B = FLAG ? a : c;\nuse(<B />);\n',
      'const a = f();\nconst B = a;\nuse(<B />);\n',
    ],
    ['as a `var`', 'const a = f();\nvar b = FLAG ? a : c;\nuse(b);\n', 'const a = f();\nvar b = a;\nuse(b);\n'],
    [
      'as it is taken apart',
      'const a = f();\nconst { b } = FLAG ? a : c;\nuse(b);\n',
      'const a = f();\nconst { b } = a;\nuse(b);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true, file: 'src/a.tsx' })).toBe(after));
  }
});

describe('a name beside others', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'goes alone',
      'const a = f();\nconst b = FLAG ? a : c, d = g();\nuse(b, d);\n',
      'const a = f();\nconst d = g();\nuse(a, d);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
