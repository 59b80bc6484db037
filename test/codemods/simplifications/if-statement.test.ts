import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('keeps the else side', async () => {
  const { code, left } = await codeAndLeft(
    `if (FLAG) x();
else y();
`,
    { keep: false },
  );
  expect(code).toBe(`y();
`);
  expect(left).toEqual([]);
});

it('gives no `else` to another `if`', async () => {
  const { code, left } = await codeAndLeft(`if (a) if (FLAG) x(); else y();
`);
  expect(code).toBe(`if (a) x();
`);
  expect(left).toEqual([]);
});

it('keeps the block where a name would collide', async () => {
  const { code, left } = await codeAndLeft(`function f() {
  const a = 1;
  if (FLAG) {
    const a = 2;
    use(a);
  }
  return a;
}
`);
  expect(code).toBe(`function f() {
  const a = 1;
  {
    const a = 2;
    use(a);
  }
  return a;
}
`);
  expect(left).toEqual([]);
});

it('keeps the block where a closure means an outer name', async () => {
  const { code, left } = await codeAndLeft(`function f() {
  if (FLAG) {
    const a = 2;
    use(a);
  }
  return () => a;
}
`);
  expect(code).toBe(`function f() {
  {
    const a = 2;
    use(a);
  }
  return () => a;
}
`);
  expect(left).toEqual([]);
});

it('keeps the block in a clause whose neighbours use the name', async () => {
  const { code, left } = await codeAndLeft(`switch (z) {
  case 1:
    if (FLAG) {
      const a = 2;
      use(a);
    }
  case 2:
    use(a);
}
`);
  expect(code).toBe(`switch (z) {
  case 1:
    {
      const a = 2;
      use(a);
    }
  case 2:
    use(a);
}
`);
  expect(left).toEqual([]);
});

it('lets only one of two blocks of a name out', async () => {
  const { code, left } = await codeAndLeft(`function f() {
  if (FLAG) {
    const a = 1;
    use(a);
  }
  if (FLAG) {
    const a = 2;
    use(a);
  }
}
`);
  expect(code).toBe(`function f() {
  const a = 1;
  use(a);
  {
    const a = 2;
    use(a);
  }
}
`);
  expect(left).toEqual([]);
});

it('leaves a branch whose `var` is used elsewhere', async () => {
  const { code, left } = await codeAndLeft(
    `if (FLAG) { var q = 1; }
use(q);
`,
    { keep: false },
  );
  expect(code).toBe(`if (false) { var q = 1; }
use(q);
`);
  expect(left).toEqual(['1 hoisted']);
});

it('leaves a branch whose function a sloppy script uses elsewhere', async () => {
  const { code, left } = await codeAndLeft(
    `if (isOn('x')) {
  run();
} else {
  function old() {}
}
if (z) old();
`,
    { head: '', file: 'src/a.js', options: { accessors: [{ name: 'isOn' }] } },
  );
  expect(code).toBe(`if (true) {
  run();
} else {
  function old() {}
}
if (z) old();
`);
  expect(left).toEqual(['1 hoisted']);
});

it('keeps a labelled block whole', async () => {
  const { code, left } = await codeAndLeft(`foo: if (FLAG) { a(); break foo; }
`);
  expect(code).toBe(`foo: { a(); break foo; }
`);
  expect(left).toEqual([]);
});

it('does not join lines when the statement between goes', async () => {
  const { code, left } = await codeAndLeft(
    `const q = b
if (FLAG) { x() }
(c || d)()
`,
    { keep: false },
  );
  expect(code).toBe(`const q = b
;(c || d)()
`);
  expect(left).toEqual([]);
});

it('does not join lines when an else goes', async () => {
  const { code, left } = await codeAndLeft(
    `if (a) x()
else if (FLAG) y();
(z)()
`,
    { keep: false },
  );
  expect(code).toBe(`if (a) x()
;(z)()
`);
  expect(left).toEqual([]);
});

it('keeps comments of kept code', async () => {
  const { code, left } = await codeAndLeft(`function f() {
  // keep this
  if (FLAG) {
    // why a
    a(); // after a

    // why b
    b();
    // last
  }
  // tail
}
`);
  expect(code).toBe(`function f() {
  // keep this
  // why a
  a(); // after a

  // why b
  b();
  // last
  // tail
}
`);
  expect(left).toEqual([]);
});

it("takes a linter's comment with its line", async () => {
  const { code, left } = await codeAndLeft(`// eslint-disable-next-line no-console
if (!FLAG) console.log(1);
after();
`);
  expect(code).toBe(`after();
`);
  expect(left).toEqual([]);
});

it('does not count a `break` of an inner switch', async () => {
  const { code, left } = await codeAndLeft(`function f() {
  if (FLAG) {
    switch (a) { default: break; }
  }
  return b;
}
`);
  expect(code).toBe(`function f() {
  switch (a) { default: break; }
  return b;
}
`);
  expect(left).toEqual([]);
});
