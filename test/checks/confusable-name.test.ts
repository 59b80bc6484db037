import { expect, it } from 'vitest';
import { told } from './helpers.js';

it('G5: one letter more', () => {
  const catalog = 'flags:\n  new-checkout: {}\n  new-checkouts: {}\n';
  expect(told('confusable-name', { catalog })).toEqual([
    'flags.yaml:3:3 warning: Flag "new-checkouts" differs from flag "new-checkout" (flags.yaml:2) by one letter, so one is read where the other is meant. Rename one of them.',
  ]);
});

it('G5: two letters exchanged', () => {
  const catalog = 'flags:\n  new-checkout: {}\n  new-chekcout: {}\n';
  expect(told('confusable-name', { catalog })).toEqual([
    'flags.yaml:3:3 warning: Flag "new-chekcout" differs from flag "new-checkout" (flags.yaml:2) by one letter, so one is read where the other is meant. Rename one of them.',
  ]);
});

it('G5: another letter; the younger flag is the one to rename', () => {
  const catalog = 'flags:\n  fast-lane:\n    created: 2026-11-01\n  last-lane:\n    created: 2026-01-01\n';
  expect(told('confusable-name', { catalog })).toEqual([
    'flags.yaml:2:3 warning: Flag "fast-lane" differs from flag "last-lane" (flags.yaml:4) by one letter, so one is read where the other is meant. Rename one of them.',
  ]);
});

it('G5: another way to separate the words', () => {
  const catalog = 'flags:\n  newcheck-out: {}\n  new-checkout: {}\n';
  expect(told('confusable-name', { catalog })).toEqual([
    'flags.yaml:2:3 warning: Flag "newcheck-out" is flag "new-checkout" (flags.yaml:3) in another spelling, so one is read where the other is meant. Rename one of them.',
  ]);
});

it('G5: numbers are no mistake', () => {
  const catalog =
    'flags:\n  checkout-v2: {}\n  checkout-v3: {}\n  checkout: {}\n  checkout2: {}\n  step-12: {}\n  step-13: {}\n';
  expect(told('confusable-name', { catalog })).toEqual([]);
});

it('G5: short names differ by a letter all the time', () => {
  const catalog = 'flags:\n  cart: {}\n  card: {}\n';
  expect(told('confusable-name', { catalog })).toEqual([]);
});

it('G5: ten thousand names take a moment, not a minute', () => {
  const words = ['alpha', 'bravo', 'delta', 'gamma', 'kappa', 'omega', 'sigma', 'theta', 'zeta', 'lambda'];
  const names = Array.from({ length: 10_000 }, (_, i) =>
    [...String(i).padStart(4, '0')].map((d) => words[Number(d)]).join('-'),
  );
  const catalog = `flags:\n${names.map((name) => `  ${name}: {}\n`).join('')}`;
  const before = performance.now();
  expect(told('confusable-name', { catalog })).toEqual([]);
  expect(performance.now() - before).toBeLessThan(10_000);
});
