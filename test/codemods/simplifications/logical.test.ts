import { describe, expect, it } from 'vitest';
import { codeAndLeft, remove } from '../helpers.js';

it('leaves an effect and names it', async () => {
  const { code, left } = await codeAndLeft(
    `if (g() && FLAG) a();
`,
    { keep: false },
  );
  expect(code).toBe(`if (g() && false) a();
`);
  expect(left).toEqual(['1 side-effect']);
});

it('leaves a value that may be no boolean', async () => {
  const { code, left } = await codeAndLeft(`const v = g() && FLAG;
use(v);
`);
  expect(code).toBe(`const v = g() && true;
use(v);
`);
  expect(left).toEqual(['1 value-position']);
});

it('leaves a zero that is shown', async () => {
  const { code, left } = await codeAndLeft(
    `const p = <p>{count && FLAG && <b />}</p>;
`,
    { keep: false },
  );
  expect(code).toBe(`const p = <p>{count && false && <b />}</p>;
`);
  expect(left).toEqual(['1 value-position']);
});

it('keeps the receiver of a call out', async () => {
  const { code, left } = await codeAndLeft(`const x = (FLAG && a.b)();
`);
  expect(code).toBe(`const x = (true && a.b)();
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('keeps an optional chain closed', async () => {
  const { code, left } = await codeAndLeft(`const x = (FLAG && a?.b).c;
`);
  expect(code).toBe(`const x = (a?.b).c;
`);
  expect(left).toEqual([]);
});

it('starts a statement where none ended', async () => {
  const { code, left } = await codeAndLeft('x = function () {}\nFLAG && `t`.trim()\n');
  expect(code).toBe('x = function () {}\n;`t`.trim()\n');
  expect(left).toEqual([]);
});

describe('what a function gives back is a boolean', () => {
  const flags = `export const ready = () => a > b;\nexport function beta(): boolean {\n  return read();\n}\nexport const both = () => ready();\nexport const any = () => read();\nexport const later = async () => a > b;\nexport const itself = () => itself();\n`;
  const head = `import { useFlag } from '@unleash/proxy-client-react';\nimport { any, beta, both, itself, later, ready } from './flags';\nkeep(useFlag, any, beta, both, itself, later, ready);\n`;
  const cases: [name: string, before: string, after: string][] = [
    ['by what it compares', `export const f = () => ready() && useFlag('x');\n`, 'export const f = () => ready();\n'],
    ['by its type', `export const f = () => beta() && useFlag('x');\n`, 'export const f = () => beta();\n'],
    ['by another function', `export const f = () => both() && useFlag('x');\n`, 'export const f = () => both();\n'],
    [
      'in this file',
      `const own = () => !a;\nexport const f = () => own() && useFlag('x');\n`,
      'const own = () => !a;\nexport const f = () => own();\n',
    ],
    ['or not', `export const f = () => any() && useFlag('x');\n`, 'export const f = () => any() && true;\n'],
    [
      'or a promise of one',
      `export const f = () => later() && useFlag('x');\n`,
      'export const f = () => later() && true;\n',
    ],
    [
      'or never told',
      `export const f = () => itself() && useFlag('x');\n`,
      'export const f = () => itself() && true;\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => {
      const { files } = await remove({
        'flags.ts': flags,
        'a.ts': head + before,
        'b.ts': `import { f } from './a';\nuse(f);\n`,
      });
      expect(files['a.ts']).toBe(head + after);
    });
  }
});
