import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const flag = 'key: a\nstage: tested\ndefault: false\nrisk: low\nexpires: 2026-12-01\n';
const change = (after: string, before = flag): string[] =>
  lines('unexplained-change', { base: { catalog: before }, catalog: after });
const because =
  'history:\n  - { on: 2026-11-22, change: "goes live", reason: "all tests pass", link: "https://example.com/3" }\n';

describe('G6: a change leaves its reason', () => {
  it.each([
    ['stage: tested', 'stage: active', '2:8', 'stage from "tested" to "active"'],
    ['default: false', 'default: true', '3:10', 'default from false to true'],
    ['risk: low', 'risk: high', '4:7', 'risk from "low" to "high"'],
    ['expires: 2026-12-01', 'expires: never', '5:10', 'expires from "2026-12-01" to "never"'],
  ])('asks why %s became %s', (from, to, place, changes) => {
    expect(change(flag.replace(from, to))).toEqual([
      `flags.yaml:${place} Flag "a" changes ${changes}, and no new entry of \`history\` gives a reason. Add one: the day, the change and why.`,
    ]);
    expect(change(flag.replace(from, to) + because)).toEqual([]);
  });

  it('asks once for all fields of a flag, and counts a reason only', () => {
    const after = flag.replace('stage: tested', 'stage: active').replace('risk: low', 'risk: high');
    expect(change(`${after}history: [{ on: 2026-11-22, change: "goes live" }]\n`)).toEqual([
      'flags.yaml:2:8 Flag "a" changes stage from "tested" to "active" and risk from "low" to "high", and no new entry of `history` gives a reason. Add one: the day, the change and why.',
    ]);
  });

  it('counts new entries only', () => {
    expect(change(flag.replace('false', 'true') + because, flag + because)).toHaveLength(1);
  });

  it('takes a renewal for the reason of a later expiry', () => {
    const renewal = 'renewals: [{ on: 2026-11-22, until: 2026-12-20, reason: "one more sale" }]\n';
    expect(change(flag.replace('12-01', '12-20') + renewal)).toEqual([]);
    expect(change(flag.replace('tested', 'active') + renewal)).toHaveLength(1);
  });

  it('lets nobody rewrite history', () => {
    expect(change(flag, flag + because)).toEqual([
      'flags.yaml:1:6 Flag "a" had "goes live" of 2026-11-22 in `history` that is no longer there. History is only added to; put it back.',
    ]);
    expect(change(flag + because.replace('all tests pass', 'boss says so'), flag + because)).toHaveLength(1);
  });

  it('says nothing of other fields, of new flags and of flags that are gone', () => {
    expect(change(`${flag}owner: "@b"\n`)).toEqual([]);
    expect(change('key: b\nstage: active\n')).toEqual([]);
  });
});
