import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it("leaves a function of the file's own that is called Boolean", async () => {
  const { code, left } = await codeAndLeft(`function Boolean(v) { return log(v); }
use(Boolean(FLAG), Boolean(other));
`);
  expect(code).toBe(`function Boolean(v) { return log(v); }
use(Boolean(true), Boolean(other));
`);
  expect(left).toEqual([]);
});
