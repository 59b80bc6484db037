import { describe, expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

const test = (statement: string): string => `it('a', () => {\n  ${statement}\n  go();\n});\n`;

describe('an assertion about the value that stays', () => {
  it.each([
    'expect(FLAG).toBe(true);',
    'expect(FLAG).not.toBe(false);',
    'expect(FLAG).toBeTruthy();',
    'assert(FLAG);',
    'assert.strictEqual(FLAG, true);',
    't.true(FLAG);',
  ])('%s', async (statement) => {
    expect(await codeAndLeft(test(statement))).toMatchObject({ code: "it('a', () => {\n  go();\n});\n", left: [] });
  });

  it('takes the test and the group with it that said nothing else', async () => {
    const { code } = await codeAndLeft(
      "describe('a', () => {\n  it('b', () => {\n    expect(FLAG).toBe(true);\n  });\n});\ngo();\n",
    );
    expect(code).toBe('go();\n');
  });
});

it('one that asserts the value that goes is named', async () => {
  const { code, left } = await codeAndLeft(test('expect(FLAG).toBe(false);'));
  expect(code).toBe(test('expect(true).toBe(false);'));
  expect(left).toEqual(['2 contradiction']);
});

it('what is no assertion of a test stays', async () => {
  expect((await codeAndLeft('assert(FLAG);\n')).code).toBe('assert(true);\n');
  expect((await codeAndLeft(test('expect(FLAG).toMatchSnapshot();'))).code).toBe(
    test('expect(true).toMatchSnapshot();'),
  );
});
