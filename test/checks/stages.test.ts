import { expect, it } from 'vitest';
import { reference, told, unresolved } from './helpers.js';

it('G8: a planned flag is read already', () => {
  const catalog = 'key: new-checkout\nstage: planned\n';
  expect(
    told('planned-but-referenced', { catalog, references: [reference(), reference({ line: 20, start: 300 })] }),
  ).toEqual([
    'flags.yaml:2:8 warning: Flag "new-checkout" is planned, yet production code uses it in 2 places, first at src/cart.ts:12. Set its stage to in-flight, or take the code out.',
  ]);
});

it('G8: a planned flag may be declared, mentioned and read by tests', () => {
  const catalog = 'key: new-checkout\nstage: planned\n';
  expect(
    told('planned-but-referenced', {
      catalog,
      references: [reference({ kind: 'declaration' }), reference({ kind: 'mention' }), reference({ test: true })],
    }),
  ).toEqual([]);
});

it('G8: an active flag that nothing reads', () => {
  const catalog = 'key: new-checkout\nstage: active\n';
  expect(told('active-but-unreferenced', { catalog, references: [reference({ kind: 'declaration' })] })).toEqual([
    'flags.yaml:2:8 warning: Flag "new-checkout" is active, yet no production code uses it, so turning it changes nothing: it is only declared at src/cart.ts:12. Deprecate or retire it, or mend the code that should read it.',
  ]);
});

it('G8: an active flag that a computed key may reach', () => {
  const catalog = 'key: new-checkout\nstage: active\n';
  expect(told('active-but-unreferenced', { catalog, unresolved: [unresolved({ prefix: 'new-' })] })).toEqual([]);
});

it('G8: an active flag, while a key of the code cannot be told', () => {
  const catalog = 'key: new-checkout\nstage: active\n';
  expect(told('active-but-unreferenced', { catalog, unresolved: [unresolved()] })).toEqual([
    'flags.yaml:2:8 warning: Flag "new-checkout" is active, yet no production code was seen to use it: nothing names it. Unused is only as true as the scan is complete: src/any.ts:4 computes a key that can be any. Look there, then deprecate or retire it.',
  ]);
});

it('G7: in flight without an approved plan or code', () => {
  const catalog = 'key: new-checkout\nstage: in-flight\n';
  expect(told('missing-gate-evidence', { catalog })).toEqual([
    'flags.yaml:2:8 error: Flag "new-checkout" is in-flight without what that stage asks for: `owner`, `description`, `type`, `expires`, `risk` and production code that reads it. Add it, or set the stage back.',
  ]);
});

it('G7: in use without a risk, for which nobody would have to approve it', () => {
  const catalog =
    'key: new-checkout\nowner: "@o/t"\ndescription: Sends carts away.\ntype: kill-switch\nstage: in-flight\n';
  expect(told('missing-gate-evidence', { catalog, references: [reference()] })).toEqual([
    'flags.yaml:5:8 error: Flag "new-checkout" is in-flight without what that stage asks for: `risk`. Add it, or set the stage back.',
  ]);
});

it('G7: tested without proof', () => {
  const catalog =
    'key: new-checkout\nowner: "@o/t"\ndescription: Sends carts away.\ntype: kill-switch\nrisk: low\nstage: tested\n';
  expect(told('missing-gate-evidence', { catalog, references: [reference()] })).toEqual([
    'flags.yaml:6:8 error: Flag "new-checkout" is tested without what that stage asks for: `evidence.tested`. Add it, or set the stage back.',
  ]);
});

it('G7: active without the proof of the stage before', () => {
  const catalog =
    'key: new-checkout\nowner: "@o/t"\ndescription: Sends carts away.\ntype: kill-switch\nrisk: low\nstage: active\n';
  expect(told('missing-gate-evidence', { catalog, references: [reference()] })).toEqual([
    'flags.yaml:6:8 error: Flag "new-checkout" is active without what that stage asks for: `evidence.tested`. Add it, or set the stage back.',
  ]);
});

it('G7: policy may ask for more', () => {
  const catalog =
    'key: new-checkout\nowner: "@o/t"\ndescription: Sends carts away.\ntype: kill-switch\nstage: planned\n';
  expect(
    told('missing-gate-evidence', { catalog, policy: { stages: { planned: { fields: ['links', 'impact'] } } } }),
  ).toEqual([
    'flags.yaml:5:8 error: Flag "new-checkout" is planned without what that stage asks for: `links` and `impact`. Add it, or set the stage back.',
  ]);
});

