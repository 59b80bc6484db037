import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves comments in braces', async () => {
  const { code, left } = await codeAndLeft(`const p = <p>{FLAG ? 'a' : 'b'}{FLAG ? /* d */ <b /> : null}</p>;
`);
  expect(code).toBe(`const p = <p>a{/* d */ <b />}</p>;
`);
  expect(left).toEqual([]);
});

it('leaves attributes and functions', async () => {
  const { code, left } = await codeAndLeft(`const p = <A b={FLAG ? <c /> : <d />}>{FLAG ? () => <e /> : null}</A>;
`);
  expect(code).toBe(`const p = <A b={<c />}>{() => <e />}</A>;
`);
  expect(left).toEqual([]);
});

it('keeps text on the same line', async () => {
  const { code, left } = await codeAndLeft(`const p = <p>a {FLAG && <b />} c</p>;
`);
  expect(code).toBe(`const p = <p>a <b /> c</p>;
`);
  expect(left).toEqual([]);
});
