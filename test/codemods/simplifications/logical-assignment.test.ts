import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('an assignment that changes nothing', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'of a declared boolean',
      'let on: boolean = read();\non &&= FLAG;\nuse(on);\n',
      'let on: boolean = read();\nuse(on);\n',
    ],
    [
      'of what may be no boolean',
      'let on = read();\non &&= FLAG;\nuse(on);\n',
      'let on = read();\non &&= true;\nuse(on);\n',
    ],
    [
      'whose value is used',
      'let on: boolean = read();\nuse((on &&= FLAG));\n',
      'let on: boolean = read();\nuse((on &&= true));\n',
    ],
    [
      'of a boolean that something else is assigned to',
      'let on = a > b;\non = read();\non &&= FLAG;\nuse(on);\n',
      'let on = a > b;\non = read();\non &&= true;\nuse(on);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true })).toBe(after));
  }
});
