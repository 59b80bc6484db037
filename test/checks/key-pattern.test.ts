import { schemaProblems } from '@flagsweep/catalog';
import { compileKeyPattern, defaultNaming, KeyPatternError, policySchema } from '@flagsweep/checks';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const patterns = [
  defaultNaming,
  '^(release|exp|ops)[-_][a-z]{2,5}$',
  'a.b|c$',
  '^(?:a|aa)+$',
  '^(a*)*b?$',
  '^[^-]+(?<tail>-\\d+)?$',
  '^\\p{Ll}+?-\\w*$',
  '(a|b)(a|^b)$|^$',
  '^a{2}b{1,}c{0,2}$',
  '[\\]a-c]{3}',
];

it.each(patterns)('%s decides as a regular expression does', (source) => {
  const pattern = compileKeyPattern(source);
  const expression = new RegExp(source, 'u');
  const key = fc.string({ unit: fc.constantFrom(...'abcx-_.]19Aé'), maxLength: 9 });
  fc.assert(
    fc.property(key, (text) => {
      expect(pattern.test(text)).toBe(expression.test(text));
    }),
  );
});

it.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^a*a*a*a*a*a*a*a*a*b$', '^([a-z]+)*-$', `^${'a?'.repeat(90)}b$`])(
  '%s ends at once on a key that makes backtracking hang',
  (source) => {
    const start = performance.now();
    expect(compileKeyPattern(source).test(`${'a'.repeat(199)}!`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);

it.each([
  ['(', 'is not a regular expression: Unterminated group'],
  ['^((a+)+)+$', 'nests repetitions deeper than 2 levels; write it flatter'],
  ['(?=a)a', 'looks ahead or behind, which names do not need'],
  ['(?<!a)a', 'looks ahead or behind, which names do not need'],
  ['(a)\\1', 'has a word boundary or a back reference, which names do not need'],
  ['a\\b', 'has a word boundary or a back reference, which names do not need'],
  ['a{201}', 'repeats a part more than 200 times'],
  ['a'.repeat(201), 'is longer than 200 characters'],
])('refuses %s', (source, message) => {
  expect(() => compileKeyPattern(source)).toThrow(new KeyPatternError(message));
});

it('is a clear error of the config', () => {
  const problems = schemaProblems(policySchema, { naming: { '*': '^((a+)+)+$', experimnt: 'a', ops: 3 }, nming: {} });
  expect(problems.map(({ message }) => message)).toEqual([
    'naming.ops must be a text, not 3; put it in quotes',
    'naming.* must be a safe pattern: it nests repetitions deeper than 2 levels; write it flatter, not "^((a+)+)+$"',
    'Unknown field "experimnt" in naming; did you mean "experiment"?',
    'Unknown field "nming"; did you mean "naming"?',
  ]);
});
