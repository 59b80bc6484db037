import { describe, expect, it } from 'vitest';
import { tested } from './helpers.js';

describe('a row of the value that goes', () => {
  it('of objects', async () => {
    const { text, left } = await tested(
      "it.each([\n  { flags: { x: true, y: true }, out: 1 },\n  { flags: { x: false, y: true }, out: 2 },\n])('%o', run);\n",
    );
    expect(text).toBe("it.each([\n  { flags: { y: true }, out: 1 },\n])('%o', run);\n");
    expect(left).toEqual([]);
  });

  it('of arrays, by the parameter that it is given to', async () => {
    const { text } = await tested(
      "test.each([\n  [true, 'new'],\n  [false, 'old'],\n])('%s', (on, text) => {\n  setFlag('x', on);\n  run(text);\n});\n",
    );
    expect(text).toBe("test.each([\n  [true, 'new'],\n])('%s', (on, text) => {\n  run(text);\n});\n");
  });

  it('of a group, for the hooks in it', async () => {
    const { text } = await tested(
      "describe.each([{ on: true }, { on: false }])('$on', ({ on }) => {\n  beforeEach(() => {\n    setFlag('x', on);\n  });\n  it('a', () => run(on));\n});\n",
    );
    expect(text).toBe("describe.each([{ on: true }])('$on', ({ on }) => {\n  it('a', () => run(on));\n});\n");
  });

  it('of a loop', async () => {
    const { text } = await tested(
      "[true, false].forEach((on) => {\n  it('a', () => {\n    setFlag('x', on);\n    run(on);\n  });\n});\n",
    );
    expect(text).toBe("[true].forEach((on) => {\n  it('a', () => {\n    run(on);\n  });\n});\n");
  });

  it('that chooses whether anything is set up', async () => {
    const loop = (rows: string, hook: string): string =>
      `${rows}.forEach((on) => {\n  describe(\`\${on}\`, () => {\n${hook}    it('a', () => run(on));\n  });\n});\n`;
    const hook = "    beforeEach(() => {\n      if (on) {\n        setFlag('x', true);\n      }\n    });\n\n";
    const { text } = await tested(loop('[true, false]', hook));
    expect(text).toBe(loop('[true]', ''));
  });

  it('of a template', async () => {
    const table = (rows: string, names: string): string =>
      `it.each\`\n  on | text\n${rows}\`('$text', ({ ${names} }) => {\n`;
    const row = (on: boolean): string => `  \${${on}} | \${'${on}'}\n`;
    const { text, left } = await tested(
      `${table(row(true) + row(false), 'on, text')}  setFlag('x', on);\n  run(text);\n});\n`,
    );
    expect(text).toBe(`${table(row(true), 'text')}  run(text);\n});\n`);
    expect(left).toEqual([]);
  });

  it('of a constant list', async () => {
    const table = (rows: string): string =>
      `const cases = [\n  { title: 'a' },\n${rows}];\n\ndescribe('a', () => {\n  it.each(cases)('$title', ({ title, flags }) => run(title, flags));\n});\n`;
    const { text, left } = await tested(
      table(
        "  { title: 'b', flags: { x: true } },\n  {\n    title: 'c',\n    flags: {\n      x: false,\n    },\n  },\n",
      ),
    );
    expect(text).toBe(table("  { title: 'b', flags: {} },\n"));
    expect(left).toEqual([]);
  });

  it('of a constant list that a loop goes through', async () => {
    const { text } = await tested(
      "const values = [true, false];\nvalues.forEach((on) => {\n  it('a', () => {\n    setFlag('x', on);\n    run(on);\n  });\n});\n",
    );
    expect(text).toBe(
      "const values = [true];\nvalues.forEach((on) => {\n  it('a', () => {\n    run(on);\n  });\n});\n",
    );
  });

  it('takes a constant list with it where it is the last one', async () => {
    const { text } = await tested(
      "import './x';\nconst cases = [{ flags: { x: false } }];\nit.each(cases)('%o', run);\nit('a', () => {\n  run();\n});\n",
    );
    expect(text).toBe("import './x';\nit('a', () => {\n  run();\n});\n");
  });

  it('takes the test with it where it is the last one', async () => {
    const { text } = await tested("it.each([{ flags: { x: false } }])('%o', run);\nit('a', () => {\n  run();\n});\n");
    expect(text).toBe("it('a', () => {\n  run();\n});\n");
  });
});

it('a table of which a row cannot be told stays as it is', async () => {
  const code = "it.each([[true], [value]])('%s', (on) => {\n  setFlag('x', on);\n});\n";
  expect(await tested(code)).toMatchObject({ text: code, left: ['2 beside-other-value'] });
});

it('a table with rows from elsewhere stays as it is', async () => {
  const code = "it.each([...rows, [false]])('%s', (on) => {\n  setFlag('x', on);\n});\n";
  expect(await tested(code)).toMatchObject({ text: code, left: ['2 unknown-value'] });
});

it('a list that something else uses as well stays as it is', async () => {
  const code = "const cases = [{ flags: { x: false } }];\nit.each(cases)('%o', run);\nuse(cases[0]);\n";
  expect(await tested(code)).toMatchObject({ text: code, left: ['1 other-value'] });
});

it('what comes of a row says nothing of it', async () => {
  const code = "it.each([{ expected: { flags: { x: false } } }, { expected: {} }])('%o', run);\n";
  expect(await tested(code)).toMatchObject({ text: code, left: ['1 unknown-value'] });
});
