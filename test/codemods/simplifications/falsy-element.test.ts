import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('an element that is filtered out', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['of several', "const p = [a, FLAG && 'b', c].filter(Boolean);\n", 'const p = [a, c].filter(Boolean);\n'],
    ['over lines', "const p = [\n  'a',\n  FLAG && 'b',\n].filter(Boolean);\n", "const p = [\n  'a',\n];\n"],
    ['by something else', 'const p = [a, FLAG].filter(f);\n', 'const p = [a, false].filter(f);\n'],
    [
      'but not of another Boolean',
      'const Boolean = f;\nconst p = [a, FLAG].filter(Boolean);\n',
      'const Boolean = f;\nconst p = [a, false].filter(Boolean);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: false })).toBe(after));
  }
});
