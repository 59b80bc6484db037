import { schemaProblems } from '@flagsweep/catalog';
import { activeChecks, type Check, checkSettingsSchema, formatMessage, runChecks } from '@flagsweep/checks';
import { describe, expect, it } from 'vitest';
import { contextOf, reference } from './helpers.js';

const catalog = 'flags:\n  new-checkout:\n    expires: 2026-01-01\n  Old: { owner: "@o/t" }\n';
const references = [
  reference(),
  reference({ flagKey: 'x', start: 300, line: 30 }),
  reference({ flagKey: 'x', start: 200, line: 20 }),
];
const run = (settings = {}, found = references) => runChecks(contextOf({ catalog, references: found }), settings);

describe('findings', () => {
  it('are sorted by file, offset and check', () => {
    expect(
      run().findings.map(({ check, flagKey, location }) => `${location?.file}:${location?.line} ${check} ${flagKey}`),
    ).toEqual([
      'flags.yaml:2 missing-owner new-checkout',
      'flags.yaml:2 undocumented-flag new-checkout',
      'flags.yaml:3 expired-flag new-checkout',
      'flags.yaml:4 nonconforming-name Old',
      'flags.yaml:4 undocumented-flag Old',
      'flags.yaml:4 unreferenced-flag Old',
      'src/cart.ts:20 unknown-flag x',
      'src/cart.ts:30 unknown-flag x',
    ]);
  });

  it('do not depend on the order of the references', () => {
    expect(run({}, [...references].reverse())).toEqual(run());
  });

  it('are plain data', () => {
    expect(JSON.parse(JSON.stringify(run()))).toEqual(run());
    expect(run().findings[0]).toEqual({
      check: 'missing-owner',
      messageId: 'missing',
      data: { flagKey: 'new-checkout' },
      severity: 'error',
      flagKey: 'new-checkout',
      location: { file: 'flags.yaml', start: 9, end: 21, line: 2, column: 3 },
      message:
        'Flag "new-checkout" has no owner, so nobody answers for it and nobody removes it. Set `owner`: @org/team, @user, an e-mail address or a Backstage reference.',
      fingerprint: '3763e693b9594799',
    });
  });

  it('are counted', () => {
    expect(run().summary).toEqual({ errors: 4, warnings: 4, checks: activeChecks({}).length, flags: 2 });
  });
});

describe('fingerprints', () => {
  const prints = (result = run()) => result.findings.map(({ fingerprint }) => fingerprint);

  it('are sixteen hexadecimal digits, each its own', () => {
    expect(prints().every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true);
    expect(new Set(prints()).size).toBe(prints().length);
  });

  it('survive line moves', () => {
    const moved = references.map((found) => ({ ...found, start: found.start + 50, line: found.line + 5 }));
    const later = runChecks(contextOf({ catalog: `# moved\n\n${catalog}`, references: moved }));
    expect(prints(later)).toEqual(prints());
  });

  it('survive another severity and other checks', () => {
    const quiet = run({ 'missing-owner': 'off', 'unknown-flag': 'warning' });
    expect(prints(quiet)).toEqual(prints().slice(1));
  });
});

describe('settings', () => {
  it('change severity and turn checks off', () => {
    const { findings, summary } = run({ 'unknown-flag': 'warning', 'missing-owner': 'off', 'expired-flag': 'off' });
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual([
      'undocumented-flag warning',
      'nonconforming-name warning',
      'undocumented-flag warning',
      'unreferenced-flag warning',
      'unknown-flag warning',
      'unknown-flag warning',
    ]);
    expect(summary).toEqual({ errors: 0, warnings: 6, checks: activeChecks({}).length - 2, flags: 2 });
  });

  it('name the nearest check and severity', () => {
    const problems = schemaProblems(checkSettingsSchema, { 'unknown-flags': 'off', 'missing-owner': 'warn' });
    expect(problems.map(({ message }) => message)).toEqual([
      'missing-owner must be one of error, warning, off, not "warn"',
      'Unknown field "unknown-flags"; did you mean "unknown-flag"?',
    ]);
  });
});

describe('messages', () => {
  const check = { messages: { one: 'Flag "{{flagKey}}"' } } as unknown as Check;

  it('refuse a missing datum and a missing template', () => {
    expect(() => formatMessage(check, 'x', { messageId: 'one', data: {} })).toThrow(
      'Check x gives no "flagKey" for its message "one"',
    );
    expect(() => formatMessage(check, 'x', { messageId: 'toString', data: {} })).toThrow(
      'Check x has no message "toString"',
    );
  });

  it('do not expand data again', () => {
    expect(formatMessage(check, 'x', { messageId: 'one', data: { flagKey: '{{flagKey}} $&' } })).toBe(
      'Flag "{{flagKey}} $&"',
    );
  });
});

describe('presets', () => {
  const idsOf = (preset: 'recommended' | 'strict' | 'regulated') => activeChecks({ preset }).map(({ id }) => id);

  it('G31: recommended asks owner, purpose, type and expiry, and that code, catalog and provider agree; nothing else', () => {
    // The fields that it looks at beside these, such as `immutable` and `constraints`, are ones that an author chose to write.
    expect(idsOf('recommended')).toEqual([
      'active-but-unreferenced',
      'expired-flag',
      'expiring-soon',
      'immutable-changed',
      'missing-owner',
      'new-use-of-deprecated',
      'nonconforming-name',
      'planned-but-referenced',
      'provider-drift',
      'retired-but-referenced',
      'stale-flag',
      'undocumented-flag',
      'unknown-flag',
      'unreferenced-flag',
      'value-out-of-range',
    ]);
  });

  it('G31: strict and regulated add to it', () => {
    for (const id of idsOf('recommended')) expect(idsOf('strict')).toContain(id);
    expect(idsOf('strict')).not.toContain('missing-privacy-review');
    expect(idsOf('regulated')).toEqual(expect.arrayContaining([...idsOf('strict'), 'missing-privacy-review']));
  });
});
