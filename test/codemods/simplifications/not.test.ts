import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('works through parentheses', async () => {
  const { code, left } = await codeAndLeft(`if (!(FLAG)) a();
b();
`);
  expect(code).toBe(`b();
`);
  expect(left).toEqual([]);
});
