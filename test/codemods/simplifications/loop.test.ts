import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('keeps the body of a loop that runs once', async () => {
  const body = `do {\n  const a = one();\n  use(a);\n} while (FLAG && more());\n`;
  expect(await codeAndLeft(body, { keep: false })).toMatchObject({ code: 'const a = one();\nuse(a);\n', left: [] });
});

it('keeps a loop that is left from inside', async () => {
  const body = (flag: string): string => `do {\n  if (one()) break;\n  two();\n} while (${flag});\n`;
  expect(await codeAndLeft(body('FLAG'), { keep: false })).toMatchObject({
    code: body('false'),
    left: ['4 unsupported-use'],
  });
});

it('keeps what the head of a loop does, and a variable that is used behind it', async () => {
  const body = (flag: string): string =>
    `for (start(); ${flag}; next()) a();\nwhile (${flag}) { var found = b(); }\nuse(found);\n`;
  expect(await codeAndLeft(body('FLAG'), { keep: false })).toMatchObject({
    code: body('false'),
    left: ['2 hoisted'],
  });
});

it('deletes a loop with its comment, under a label too', async () => {
  const body = `// polls\nouter: while (FLAG) {\n  for (;;) break outer;\n}\nend();\n`;
  expect(await codeAndLeft(body, { keep: false })).toMatchObject({ code: 'end();\n', left: [] });
});
