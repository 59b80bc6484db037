import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves the type of a string', async () => {
  const { code, left } = await codeAndLeft(
    `use(FLAG as Color);
`,
    { keep: 'blue' },
  );
  expect(code).toBe(`use('blue' as Color);
`);
  expect(left).toEqual([]);
});

it('leaves the parentheses of a number', async () => {
  const { code, left } = await codeAndLeft(
    `use((FLAG) + 1);
`,
    { keep: 5 },
  );
  expect(code).toBe(`use((5) + 1);
`);
  expect(left).toEqual([]);
});
