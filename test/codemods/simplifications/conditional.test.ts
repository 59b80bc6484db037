import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('keeps the comment in front of what stays', async () => {
  const { code, left } = await codeAndLeft(`const q = FLAG ? /* e */ a : b;
`);
  expect(code).toBe(`const q = /* e */ a;
`);
  expect(left).toEqual([]);
});

it('loses a comment that would end a return', async () => {
  const { code, left } = await codeAndLeft(
    `function f() {
  return FLAG
    // why
    ? a
    // because
    : b;
}
`,
    { keep: false },
  );
  expect(code).toBe(`function f() {
  return b;
}
`);
  expect(left).toEqual([]);
});

it('does not turn a function into a method call', async () => {
  const { code, left } = await codeAndLeft(`const x = (FLAG ? a.b : c)();
`);
  expect(code).toBe(`const x = (true ? a.b : c)();
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('does not delete what was only read', async () => {
  const { code, left } = await codeAndLeft(`delete (FLAG ? a.b : c);
`);
  expect(code).toBe(`delete (true ? a.b : c);
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('lets a missing name throw as before', async () => {
  const { code, left } = await codeAndLeft(`use(typeof (FLAG ? missing : y));
`);
  expect(code).toBe(`use(typeof (true ? missing : y));
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('keeps an operator with its operand', async () => {
  const { code, left } = await codeAndLeft(`use((FLAG ? -a : b) ** 2, -(FLAG ? a + 1 : b));
`);
  expect(code).toBe(`use((-a) ** 2, -(a + 1));
`);
  expect(left).toEqual([]);
});

it('leaves `in` where a loop header would end at it', async () => {
  const { code, left } = await codeAndLeft(`for (var i = FLAG ? 'a' in b : 0; i < 1;) c();
`);
  expect(code).toBe(`for (var i = true ? 'a' in b : 0; i < 1;) c();
`);
  expect(left).toEqual(['1 unsupported-use']);
});

it('puts an object behind an arrow in parentheses', async () => {
  const { code, left } = await codeAndLeft(`const h = () => FLAG ? { a: 1 } : { b: 2 };
`);
  expect(code).toBe(`const h = () => ({ a: 1 });
`);
  expect(left).toEqual([]);
});

it('starts a statement where none ended', async () => {
  const { code, left } = await codeAndLeft(`let x = 1
FLAG ? (y)() : z()
`);
  expect(code).toBe(`let x = 1
;(y)()
`);
  expect(left).toEqual([]);
});

it('moves no line of a template literal', async () => {
  const { code, left } = await codeAndLeft('const t = FLAG\n  ? `a\n    b`\n  : c;\n');
  expect(code).toBe('const t = `a\n    b`;\n');
  expect(left).toEqual([]);
});
