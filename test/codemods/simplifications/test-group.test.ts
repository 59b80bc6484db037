import { expect, it } from 'vitest';
import { code } from '../helpers.js';

it('takes a group away that holds nothing but what was there for its tests', async () => {
  const before =
    "describe('a', () => {\n  const user = 1;\n  afterEach(stop);\n  it('b', () => {\n    expect(FLAG).toBe(true);\n  });\n});\ngo();\n";
  expect(await code(before)).toBe('go();\n');
});

it('keeps a group in which something else may make tests', async () => {
  const before = "describe('a', () => {\n  shared();\n  it('b', () => {\n    expect(FLAG).toBe(true);\n  });\n});\n";
  expect(await code(before)).toBe("describe('a', () => {\n  shared();\n});\n");
});
