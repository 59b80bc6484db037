import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAutomaton, isQuoted, isWholeName, isWholeWord } from '../../packages/references/src/text/automaton.js';
import { isDistinctive } from '../../packages/references/src/text/prefilter.js';

/** Few letters, so that patterns overlap and contain each other. */
const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '-', 'é', '😀'), minLength, maxLength });

test('it finds exactly what indexOf finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word(1, 4), { minLength: 1, maxLength: 8 }), word(0, 60), (patterns, text) => {
      const bytes = Buffer.from(text);
      const expected = patterns.flatMap((pattern, index) => {
        const hits: string[] = [];
        const wanted = Buffer.from(pattern);
        for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
          hits.push(`${index} ${at} ${at + wanted.length}`);
        }
        return hits;
      });
      const found: string[] = [];
      const automaton = buildAutomaton(patterns);
      automaton.search(bytes, bytes.length, (pattern, start, end) => found.push(`${pattern} ${start} ${end}`));
      expect(found.sort()).toEqual(expected.sort());
      expect(automaton.test(bytes, bytes.length)).toBe(expected.length > 0);
    }),
  );
});

test('an empty pattern is refused, and no pattern finds nothing', () => {
  expect(() => buildAutomaton(['a', ''])).toThrow(RangeError);
  expect(buildAutomaton([]).test(Buffer.from('abc'), 3)).toBe(false);
});

test('it looks no further than it is told', () => {
  expect(buildAutomaton(['bc']).test(Buffer.from('abc'), 2)).toBe(false);
});

describe('what stands around a word', () => {
  const rule = (text: string, rule: typeof isWholeWord): boolean => {
    const bytes = Buffer.from(text);
    const start = bytes.indexOf('flags');
    return rule(bytes, bytes.length, start, start + 5);
  };
  test.each(['flags', ' flags ', '"flags"', '(flags)', 'x.flags', '“flags”', '…flags'])('%s is whole', (text) => {
    expect([rule(text, isWholeWord), rule(text, isWholeName)]).toEqual([true, true]);
  });
  test.each(['userflags', 'flags2', '_flags', '$flags', 'éflags', 'flagsß'])('%s is not', (text) => {
    expect([rule(text, isWholeWord), rule(text, isWholeName)]).toEqual([false, false]);
  });
  test.each(['my-flags', 'flags-v2'])('%s is a name, but another word', (text) => {
    expect([rule(text, isWholeWord), rule(text, isWholeName)]).toEqual([false, true]);
  });
  test.each<[string, boolean]>([
    ["'flags'", true],
    ['"flags"', true],
    ['`flags`', true],
    ['"flags\'', false],
    ['flags', false],
    ["'flags", false],
  ])('%s is quoted: %s', (text, expected) => {
    const start = text.indexOf('flags');
    expect(isQuoted(Buffer.from(text), start, start + 5)).toBe(expected);
  });
});

test.each<[string, boolean]>([
  ['new-cart', true],
  ['newCart', true],
  ['cart2', true],
  ['cart.new', true],
  ['profile', false],
  ['ABCD', false],
  ['a-1', false],
])('%s is no everyday word: %s', (key, expected) => {
  expect(isDistinctive(key)).toBe(expected);
});
