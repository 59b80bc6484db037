import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('attributes that are spread', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'are written out',
      "const p = <p {...(FLAG ? { a, b: f(), 'data-c': 'd', ...e } : {})} />;\n",
      'const p = <p a={a} b={f()} data-c="d" {...e} />;\n',
    ],
    ['stay for a key', 'const p = <p {...(FLAG ? { key: 1 } : {})} />;\n', 'const p = <p {...({ key: 1 })} />;\n'],
    [
      'stay for a computed name',
      'const p = <p {...(FLAG ? { [a]: 1 } : {})} />;\n',
      'const p = <p {...({ [a]: 1 })} />;\n',
    ],
    [
      'stay with a comment',
      'const p = <p {...(FLAG ? { /* why */ a: 1 } : {})} />;\n',
      'const p = <p {...({ /* why */ a: 1 })} />;\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
