import type { Evidence } from '@flagsweep/catalog';
import type { Policy } from '@flagsweep/checks';
import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const plan = (current: string): string =>
  `key: a\ndefault: false\nrollout:\n  steps: [staff, 5, 25, beta, 100]\n  current: ${current}\n`;
const served = (environments: Evidence['environments']): Evidence[] => [
  { flagKey: 'a', environments, source: 'unleash' },
];
const jumps = (catalog: string, environments: Evidence['environments'], policy: Policy = {}): string[] =>
  lines('rollout-jump', { catalog, evidence: served(environments), policy });

describe('G32: the provider is not ahead of the plan', () => {
  it('is reported with how far it is ahead', () => {
    expect(jumps(plan('5'), { production: { mixed: true, exposure: 25 } })).toEqual([
      'flags.yaml:4:3 unleash serves flag "a" to 25 % in production, and its plan is at 5. Set the provider back, or move `rollout.current` on step by step.',
    ]);
    expect(jumps(plan('beta'), { '*': { value: true } })).toEqual([
      'flags.yaml:4:3 unleash serves flag "a" to 100 % in every environment, and its plan is at beta. Set the provider back, or move `rollout.current` on step by step.',
    ]);
    expect(jumps('key: a\nrollout: { steps: [5, 100] }\n', { production: { mixed: true, exposure: 1 } })).toEqual([
      'flags.yaml:2:10 unleash serves flag "a" to 1 % in production, and its plan is at no step yet. Set the provider back, or move `rollout.current` on step by step.',
    ]);
  });

  it.each<[string, string, Evidence['environments']]>([
    ['at the step', plan('25'), { production: { mixed: true, exposure: 25 } }],
    ['at the number before an audience', plan('beta'), { production: { mixed: true, exposure: 25 } }],
    ['at the end', plan('100'), { production: { value: true } }],
    ['off', plan('staff'), { production: { value: false } }],
    ['served to some who are not counted', plan('staff'), { production: { mixed: true } }],
    ['on where nobody lives', plan('5'), { staging: { value: true } }],
    ['on without a plan', 'key: a\n', { production: { value: true } }],
    ['deprecated', `${plan('5')}stage: deprecated\n`, { production: { value: true } }],
  ])('is no matter where it is %s', (_, catalog, environments) => {
    expect(jumps(catalog, environments)).toEqual([]);
  });

  it('looks at the environments that policy calls production', () => {
    const policy = { evidence: { production: ['eu-1'] } };
    expect(jumps(plan('5'), { 'eu-1': { value: true }, production: { value: true } }, policy)).toHaveLength(1);
  });
});

describe('G32: no step is skipped', () => {
  const changes = (before: string, after: string): string[] =>
    lines('rollout-jump', { catalog: after, base: { catalog: before } });

  it.each([
    ['key: a\n', plan('25'), 'staff and 5'],
    [plan('staff'), plan('25'), '5'],
    [plan('5'), plan('100'), '25 and beta'],
    ['key: a\nrollout: { steps: [10, 30, 100], current: 10 }\n', plan('100'), '25 and beta'],
  ])('%#', (before, after, skipped) => {
    const to = /current: (.*)/.exec(after)?.[1];
    expect(changes(before, after)).toEqual([
      `flags.yaml:4:3 The rollout of flag "a" moves to ${to} and skips ${skipped}. Move one step at a time, and look at the metrics in between.`,
    ]);
  });

  it.each([
    [plan('5'), plan('25')],
    [plan('25'), plan('5')],
    ['key: a\n', plan('staff')],
    ['key: b\n', plan('staff')],
    [plan('25'), 'key: a\nrollout: { steps: [10, 50, 100], current: 50 }\n'],
    [plan('5'), 'key: a\n'],
  ])('but may be taken: %#', (before, after) => {
    expect(changes(before, after)).toEqual([]);
  });
});
