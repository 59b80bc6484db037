import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves what is compared with something unknown', async () => {
  const { code, left } = await codeAndLeft(`use(FLAG === other);
`);
  expect(code).toBe(`use(true === other);
`);
  expect(left).toEqual([]);
});

it('leaves a loose comparison of two types', async () => {
  const { code, left } = await codeAndLeft(`use(FLAG == 1);
`);
  expect(code).toBe(`use(true == 1);
`);
  expect(left).toEqual([]);
});
