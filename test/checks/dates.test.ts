import { expect, it } from 'vitest';
import { reference, told } from './helpers.js';

it('G13: its day is near', () => {
  const catalog = 'key: a\nexpires: 2026-12-06\n';
  expect(told('expiring-soon', { catalog })).toEqual([
    'flags.yaml:2:10 warning: Flag "a" expires in 14 days, on 2026-12-06. Plan its removal, or renew it with a reason.',
  ]);
});

it('G13: it is the last day', () => {
  const catalog = 'key: a\nexpires: 2026-11-22\n';
  expect(told('expiring-soon', { catalog })).toEqual([
    'flags.yaml:2:10 warning: Flag "a" expires today. Remove it, or renew it with a reason.',
  ]);
});

it('G13: its day is not yet near', () => {
  const catalog = 'key: a\nexpires: 2026-12-07\n';
  expect(told('expiring-soon', { catalog })).toEqual([]);
});

it('G13: the lifetime of its type ends', () => {
  const catalog = 'key: a\ntype: release\ncreated: 2026-10-15\n';
  expect(told('expiring-soon', { catalog })).toEqual([
    'flags.yaml:3:10 warning: Flag "a" expires in 2 days, on 2026-11-24. Plan its removal, or renew it with a reason.',
  ]);
});

it('G13: policy says when an end is near', () => {
  const catalog = 'key: a\nexpires: 2026-12-06\n';
  expect(told('expiring-soon', { catalog, policy: { expiry: { warnDays: 7 } } })).toEqual([]);
});

it('G13: what has outlived its type and has no day is stale, not expired', () => {
  const catalog = 'key: new-checkout\ntype: release\ncreated: 2026-08-31\n';
  expect(told('expired-flag', { catalog, references: [reference()] })).toEqual([]);
});

it('G13: within the days of grace it is a warning', () => {
  const catalog = 'key: a\nexpires: 2026-11-20\n';
  expect(told('expired-flag', { catalog, policy: { expiry: { graceDays: 7 } } })).toEqual([
    'flags.yaml:2:10 warning: Flag "a" expired 2 days ago, on 2026-11-20; this is an error from 2026-11-28 on. Remove it (`flagsweep remove a`), or renew it with a reason.',
  ]);
});

it('G13: past the days of grace it is an error', () => {
  const catalog = 'key: a\nexpires: 2026-11-14\n';
  expect(told('expired-flag', { catalog, policy: { expiry: { graceDays: 7 } } })).toEqual([
    'flags.yaml:2:10 error: Flag "a" expired 8 days ago, on 2026-11-14, and no production code was found that reads it. Delete its entry, or renew it with a reason.',
  ]);
});

it('G13: renewed once too often', () => {
  const catalog = 'key: a\nrenewals:\n  - { on: 2026-09-29, until: 2026-12-31 }\n';
  expect(told('too-many-renewals', { catalog, policy: { expiry: { maxRenewals: 0 } } })).toEqual([
    'flags.yaml:3:3 error: Flag "a" was renewed 1 time, and the most allowed is 0. Remove it, or decide that it stays: another type, or `expires: never` with a reason.',
  ]);
});

it('G13: a day that is put off is counted', () => {
  const [before, after] = ['key: a\nexpires: 2026-12-31\n', 'key: a\nexpires: 2027-01-31\n'];
  expect(told('too-many-renewals', { base: { catalog: before }, catalog: after })).toEqual([
    'flags.yaml:2:10 error: Flag "a" now expires on 2027-01-31 instead of 2026-12-31, and no new entry of `renewals` counts that. Add one: the day, the new last day and why.',
  ]);
  const renewal = 'renewals: [{ on: 2026-11-22, until: 2027-01-31 }]\n';
  expect(told('too-many-renewals', { base: { catalog: before }, catalog: after + renewal })).toEqual([]);
  expect(told('too-many-renewals', { base: { catalog: after }, catalog: before })).toEqual([]);
  expect(
    told('too-many-renewals', { base: { catalog: `${before}stage: planned\n` }, catalog: `${after}stage: planned\n` }),
  ).toEqual([]);
});

it('G13: renewals stay', () => {
  const catalog = 'key: a\nexpires: 2026-12-31\n';
  const base = { catalog: `${catalog}renewals: [{ on: 2026-09-29, until: 2026-12-31 }]\n` };
  expect(told('too-many-renewals', { base, catalog })).toEqual([
    'flags.yaml:1:6 error: Flag "a" was renewed until 2026-12-31 on 2026-09-29, which is no longer in `renewals`. Renewals are only added to; put it back.',
  ]);
});