it('G7: a flag on its way out needs the plan of its retirement only', () => {
  const catalog = 'key: new-checkout\nstage: deprecated\n';
  expect(told('missing-gate-evidence', { catalog })).toEqual([
    'flags.yaml:2:8 error: Flag "new-checkout" is deprecated without what that stage asks for: `retirement.keep` and `retirement.by`. Add it, or set the stage back.',
  ]);
});

it('G24: critical flags are tested for load and for the flag service being down', () => {
  const catalog =
    'key: new-checkout\nowner: "@o/t"\ndescription: Sends carts away.\ntype: kill-switch\nrisk: critical\nstage: tested\nevidence:\n  tested:\n    - kind: unit\n';
  expect(told('missing-gate-evidence', { catalog, references: [reference()] })).toEqual([
    'flags.yaml:6:8 error: Flag "new-checkout" is tested without what that stage asks for: proof of kind "load" in `evidence.tested` and proof of kind "resilience" in `evidence.tested`. Add it, or set the stage back.',
  ]);
});

it('G24: no test sets the flag', () => {
  const catalog = 'key: new-checkout\nvalueType: boolean\nstage: tested\n';
  expect(told('untested-variation', { catalog, references: [reference()] })).toEqual([
    'flags.yaml:3:8 warning: No test sets flag "new-checkout", which is tested: at least one side of it is not tested. Add tests for true and false.',
  ]);
});

it('G24: no test sets one of its variants', () => {
  const catalog = 'key: new-checkout\nvariants: { a: A, b: B, c: C }\nstage: active\n';
  expect(
    told('untested-variation', {
      catalog,
      references: [
        reference(),
        reference({ kind: 'override', test: true, value: 'A' }),
        reference({ kind: 'override', test: true, value: 'C' }),
      ],
    }),
  ).toEqual([
    'flags.yaml:3:8 warning: Tests set flag "new-checkout" in 2 places, but never to "B": that side of it is not tested. Add a test for it.',
  ]);
});

it('G24: a test that gives what cannot be told may give any value', () => {
  const catalog = 'key: new-checkout\nvalueType: boolean\nstage: active\n';
  expect(
    told('untested-variation', { catalog, references: [reference(), reference({ kind: 'override', test: true })] }),
  ).toEqual([]);
});

it('G33: an incident is open', () => {
  const catalog =
    'key: a\nincidents:\n  - ref: INC-7\n    on: 2026-11-12\n    contributed: true\n  - ref: INC-9\n    contributed: true\n  - ref: INC-8\n    contributed: true\n    resolved: 2026-11-13\n';
  expect(told('open-incident', { catalog })).toEqual([
    'flags.yaml:3:3 warning: Flag "a" contributed to INC-7 (2026-11-12) and INC-9, not resolved. Resolve it before the flag changes, then set `resolved`.',
  ]);
});

it('G33: an incident that it had no part in', () => {
  const catalog = 'key: a\nincidents:\n  - ref: INC-7\n    contributed: false\n';
  expect(told('open-incident', { catalog })).toEqual([]);
});

it('G15: code reads a flag that the catalog does not have', () => {
  expect(
    told('unknown-flag', { catalog: 'key: new-checkout\n', references: [reference({ flagKey: 'old-cart' })] }),
  ).toEqual([
    'src/cart.ts:12:3 error: Code reads flag "old-cart", which the catalog does not have, so nobody owns it and it never ends. Add it to the catalog, or delete it from the code.',
  ]);
});

it('G15: the catalog has a flag that is declared and never read', () => {
  const references = [reference({ kind: 'declaration' })];
  expect(told('unreferenced-flag', { catalog: 'key: new-checkout\n', references })).toEqual([
    'flags.yaml:1:6 warning: No production code uses flag "new-checkout": it is only declared at src/cart.ts:12. Delete its entry, or set its stage to planned.',
  ]);
});

it('G8: a retired flag is still read', () => {
  const catalog = 'key: new-checkout\nstage: retired\nretirement: { keep: true }\n';
  expect(told('retired-but-referenced', { catalog, references: [reference()] })).toEqual([
    'src/cart.ts:12:3 error: Code still reads flag "new-checkout", which is retired; `retirement.keep` says that true stays. Run `flagsweep remove new-checkout --keep true`.',
  ]);
});
