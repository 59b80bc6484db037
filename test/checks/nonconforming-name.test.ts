import { expect, it } from 'vitest';
import { lines } from './helpers.js';

const kebab = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

it('asks for kebab-case where policy says nothing, and suggests a name', () => {
  expect(lines('nonconforming-name', { catalog: 'flags:\n  newCheckout: {}\n  b2b-prices: {}\n' })).toEqual([
    `flags.yaml:2:3 Flag "newCheckout" does not match ${kebab}, the naming pattern of all flags, so a search by convention misses it. Rename it, for example to "new-checkout", or change the pattern.`,
  ]);
});

it('takes the pattern of the type before that of all', () => {
  const policy = { naming: { experiment: '^exp_', '*': '^[a-z]+$' } };
  const catalog = 'flags:\n  a: { type: experiment }\n  b_: { type: ops }\n  c: {}\n  exp_d: { type: experiment }\n';
  expect(lines('nonconforming-name', { catalog, policy })).toEqual([
    'flags.yaml:2:3 Flag "a" does not match ^exp_, the naming pattern of type "experiment", so a search by convention misses it. Rename it, or change the pattern.',
    'flags.yaml:3:3 Flag "b_" does not match ^[a-z]+$, the naming pattern of all flags, so a search by convention misses it. Rename it, for example to "b", or change the pattern.',
  ]);
});

it('leaves deprecated and retired flags alone', () => {
  expect(
    lines('nonconforming-name', { catalog: 'flags:\n  A: { stage: deprecated }\n  B: { stage: retired }\n' }),
  ).toEqual([]);
});

it('refuses names that nobody can read', () => {
  expect(lines('nonconforming-name', { catalog: `key: ${'a'.repeat(201)}\n` })).toEqual([
    `flags.yaml:1:6 Flag "${'a'.repeat(40)}…" has 201 characters and people must be able to read a name. Use 200 at most.`,
  ]);
});
