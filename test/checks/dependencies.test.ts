import { expect, it } from 'vitest';
import { reference, told } from './helpers.js';

it('G11: a flag depends on itself', () => {
  const catalog = 'flags:\n  a:\n    dependsOn: [a]\n';
  expect(told('dependency-cycle', { catalog })).toEqual([
    'flags.yaml:3:16 error: Flag "a" depends on itself: a -> a. Take out the dependency that does not hold.',
  ]);
});

it('G11: three flags in a circle, told once', () => {
  const catalog =
    'flags:\n  a:\n    dependsOn: [b]\n  b:\n    dependsOn: [c]\n  c:\n    dependsOn: [a]\n  d:\n    dependsOn: [a]\n';
  expect(told('dependency-cycle', { catalog })).toEqual([
    'flags.yaml:3:16 error: Flag "a" depends on itself: a -> b -> c -> a. Take out the dependency that does not hold.',
  ]);
});

it('G11: two ways to one flag are no circle', () => {
  const catalog = 'flags:\n  a:\n    dependsOn: [b, c]\n  b:\n    dependsOn: [d]\n  c:\n    dependsOn: [d]\n  d: {}\n';
  expect(told('dependency-cycle', { catalog })).toEqual([]);
});

it('G11: a prerequisite that is not there', () => {
  const catalog = 'flags:\n  new-cart:\n    dependsOn: [fast-lnae, "no such"]\n  fast-lane: {}\n';
  expect(told('missing-dependency', { catalog })).toEqual([
    'flags.yaml:3:16 error: Flag "new-cart" depends on flag "fast-lnae", which the catalog does not have; did you mean "fast-lane"? Correct the key.',
    'flags.yaml:3:16 error: Flag "new-cart" depends on flag "no such", which the catalog does not have. Correct the key, or take it out of `dependsOn`.',
  ]);
});

it('G11: a prerequisite that is retired', () => {
  const catalog = 'flags:\n  a:\n    dependsOn: [b]\n  b:\n    stage: retired\n';
  expect(told('missing-dependency', { catalog })).toEqual([
    'flags.yaml:3:16 error: Flag "a" depends on flag "b", which is retired. Take it out of `dependsOn` if its value stays, or retire both.',
  ]);
});

it('G11: a prerequisite that is about to go', () => {
  const catalog = 'flags:\n  a:\n    stage: active\n    dependsOn: [b]\n  b:\n    stage: deprecated\n';
  expect(told('missing-dependency', { catalog })).toEqual([
    'flags.yaml:4:16 error: Flag "a" depends on flag "b", which is deprecated. Take it out of `dependsOn` if its value stays, or retire both.',
  ]);
});

it('G11: a prerequisite of an earlier stage', () => {
  const catalog = 'flags:\n  a:\n    stage: active\n    dependsOn: [b]\n  b:\n    stage: tested\n';
  expect(told('missing-dependency', { catalog })).toEqual([
    'flags.yaml:4:16 error: Flag "a" is active and depends on flag "b", which is only tested. Bring that one to the same stage first.',
  ]);
});

it('G11: both are about to go', () => {
  const catalog = 'flags:\n  a:\n    stage: deprecated\n    dependsOn: [b]\n  b:\n    stage: deprecated\n';
  expect(told('missing-dependency', { catalog })).toEqual([]);
});

it('G11: always read where another flag is on', () => {
  const catalog = 'flags:\n  new-checkout: {}\n  b: {}\n';
  expect(
    told('undeclared-dependency', {
      catalog,
      references: [
        reference({ inside: [{ flagKey: 'b', on: true }] }),
        reference({
          line: 20,
          start: 300,
          inside: [
            { flagKey: 'b', on: true },
            { flagKey: 'c', on: true },
          ],
        }),
      ],
    }),
  ).toEqual([
    'flags.yaml:2:3 warning: Flag "new-checkout" is read in 2 places, first at src/cart.ts:12, and always where flag "b" is on, but `dependsOn` does not name that flag. Add it.',
  ]);
});

it('G11: read elsewhere, too', () => {
  const catalog = 'flags:\n  new-checkout: {}\n  b: {}\n';
  expect(
    told('undeclared-dependency', {
      catalog,
      references: [reference({ inside: [{ flagKey: 'b', on: true }] }), reference({ line: 20, start: 300 })],
    }),
  ).toEqual([]);
});

it('G11: read where another flag is off', () => {
  const catalog = 'flags:\n  new-checkout: {}\n  b: {}\n';
  expect(
    told('undeclared-dependency', { catalog, references: [reference({ inside: [{ flagKey: 'b', on: false }] })] }),
  ).toEqual([]);
});
