import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const catalog = 'key: a\nvalueType: boolean\ndefault: false\nvariants: { on: true, off: false }\n';
const drifts = (text: string, ...provider: { key: string }[]): string[] =>
  lines('provider-drift', { catalog: text, provider });

describe('G10: the catalog fits what the provider serves', () => {
  it.each([
    [
      { key: 'a', valueType: 'string' as const },
      'flags.yaml:2:12 Flag "a" is of type boolean in the catalog and of type string at the provider.',
    ],
    [
      { key: 'a', default: true },
      'flags.yaml:3:10 The default of flag "a" is false in the catalog and true at the provider.',
    ],
    [
      { key: 'a', variants: { an: true, maybe: null } },
      'flags.yaml:4:11 The variants of flag "a" differ: only the catalog has false; only the provider has null.',
    ],
    [
      { key: 'a', stage: 'retired' as const },
      'flags.yaml:1:6 Flag "a" is retired at the provider and not in the catalog. Set its stage, and remove it from code.',
    ],
  ])('%j', (flag, line) => {
    expect(drifts(catalog, flag)).toEqual([line]);
  });

  it('names the flags that only one of them has', () => {
    expect(drifts(catalog, { key: 'b' })).toEqual([
      'undefined:undefined:undefined The provider has flag "b" and the catalog does not, so nobody owns it. Import it, or archive it there.',
      'flags.yaml:1:6 The catalog has flag "a" and the provider does not, so code gets its fallback. Create it there, or set its stage.',
    ]);
  });

  it('names a flag that is retired here and served there', () => {
    expect(drifts('key: a\nstage: retired\n', { key: 'a' })).toEqual([
      'flags.yaml:2:8 Flag "a" is retired in the catalog, and the provider still has it. Archive it there.',
    ]);
  });

  it('compares variants by their values, and takes another spelling for the same flag', () => {
    expect(
      drifts(`${catalog}codeKeys: [A]\n`, { key: 'A', variants: { true: true, false: false } } as { key: string }),
    ).toEqual([]);
  });

  it.each(['key: a\nstage: planned\n', 'key: a\nstage: retired\n'])('does not miss %j there', (text) => {
    expect(drifts(text)).toEqual([]);
  });

  it('compares only what both say', () => {
    expect(
      drifts('key: a\n', { key: 'a', valueType: 'string', default: 'x', variants: { x: 'x' } } as { key: string }),
    ).toEqual([]);
    expect(drifts(catalog, { key: 'a' })).toEqual([]);
  });

  it('is silent without an export', () => {
    expect(lines('provider-drift', { catalog })).toEqual([]);
  });
});
