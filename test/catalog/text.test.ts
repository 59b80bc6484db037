import { didYouMean } from '@flagsweep/catalog';
import { expect, it } from 'vitest';

it.each([
  ['ownr', ['owner', 'on'], 'owner'],
  ['Owner', ['owner'], 'owner'],
  ['new-chekout', ['old-checkout', 'new-checkout'], 'new-checkout'],
  ['zzz', ['owner'], undefined],
  ['owner', ['owner'], undefined],
  ['flag-x', ['flag-b', 'flag-a'], 'flag-a'],
  ['a', [], undefined],
])('%s of %j', (word, candidates, nearest) => {
  expect(didYouMean(word, candidates)).toBe(nearest);
});
