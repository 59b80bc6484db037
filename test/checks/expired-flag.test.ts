import { expect, it } from 'vitest';
import { lines, reference } from './helpers.js';

const catalog = 'key: new-checkout\nexpires: 2026-11-21\n';

it('counts days and production uses', () => {
  const references = [
    reference(),
    reference({ kind: 'gate' }),
    reference({ kind: 'declaration' }),
    reference({ test: true }),
  ];
  expect(lines('expired-flag', { catalog, references })).toEqual([
    'flags.yaml:2:10 Flag "new-checkout" expired 1 day ago, on 2026-11-21, and is still read in 2 places. Remove it (`flagsweep remove new-checkout`), or renew it with a reason.',
  ]);
  expect(lines('expired-flag', { catalog, now: '2027-11-21' })).toEqual([
    'flags.yaml:2:10 Flag "new-checkout" expired 365 days ago, on 2026-11-21, and no production code was found that reads it. Delete its entry, or renew it with a reason.',
  ]);
});

it.each([
  'key: a\n',
  'key: a\nexpires: never\n',
  'key: a\nexpires: 2026-11-22\n',
  'key: a\nexpires: 2020-01-01\nstage: retired\n',
])('is content with %j', (text) => {
  expect(lines('expired-flag', { catalog: text })).toEqual([]);
});
