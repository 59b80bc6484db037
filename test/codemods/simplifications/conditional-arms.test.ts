import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('an arm that is the flag', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['of a boolean', 'const p = a > b ? FLAG : false;\nuse(p);\n', 'const p = a > b;\nuse(p);\n'],
    ['of what may be no boolean', 'const p = a ? FLAG : false;\nuse(p);\n', 'const p = a ? true : false;\nuse(p);\n'],
    ['where both are one', 'use(a.b ? FLAG : true);\n', 'use(true);\n'],
    ['where both are one, and the question has an effect', 'use(a() ? FLAG : true);\n', 'use(a() ? true : true);\n'],
    ['in a condition', 'if (a ? FLAG : false) b();\n', 'if (a) b();\n'],
    ['the other way around', 'if (a ? false : FLAG) b();\n', 'if (a ? false : true) b();\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});

it('is not taken away twice, where each is a boolean by the other', async () => {
  expect(await code('use((a ? FLAG : false) ? FLAG : false);\n')).toBe('use(a ? true : false);\n');
  expect(await code('const b = a ? FLAG : false;\nuse(b ? FLAG : false);\n')).toBe(
    'const b = a;\nuse(b ? true : false);\n',
  );
});
