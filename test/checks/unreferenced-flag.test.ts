import { expect, it } from 'vitest';
import { lines, reference, unresolved } from './helpers.js';

const catalog = 'flags:\n  new-checkout:\n    codeKeys: [newCheckout]\n';
const check = (input: Omit<Parameters<typeof lines>[1], 'catalog'>) =>
  lines('unreferenced-flag', { catalog, ...input });

it('says that nothing names the flag', () => {
  expect(check({})).toEqual([
    'flags.yaml:2:3 No production code uses flag "new-checkout": nothing names it. Delete its entry, or set its stage to planned.',
  ]);
});

it('says what was found instead of a use', () => {
  const references = [
    reference({ kind: 'declaration', file: 'packages/flags/src/keys.ts' }),
    reference({ kind: 'alias', line: 3 }),
    reference({ flagKey: 'newCheckout', test: true, file: 'src/cart.test.ts', line: 5 }),
    reference({ kind: 'override' }),
    reference({ kind: 'mention' }),
  ];
  expect(check({ references: references.slice(0, 1) })).toEqual([
    'flags.yaml:2:3 No production code uses flag "new-checkout": it is only declared at packages/flags/src/keys.ts:12. Delete its entry, or set its stage to planned.',
  ]);
  expect(check({ references })).toEqual([
    'flags.yaml:2:3 No production code uses flag "new-checkout": it is only declared at packages/flags/src/keys.ts:12, named at src/cart.ts:3, read by a test at src/cart.test.ts:5 and so on in 2 more places. Delete its entry, or set its stage to planned.',
  ]);
});

it.each([{ kind: 'evaluation' as const }, { kind: 'gate' as const }, { flagKey: 'newCheckout' }])(
  'is content with %j',
  (fields) => {
    expect(check({ references: [reference(fields)] })).toEqual([]);
  },
);

it.each(['planned', 'retired'])('leaves %s flags out', (stage) => {
  expect(lines('unreferenced-flag', { catalog: `key: a\nstage: ${stage}\n` })).toEqual([]);
});

it.each([
  [[unresolved()], 'src/any.ts:4 computes a key that can be any'],
  [[unresolved(), unresolved(), unresolved()], 'src/any.ts:4 (and 2 other places) computes a key that can be any'],
])('doubts, case %#', (open, doubt) => {
  expect(check({ unresolved: open })).toEqual([
    `flags.yaml:2:3 No production code was seen to use flag "new-checkout": nothing names it. Unused is only as true as the scan is complete: ${doubt}. Look there, then delete its entry or set its stage to planned.`,
  ]);
});

it.each([
  [unresolved({ prefix: 'new-' })],
  [unresolved({ prefix: 'newC' })],
  [unresolved({ candidates: ['x', 'newCheckout'] })],
])('is content where a computed key reaches the flag, case %#', (open) => {
  expect(check({ unresolved: [open] })).toEqual([]);
});

it('takes the parameter of a wrapper, typed as any flag, for no use', () => {
  const open = unresolved({ reason: 'parameter', candidates: ['new-checkout', 'other'] });
  expect(check({ unresolved: [open] })[0]).toContain('src/any.ts:4 computes a key that can be any');
});

it('does not doubt for other keys or for tests', () => {
  const open = [
    unresolved({ prefix: 'old-' }),
    unresolved({ prefix: '' }),
    unresolved({ prefix: 'new-checkout-2' }),
    unresolved({ candidates: ['x'] }),
    unresolved({ test: true }),
  ];
  expect(check({ unresolved: open })[0]).toContain('nothing names it. Delete its entry');
});

it('doubts when files could not be read', () => {
  const problems = [{ file: 'src/x.ts', reason: 'syntax' as const, message: 'broken' }];
  expect(check({ problems })[0]).toContain('as the scan is complete: 1 file could not be read. Look there');
});
