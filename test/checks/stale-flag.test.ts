import type { Evidence } from '@flagsweep/catalog';
import type { Policy } from '@flagsweep/checks';
import { describe, expect, it } from 'vitest';
import { findingsOf, lines } from './helpers.js';

const said = (more: Partial<Evidence>): Evidence => ({
  flagKey: 'a',
  observed: '2026-11-20',
  environments: {},
  source: 'launchdarkly',
  ...more,
});

const stale = (evidence: Evidence[], catalog = 'key: a\ntype: release\n', policy: Policy = {}): string[] =>
  lines('stale-flag', { catalog, evidence, policy });

describe('G12: stale flags are found', () => {
  const launched = said({ verdict: 'rolled-out', since: '2026-11-08', environments: { production: { value: true } } });

  it('when everybody gets one value', () => {
    expect(stale([launched])).toEqual([
      'flags.yaml:1:6 Everybody gets true from flag "a" since 2026-11-08, says launchdarkly. Remove it: `flagsweep remove a`.',
    ]);
    expect(stale([{ ...launched, since: '2026-11-09' }])).toEqual([]);
  });

  it('when it is rolled out, though environments do not agree', () => {
    const environments = { production: { value: true }, staging: { value: false } };
    expect(stale([said({ verdict: 'rolled-out', environments })])).toEqual([
      'flags.yaml:1:6 Flag "a" is rolled out for some time, says launchdarkly, but there is no one value that may take its place: production serves true and staging serves false. Bring the environments together, then remove it.',
    ]);
  });

  it('when nobody asks for it, by a verdict or by the day when it was last seen', () => {
    expect(stale([said({ verdict: 'unused', since: '2026-10-01' })])).toEqual([
      'flags.yaml:1:6 Nobody has asked for flag "a" since 2026-10-01, says launchdarkly. Remove it from the code and the catalog.',
    ]);
    expect(stale([said({ environments: { production: { lastSeen: '2026-10-01' } } })])).toEqual([
      'flags.yaml:1:6 Nobody has asked for flag "a" since 2026-10-01, says launchdarkly. Remove it from the code and the catalog.',
    ]);
  });

  it('but not since before it was there', () => {
    const unseen = said({ verdict: 'unused', since: '2026-09-01' });
    expect(stale([unseen], 'key: a\ncreated: 2026-11-01\n')).toEqual([]);
    expect(stale([unseen], 'key: a\ncreated: 2026-10-01\n')).toHaveLength(1);
  });

  it('but not when a log has seen it lately', () => {
    const log = said({ source: 'opentelemetry', environments: { staging: { lastSeen: '2026-11-19' } } });
    expect(stale([said({ verdict: 'unused', since: '2026-10-01' }), log])).toEqual([]);
  });

  it('when nobody has changed it', () => {
    expect(stale([said({ verdict: 'unmodified', since: '2026-08-01' })])).toEqual([
      'flags.yaml:1:6 Nobody has changed flag "a" since 2026-08-01, says launchdarkly. Decide which value stays, and remove it.',
    ]);
    expect(stale([said({ verdict: 'unmodified', since: '2026-09-01' })])).toEqual([]);
  });

  it('when it is older than its type may get and has no end', () => {
    expect(stale([], 'key: a\ntype: release\ncreated: 2026-10-01\n')).toEqual([
      'flags.yaml:3:10 Flag "a" was created on 2026-10-01 and is 12 days past the 40 days that a flag of type release may live. Remove it, or give it an `expires` day with a reason.',
    ]);
    expect(stale([], 'key: a\ntype: release\ncreated: 2026-10-13\n')).toEqual([]);
    expect(stale([], 'key: a\ntype: release\ncreated: 2026-10-01\nexpires: 2027-01-01\n')).toEqual([]);
    expect(stale([], 'key: a\ntype: permission\ncreated: 2020-10-01\n')).toEqual([]);
  });

  it('by the lifetimes of policy', () => {
    const catalog = 'key: a\ntype: kill-switch\ncreated: 2026-10-01\n';
    expect(stale([], catalog)).toEqual([]);
    expect(stale([], catalog, { lifetimes: { 'kill-switch': 30 } })).toEqual([
      'flags.yaml:3:10 Flag "a" was created on 2026-10-01 and is 22 days past the 30 days that a flag of type kill-switch may live. Remove it, or give it an `expires` day with a reason.',
    ]);
  });

  it.each(['kill-switch', 'permission', 'config'])('leaves a %s alone that is on for everybody', (type) => {
    expect(stale([launched], `key: a\ntype: ${type}\n`)).toEqual([]);
  });

  it.each(['key: a\nexpires: never\n', 'key: a\nstage: retired\n', 'key: a\nstage: planned\n', 'key: b\n'])(
    'leaves %j alone',
    (catalog) => {
      expect(stale([launched], catalog)).toEqual([]);
    },
  );

  describe('by kind', () => {
    it('with a threshold of its own', () => {
      expect(stale([launched], undefined, { stale: { rolledOut: { after: 15 } } })).toEqual([]);
      expect(stale([launched], undefined, { stale: { unused: { after: 15 } } })).toHaveLength(1);
    });

    it('with an action of its own', () => {
      const severities = (policy: Policy) =>
        findingsOf('stale-flag', {
          catalog: 'key: a\ntype: release\ncreated: 2026-01-01\n',
          evidence: [launched],
          policy,
        }).map(({ messageId, severity }) => `${messageId} ${severity}`);
      expect(severities({})).toEqual(['rolledOut warning', 'lifetime warning']);
      expect(severities({ stale: { rolledOut: { action: 'error' } } })).toEqual([
        'rolledOut error',
        'lifetime warning',
      ]);
      expect(severities({ stale: { lifetime: { action: 'off' } } })).toEqual(['rolledOut warning']);
    });

    it('muted for a flag until a day', () => {
      expect(stale([launched], undefined, { stale: { rolledOut: { mute: { a: '2026-11-22' } } } })).toEqual([]);
      expect(stale([launched], undefined, { stale: { rolledOut: { mute: { a: '2026-11-21' } } } })).toHaveLength(1);
      expect(stale([launched], undefined, { stale: { rolledOut: { mute: { b: '2027-11-21' } } } })).toHaveLength(1);
    });
  });
});
