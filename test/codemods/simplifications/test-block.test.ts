import { expect, it } from 'vitest';
import { code } from '../helpers.js';

it('takes a hook away that has nothing left to do', async () => {
  expect(await code('beforeEach(() => {\n  if (!FLAG) {\n    old();\n  }\n});\ngo();\n')).toBe('go();\n');
});

it('keeps one that says in a comment why it does nothing', async () => {
  expect(await code('beforeEach(() => {\n  // later\n\n  if (!FLAG) old();\n});\n')).toBe(
    'beforeEach(() => {\n  // later\n});\n',
  );
});

it('keeps a parameterised test', async () => {
  const before = "it.each([1])('%s', () => {\n  if (!FLAG) old();\n});\n";
  expect(await code(before)).toBe("it.each([1])('%s', () => {\n});\n");
});
