import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves a string, which has characters', async () => {
  const { code, left } = await codeAndLeft(
    `use({ ...FLAG, a });
`,
    { keep: 'blue' },
  );
  expect(code).toBe(`use({ ...'blue', a });
`);
  expect(left).toEqual([]);
});
