import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const told = (constraints: string, value: string): string[] =>
  lines('value-out-of-range', { catalog: `key: a\ndefault: ${value}\nconstraints: ${constraints}\n` });

describe('G9: values stay within the range that was approved', () => {
  it.each([
    ['{ min: 1 }', '0', 'the least allowed is 1'],
    ['{ max: 5 }', '6', 'the most allowed is 5'],
    ['{ allowed: [a, b] }', 'c', 'only "a", "b" is allowed'],
    ['{ allowed: [{ n: 1 }] }', '{ n: 2 }', 'only {"n":1} is allowed'],
    ['{ pattern: "^[a-z]+$" }', 'A1', 'it must match ^[a-z]+$'],
  ])('%s does not take %s', (constraints, value, rule) => {
    const text = /^[\d{]/.test(value) ? value.replace('{ n: 2 }', '{"n":2}') : `"${value}"`;
    expect(told(constraints, value)).toEqual([`flags.yaml:2:10 default of flag "a" is ${text}, but ${rule}.`]);
  });

  it.each([
    ['{ min: 1, max: 5 }', '1'],
    ['{ min: 1, max: 5 }', '5'],
    ['{ allowed: [a, b] }', 'b'],
    ['{ allowed: [{ n: 1 }] }', '{ n: 1 }'],
    ['{ pattern: "^[a-z]+$" }', 'abc'],
    ['{ min: 3 }', 'text'],
  ])('%s takes %s', (constraints, value) => expect(told(constraints, value)).toEqual([]));

  it('names a pattern that cannot be run safely, and does not run it', () => {
    expect(told("{ pattern: '^(a+)\\1$' }", 'aa')).toEqual([
      'flags.yaml:2:10 default of flag "a" is "aa", but the pattern ^(a+)\\1$ has a word boundary or a back reference, which names do not need.',
    ]);
  });

  it('looks at variants and at what is to stay', () => {
    const catalog = 'key: a\nvariants: { slow: 9, fast: 1 }\nretirement: { keep: 9 }\nconstraints: { max: 5 }\n';
    expect(lines('value-out-of-range', { catalog })).toEqual([
      'flags.yaml:2:11 variants.slow of flag "a" is 9, but the most allowed is 5.',
      'flags.yaml:3:13 retirement.keep of flag "a" is 9, but the most allowed is 5.',
    ]);
  });

  it('lets nobody widen the range and leave the old one in one go', () => {
    const before = 'key: a\ntype: experiment\ndefault: 5\nconstraints: { max: 5 }\n';
    const wider = before.replace('max: 5', 'max: 9');
    const change = (base: string, catalog: string) => lines('value-out-of-range', { base: { catalog: base }, catalog });
    expect(change(before, wider.replace('default: 5', 'default: 8'))).toEqual([
      'flags.yaml:3:10 default of flag "a" is 8, which fits only since `constraints` changed with it: before, the most allowed is 5. Change the range first.',
    ]);
    expect(change(before, wider)).toEqual([]);
    expect(change(wider, wider.replace('default: 5', 'default: 8'))).toEqual([]);
    expect(change(before, before.replace('default: 5', 'default: 8'))).toEqual([
      'flags.yaml:3:10 default of flag "a" is 8, but the most allowed is 5.',
    ]);
  });
});
