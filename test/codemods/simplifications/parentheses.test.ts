import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves a comma that is no list', async () => {
  const { code, left } = await codeAndLeft(`f(FLAG ? (a, b) : c);
`);
  expect(code).toBe(`f((a, b));
`);
  expect(left).toEqual([]);
});

it('leaves parentheses over several lines', async () => {
  const { code, left } = await codeAndLeft(`const x = FLAG && (
  a
);
`);
  expect(code).toBe(`const x = (
  a
);
`);
  expect(left).toEqual([]);
});
