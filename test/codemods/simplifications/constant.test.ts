import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves a shadowed name', async () => {
  const { code, left } = await codeAndLeft(`const on = FLAG;
{ const on = f(); use(on); }
use(on);
`);
  expect(code).toBe(`{ const on = f(); use(on); }
use(true);
`);
  expect(left).toEqual([]);
});

it('leaves a name that is assigned to', async () => {
  const { code, left } = await codeAndLeft(`let on = FLAG;
on = other();
use(on);
`);
  expect(code).toBe(`let on = true;
on = other();
use(on);
`);
  expect(left).toEqual([]);
});

it('leaves a `var`, which is there before its line', async () => {
  const { code, left } = await codeAndLeft(`use(v);
var v = FLAG;
`);
  expect(code).toBe(`use(v);
var v = true;
`);
  expect(left).toEqual([]);
});

it('names an exported constant', async () => {
  const { code, left } = await codeAndLeft(`const on = FLAG;
export { on };
`);
  expect(code).toBe(`const on = true;
export { on };
`);
  expect(left).toEqual(['1 exported']);
});

it('leaves the name of a component', async () => {
  const { code, left } = await codeAndLeft(
    `const Tag = FLAG;
const e = <Tag>x</Tag>;
`,
    { keep: 'h1' },
  );
  expect(code).toBe(`const Tag = 'h1';
const e = <Tag>x</Tag>;
`);
  expect(left).toEqual([]);
});

it('leaves the type of a constant', async () => {
  const { code, left } = await codeAndLeft(`const on = FLAG;
type T = typeof on;
`);
  expect(code).toBe(`const on = true;
type T = typeof on;
`);
  expect(left).toEqual(['1 exported']);
});
