import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves an effect and names it', async () => {
  const { code, left } = await codeAndLeft(
    `if (g() && FLAG) a();
`,
    { keep: false },
  );
  expect(code).toBe(`if (g() && false) a();
`);
  expect(left).toEqual(['1 side-effect']);
});

it('leaves a value that may be no boolean', async () => {
  const { code, left } = await codeAndLeft(`const v = g() && FLAG;
use(v);
`);
  expect(code).toBe(`const v = g() && true;
use(v);
`);
  expect(left).toEqual(['1 value-position']);
});

it('leaves a zero that is shown', async () => {
  const { code, left } = await codeAndLeft(
    `const p = <p>{count && FLAG && <b />}</p>;
`,
    { keep: false },
  );
  expect(code).toBe(`const p = <p>{count && false && <b />}</p>;
`);
  expect(left).toEqual(['1 value-position']);
});

it('keeps the receiver of a call out', async () => {
  const { code, left } = await codeAndLeft(`const x = (FLAG && a.b)();
`);
  expect(code).toBe(`const x = (true && a.b)();
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('keeps an optional chain closed', async () => {
  const { code, left } = await codeAndLeft(`const x = (FLAG && a?.b).c;
`);
  expect(code).toBe(`const x = (a?.b).c;
`);
  expect(left).toEqual([]);
});

it('starts a statement where none ended', async () => {
  const { code, left } = await codeAndLeft('x = function () {}\nFLAG && `t`.trim()\n');
  expect(code).toBe('x = function () {}\n;`t`.trim()\n');
  expect(left).toEqual([]);
});
