import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves a body where one is needed', async () => {
  const { code, left } = await codeAndLeft(`while (next()) FLAG;
`);
  expect(code).toBe(`while (next()) {}
`);
  expect(left).toEqual([]);
});

it('does not join its neighbours', async () => {
  const { code, left } = await codeAndLeft(`a = b
FLAG;
(c || d)()
`);
  expect(code).toBe(`a = b
;(c || d)()
`);
  expect(left).toEqual([]);
});
