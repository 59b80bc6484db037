import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves a rest element what it had', async () => {
  const { code, left } = await codeAndLeft(`const { gone, ...rest } = props;
use(FLAG ? rest : gone);
`);
  expect(code).toBe(`const { gone, ...rest } = props;
use(rest);
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('leaves overloads, takes a function that calls itself', async () => {
  const { code, left } = await codeAndLeft(`function over(a: string): void;
function over(a: any) {}
function self() { self(); }
use(FLAG ? 1 : [over, self]);
`);
  expect(code).toBe(`function over(a: string): void;
function over(a: any) {}
use(1);
`);
  expect(left).toEqual([]);
});

it('leaves a class that does something when it is declared', async () => {
  const { code, left } = await codeAndLeft(`class S { static x = run(); }
class P { x = run(); }
use(FLAG ? 1 : [S, P]);
`);
  expect(code).toBe(`class S { static x = run(); }
use(1);
`);
  expect(left).toEqual([]);
});

it('leaves a call in the name of a property', async () => {
  const { code, left } = await codeAndLeft(`const { [name()]: a, b } = o;
use(FLAG ? b : a);
`);
  expect(code).toBe(`const { [name()]: a, b } = o;
use(b);
`);
  expect(left).toEqual([]);
});

it('leaves what freezes an object of others', async () => {
  const { code, left } = await codeAndLeft(`const frozen = Object.freeze(shared);
use(FLAG ? 1 : frozen);
`);
  expect(code).toBe(`const frozen = Object.freeze(shared);
use(1);
`);
  expect(left).toEqual(['1 unused-with-effect']);
});

it('takes no statement into an `if`', async () => {
  const { code, left } = await codeAndLeft(`if (z) var y = 1;
use(FLAG ? 1 : y);
`);
  expect(code).toBe(`if (z) var y = 1;
use(1);
`);
  expect(left).toEqual([]);
});

it('leaves what other scripts may use', async () => {
  const { code, left } = await codeAndLeft(
    `function helper() {}
if (!isOn('x')) helper();
run();
`,
    { head: '', file: 'src/a.js', options: { accessors: [{ name: 'isOn' }] } },
  );
  expect(code).toBe(`function helper() {}
run();
`);
  expect(left).toEqual([]);
});

it('makes no directive of a string', async () => {
  const { code, left } = await codeAndLeft(`function f() {
  const on = FLAG;
  'use strict';
  use(on);
}
`);
  expect(code).toBe(`function f() {
  const on = true;
  'use strict';
  use(true);
}
`);
  expect(left).toEqual(['2 unsupported-use']);
});

it('leaves a call of what a hook hands out', async () => {
  const { code, left } = await codeAndLeft(
    `const { value: a } = useFlag('y')\n(FLAG && object)?.p;\nuse(FLAG ? 1 : a);\n`,
  );
  expect(code).toBe(`const { value: a } = useFlag('y')\n(object)?.p;\nuse(1);\n`);
  expect(left).toEqual(['1 unused-with-effect']);
});
