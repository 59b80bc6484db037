import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves holes and accessors', async () => {
  const { code, left } =
    await codeAndLeft(`use([...(FLAG ? [a, , b] : []), c], { ...(FLAG ? { get a() { return 1; } } : {}) });
`);
  expect(code).toBe(`use([...([a, , b]), c], { ...({ get a() { return 1; } }) });
`);
  expect(left).toEqual([]);
});

it('does not move a hole', async () => {
  const { code, left } = await codeAndLeft(`const w = [c, , ...(FLAG ? [] : [a])];
`);
  expect(code).toBe(`const w = [c, , ...([])];
`);
  expect(left).toEqual([]);
});

it('leaves a method that uses super', async () => {
  const { code, left } = await codeAndLeft(`use({ ...(FLAG ? { b() { return super.x; } } : {}) });
`);
  expect(code).toBe(`use({ ...({ b() { return super.x; } }) });
`);
  expect(left).toEqual([]);
});
