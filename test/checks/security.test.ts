import { expect, it } from 'vitest';
import { reference, told } from './helpers.js';

it('G25: read in protected code without a review', () => {
  const catalog = 'key: new-checkout\n';
  expect(
    told('unreviewed-protected-path', {
      catalog,
      references: [reference({ file: 'src/auth/session.ts' })],
      policy: { security: { protectedPaths: ['src/auth/**'] } },
    }),
  ).toEqual([
    'flags.yaml:1:6 error: Flag "new-checkout" is read in protected code, 1 place, first src/auth/session.ts:12, and no security review of it is written down. Add `security.review`: who, on, link.',
  ]);
});

it('G25: guards something without a review', () => {
  const catalog = 'key: a\nsecurity:\n  guards: [refunds]\n';
  expect(told('unreviewed-protected-path', { catalog })).toEqual([
    'flags.yaml:3:3 error: Flag "a" guards refunds, and no security review of it is written down. Add `security.review`: who, on, link.',
  ]);
});

it('G25: a planned flag guards nothing yet', () => {
  const catalog = 'key: a\nstage: planned\nsecurity:\n  guards: [refunds]\n';
  expect(told('unreviewed-protected-path', { catalog })).toEqual([]);
});

it('G25: a guard runs on one side only', () => {
  const catalog = 'key: new-checkout\n';
  expect(
    told('flag-around-guard', { catalog, references: [reference({ guards: [{ name: 'requireAdmin', on: false }] })] }),
  ).toEqual([
    'src/cart.ts:12:3 error: Flag "new-checkout" decides whether `requireAdmin` runs: it stands where the flag is off only. Call it on both sides, or have this reviewed (`security.review`).',
  ]);
});

it('G25: a guard runs on one side only, which was reviewed', () => {
  const catalog = 'key: new-checkout\nsecurity:\n  review: { who: "@sanna" }\n';
  expect(
    told('flag-around-guard', { catalog, references: [reference({ guards: [{ name: 'requireAdmin', on: false }] })] }),
  ).toEqual([]);
});

it('G26: an experiment without a privacy review', () => {
  const catalog = 'key: a\ntype: experiment\nsecurity:\n  review: { who: "@sanna" }\n';
  expect(told('missing-privacy-review', { catalog })).toEqual([
    'flags.yaml:4:3 error: Experiment "a" has no privacy review, so nobody has said that what it records may be recorded. Add `security.privacy`: who, on, link.',
  ]);
});

it('G26: other flags need none', () => {
  const catalog = 'key: a\ntype: release\n';
  expect(told('missing-privacy-review', { catalog })).toEqual([]);
});

it('G22: high risk without a rollback', () => {
  const catalog = 'key: a\nrisk: high\n';
  expect(told('missing-rollback', { catalog })).toEqual([
    'flags.yaml:2:7 error: Flag "a" is of high risk and has no `rollback`: nobody knows when and how to turn it off. Say `metric`, `threshold`, `window`, `runbook` and `escalation`.',
  ]);
});

it('G22: nobody to escalate to', () => {
  const catalog =
    'key: a\nrisk: critical\nrollback: { metric: orders, threshold: 10, window: 10 minutes, runbook: x }\n';
  expect(told('missing-rollback', { catalog })).toEqual([
    'flags.yaml:3:11 error: Flag "a" is of critical risk and its `rollback` does not say `escalation`. Add it, so that whoever is on call can act.',
  ]);
});

it('G22: low risk needs none', () => {
  const catalog = 'key: a\nrisk: low\n';
  expect(told('missing-rollback', { catalog })).toEqual([]);
});

it('G22: policy says who needs what', () => {
  const catalog = 'key: a\nrisk: low\n';
  expect(told('missing-rollback', { catalog, policy: { rollback: { risks: ['low'], fields: ['runbook'] } } })).toEqual([
    'flags.yaml:2:7 error: Flag "a" is of low risk and has no `rollback`: nobody knows when and how to turn it off. Say `runbook`.',
  ]);
});
