import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a filter of what is truthy', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['goes', "const p = [FLAG && { a }, 'b'].filter(Boolean).map(f);\n", "const p = [{ a }, 'b'].map(f);\n"],
    [
      'stays for another element',
      "const p = [FLAG && 'a', b].filter(Boolean);\n",
      "const p = ['a', b].filter(Boolean);\n",
    ],
    ['stays for an empty text', "const p = [FLAG && ''].filter(Boolean);\n", "const p = [''].filter(Boolean);\n"],
    ['stays where it asks for something else', "const p = [FLAG && 'a'].filter(f);\n", "const p = ['a'].filter(f);\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
