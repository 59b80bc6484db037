import { describe, expect, it } from 'vitest';
import { lines, reference } from './helpers.js';

const catalog = 'key: new-checkout\ncodeKeys: [newCheckout]\nstage: deprecated\nretirement: { keep: true }\n';
const at = (file: string, more = {}) => reference({ file, ...more });
const change = (before: ReturnType<typeof at>[], now: ReturnType<typeof at>[], base = catalog): string[] =>
  lines('new-use-of-deprecated', { base: { catalog: base, references: before }, catalog, references: now });

const told = (file: string, verb = 'reads'): string =>
  `${file}:12:3 New code ${verb} flag "new-checkout", which is deprecated. Write the code as if it were true.`;

describe('G8: nothing new begins to use a deprecated flag', () => {
  it('tells each use that is new, in any spelling', () => {
    expect(
      change([at('a.ts')], [at('a.ts'), at('b.ts', { flagKey: 'newCheckout' }), at('c.ts', { kind: 'gate' })]),
    ).toEqual([told('b.ts'), told('c.ts', 'is gated by')]);
  });

  it('tells a second use in the same file', () => {
    expect(change([at('a.ts')], [at('a.ts'), at('a.ts', { start: 300, line: 30 })])).toEqual([
      'a.ts:30:3 New code reads flag "new-checkout", which is deprecated. Write the code as if it were true.',
    ]);
  });

  it('lets a use move, and fewer uses remain', () => {
    expect(change([at('a.ts', { line: 3 })], [at('a.ts', { line: 99 })])).toEqual([]);
    expect(change([at('src/a.ts'), at('src/b.ts')], [at('lib/a.ts'), at('src/b.ts')])).toEqual([]);
    expect(change([at('a.ts'), at('b.ts')], [at('c.ts')])).toEqual([]);
  });

  it('tells the file that is new, not the one that was renamed', () => {
    expect(change([at('src/a.ts')], [at('lib/a.ts'), at('lib/b.ts')])).toEqual([told('lib/b.ts')]);
  });

  it('counts a use that comes in the change that deprecates the flag', () => {
    expect(change([], [at('a.ts')], 'key: new-checkout\nstage: active\n')).toEqual([told('a.ts')]);
  });

  it('says nothing of tests, declarations, other stages, or without a base', () => {
    expect(change([], [at('a.test.ts', { test: true }), at('keys.ts', { kind: 'declaration' })])).toEqual([]);
    const active = 'key: new-checkout\nstage: active\n';
    expect(
      lines('new-use-of-deprecated', { base: { catalog: active }, catalog: active, references: [at('a.ts')] }),
    ).toEqual([]);
    expect(lines('new-use-of-deprecated', { catalog, references: [at('a.ts')] })).toEqual([]);
  });
});
