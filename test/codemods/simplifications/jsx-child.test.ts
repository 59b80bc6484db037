import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('leaves what keeps two texts apart', async () => {
  const { code, left } = await codeAndLeft(
    `const p = (
  <p>
    a
    {FLAG && <b />}
    c
  </p>
);
`,
    { keep: false },
  );
  expect(code).toBe(`const p = (
  <p>
    a
    {false}
    c
  </p>
);
`);
  expect(left).toEqual(['4 unsupported-use']);
});

it('leaves what keeps a space', async () => {
  const { code, left } = await codeAndLeft(
    `const p = (
  <p>
    {FLAG && <b />} c
  </p>
);
`,
    { keep: false },
  );
  expect(code).toBe(`const p = (
  <p>
    {false} c
  </p>
);
`);
  expect(left).toEqual(['3 unsupported-use']);
});

it('keeps the spaces on its line', async () => {
  const { code, left } = await codeAndLeft(
    `const p = <p>a {FLAG && <b />} c</p>;
`,
    { keep: false },
  );
  expect(code).toBe(`const p = <p>a  c</p>;
`);
  expect(left).toEqual([]);
});

it('takes its line where elements are around it', async () => {
  const { code, left } = await codeAndLeft(
    `const p = (
  <p>
    <i />
    {FLAG && <b />}
    <u />
  </p>
);
`,
    { keep: false },
  );
  expect(code).toBe(`const p = (
  <p>
    <i />
    <u />
  </p>
);
`);
  expect(left).toEqual([]);
});

it('leaves a text that looks like a comment', async () => {
  const { code, left } = await codeAndLeft(
    `const p = (
  <p>
    {FLAG && <b />} // text
    <u />
  </p>
);
`,
    { keep: false },
  );
  expect(code).toBe(`const p = (
  <p>
    {false} // text
    <u />
  </p>
);
`);
  expect(left).toEqual(['3 unsupported-use']);
});