it('G14: for ever, without a reason', () => {
  const catalog = 'key: a\nexpires: never\n';
  expect(told('unlisted-permanent-flag', { catalog })).toEqual([
    'flags.yaml:2:10 error: Flag "a" never expires and does not say why. Write `expiresReason`, or give it a day.',
  ]);
});

it('G14: for ever, and on no list', () => {
  const catalog = 'key: a\nexpires: never\nexpiresReason: Turns off all writes.\n';
  expect(
    told('unlisted-permanent-flag', { catalog, policy: { permanent: 'flags/permanent.txt' }, permanent: ['b'] }),
  ).toEqual([
    'flags.yaml:2:10 error: Flag "a" never expires, and flags/permanent.txt does not list it. Have it added there by those who decide on exceptions, or give it a day.',
  ]);
});

it('G14: for ever, on the list and with a reason', () => {
  const catalog = 'key: a\nexpires: never\nexpiresReason: Turns off all writes.\n';
  expect(
    told('unlisted-permanent-flag', { catalog, policy: { permanent: 'flags/permanent.txt' }, permanent: ['a'] }),
  ).toEqual([]);
});

it('G16: its own rhythm has passed', () => {
  const catalog = 'key: a\nreview: { every: 1 month, last: 2026-08-31 }\n';
  expect(told('review-overdue', { catalog })).toEqual([
    'flags.yaml:2:9 warning: The review of flag "a" was due on 2026-09-30, 53 days ago: 1 month after 2026-08-31. Review it with its owner, then set `review.last`.',
  ]);
});

it('G16: that of its risk has passed', () => {
  const catalog = 'key: a\nrisk: critical\ncreated: 2026-08-01\n';
  expect(told('review-overdue', { catalog })).toEqual([
    'flags.yaml:2:7 warning: The review of flag "a" was due on 2026-11-01, 21 days ago: 3 months after 2026-08-01. Review it with its owner, then set `review.last`.',
  ]);
});

it('G16: nobody knows when it was seen last', () => {
  const catalog = 'key: a\nreview: { every: 1 year }\n';
  expect(told('review-overdue', { catalog })).toEqual([
    'flags.yaml:2:9 warning: Flag "a" is to be reviewed every year, and neither `review.last` nor `created` says when it was seen last. Review it, then set `review.last`.',
  ]);
});

it('G16: low risk needs no review', () => {
  const catalog = 'key: a\nrisk: low\ncreated: 2020-08-01\n';
  expect(told('review-overdue', { catalog })).toEqual([]);
});

it('G20: not at the end of a quarter', () => {
  const catalog = 'key: a\nexpires: 2026-12-01\n';
  expect(told('off-train-expiry', { catalog, policy: { calendar: { quarterEndDays: 10 } } })).toEqual([
    'flags.yaml:2:10 warning: Flag "a" expires on 2026-12-01, which is in no release train and at the end of no quarter; the next day that is: 2026-12-22. Move it there.',
  ]);
});

it('G20: at the end of a quarter', () => {
  const catalog = 'key: a\nexpires: 2026-12-22\n';
  expect(told('off-train-expiry', { catalog, policy: { calendar: { quarterEndDays: 10 } } })).toEqual([]);
});

it('G20: on a train', () => {
  const catalog = 'key: a\nexpires: 2026-12-02\n';
  expect(
    told('off-train-expiry', {
      catalog,
      policy: { calendar: { trains: [{ name: '26.12', from: '2026-12-01', to: '2026-12-04' }] } },
    }),
  ).toEqual([]);
});

it('G20: between two trains', () => {
  const catalog = 'key: a\nexpires: 2026-12-05\n';
  expect(
    told('off-train-expiry', {
      catalog,
      policy: {
        calendar: {
          trains: [
            { name: '27.01', from: '2027-01-11', to: '2027-01-15' },
            { name: '26.12', from: '2026-12-01', to: '2026-12-04' },
          ],
        },
      },
    }),
  ).toEqual([
    'flags.yaml:2:10 warning: Flag "a" expires on 2026-12-05, which is in no release train and at the end of no quarter; the next day that is: 2027-01-11. Move it there.',
  ]);
});

it('G20: after the last train', () => {
  const catalog = 'key: a\nexpires: 2027-12-05\n';
  expect(
    told('off-train-expiry', {
      catalog,
      policy: { calendar: { trains: [{ name: '27.01', from: '2027-01-11', to: '2027-01-15' }] } },
    }),
  ).toEqual([
    'flags.yaml:2:10 warning: Flag "a" expires on 2027-12-05, which is in no release train, and none comes later. Move it to a train, or add the train to `policy.calendar`.',
  ]);
});

it('G20: without a calendar any day is right', () => {
  const catalog = 'key: a\nexpires: 2027-12-05\n';
  expect(told('off-train-expiry', { catalog })).toEqual([]);
});
