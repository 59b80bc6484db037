import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves an array that no hook is given', async () => {
  const { code, left } = await codeAndLeft(`use(make, [FLAG, x]);
`);
  expect(code).toBe(`use(make, [true, x]);
`);
  expect(left).toEqual([]);
});

it('empties the array', async () => {
  const { code, left } = await codeAndLeft(`const on = FLAG;
useEffect(() => { if (on) run(); }, [on]);
`);
  expect(code).toBe(`useEffect(() => { run(); }, []);
`);
  expect(left).toEqual([]);
});
