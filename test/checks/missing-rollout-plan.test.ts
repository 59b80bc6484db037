import { expect, it } from 'vitest';
import { lines } from './helpers.js';

it('G32: a flag of high risk says by which steps it grows', () => {
  expect(lines('missing-rollout-plan', { catalog: 'key: a\nrisk: high\n' })).toEqual([
    'flags.yaml:1:6 Flag "a" is of high risk and has no rollout plan. List the steps of exposure in `rollout.steps`: staff, 5, 25, 100.',
  ]);
  expect(lines('missing-rollout-plan', { catalog: 'key: a\nrisk: critical\nrollout: { steps: [100] }\n' })).toEqual([
    'flags.yaml:3:10 Flag "a" is of critical risk, and its rollout plan has one step: everybody at once. Put smaller ones before it in `rollout.steps`.',
  ]);
});

it.each([
  'key: a\n',
  'key: a\nrisk: medium\n',
  'key: a\nrisk: high\nrollout: { steps: [5, 100] }\n',
  'key: a\nrisk: high\nrollout: { steps: [staff] }\n',
  'key: a\nrisk: critical\ntype: kill-switch\n',
  'key: a\nrisk: high\nstage: retired\n',
])('is content with %j', (catalog) => {
  expect(lines('missing-rollout-plan', { catalog })).toEqual([]);
});
