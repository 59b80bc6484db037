import { expect, it } from 'vitest';
import { lines } from './helpers.js';

it('G18: experiments and critical flags name what they are meant to move', () => {
  expect(lines('missing-metrics', { catalog: 'key: a\ntype: experiment\n' })).toEqual([
    'flags.yaml:1:6 Experiment "a" names no metrics, so its outcome cannot be told. List in `metrics` what it is meant to move.',
  ]);
  expect(lines('missing-metrics', { catalog: 'key: a\nrisk: critical\nmetrics: []\n' })).toEqual([
    'flags.yaml:3:10 Flag "a" is of critical risk and names no metrics, so harm that it does is seen late. List in `metrics` what must be watched.',
  ]);
});

it.each([
  'key: a\ntype: release\n',
  'key: a\nrisk: high\n',
  'key: a\ntype: experiment\nmetrics: [conversion]\n',
  'key: a\ntype: experiment\nstage: retired\n',
])('is content with %j', (catalog) => {
  expect(lines('missing-metrics', { catalog })).toEqual([]);
});
