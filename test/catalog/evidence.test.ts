import { agreedValue, type Evidence, freshEvidence } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';

const said = (environments: Evidence['environments'], more: Partial<Evidence> = {}): Evidence => ({
  flagKey: 'a',
  verdict: 'rolled-out',
  environments,
  source: 'launchdarkly',
  ...more,
});

describe('the value that may take the place of a flag', () => {
  it.each<[string, Evidence[], unknown]>([
    ['is that of the only environment', [said({ production: { value: true } })], true],
    ['is that of all environments', [said({ production: { value: 'b' }, staging: { value: 'b' } })], 'b'],
    [
      'may be an object',
      [said({ production: { value: { x: 1, y: 2 } }, staging: { value: { y: 2, x: 1 } } })],
      { x: 1, y: 2 },
    ],
    [
      'is joined from two sources that speak of one environment',
      [said({ production: { lastSeen: '2026-11-01' } }), said({ production: { value: true } }, { source: 'statuses' })],
      true,
    ],
    [
      'needs one source that calls the flag rolled out',
      [said({ production: { value: true } }), said({ staging: { value: true } }, { verdict: undefined as never })],
      true,
    ],
  ])('%s', (_, all, value) => {
    expect(agreedValue(all)).toEqual({ value });
  });

  it('is that of the variant where the definition has it', () => {
    const all = [said({ production: { variant: 'on' }, staging: { value: true } })];
    expect(agreedValue(all, { variants: { on: true } })).toEqual({ value: true });
    expect(agreedValue(all)).toEqual({ reason: 'unknown', environments: ['production'] });
  });

  it.each<[string, Evidence[], object]>([
    ['nothing is said', [], { reason: 'no-evidence' }],
    [
      'nobody calls it rolled out',
      [said({ production: { value: true } }, { verdict: 'unmodified' })],
      { reason: 'not-rolled-out' },
    ],
    [
      'environments disagree',
      [said({ production: { value: true }, staging: { value: false } })],
      {
        reason: 'disagree',
        values: [
          { environment: 'production', value: true },
          { environment: 'staging', value: false },
        ],
      },
    ],
    [
      'sources disagree about one environment',
      [said({ production: { value: true } }), said({ production: { value: false } }, { source: 'opentelemetry' })],
      {
        reason: 'disagree',
        values: [
          { environment: 'production', value: true },
          { environment: 'production', value: false },
        ],
      },
    ],
    [
      'one environment serves two values, though all others agree',
      [said({ production: { value: true }, eu: { mixed: true }, staging: { value: true } })],
      { reason: 'mixed', environments: ['eu'] },
    ],
    [
      'a log saw two values where the provider claims one',
      [
        said({ production: { value: true } }),
        said({ production: { mixed: true, count: 9 } }, { source: 'opentelemetry' }),
      ],
      { reason: 'mixed', environments: ['production'] },
    ],
    [
      'no value is known of an environment',
      [said({ production: { value: true }, staging: {} })],
      { reason: 'unknown', environments: ['staging'] },
    ],
    ['a verdict comes without any value', [said({ '*': {} })], { reason: 'unknown', environments: ['launchdarkly'] }],
  ])('is none where %s', (_, all, reason) => {
    expect(agreedValue(all)).toEqual(reason);
  });
});

it('is old after maxAge days, and without a day', () => {
  const of = (observed?: string): Evidence => said({}, observed === undefined ? {} : { observed });
  const all = [of('2026-11-22'), of('2026-10-23'), of('2026-10-22'), of()];
  expect(freshEvidence(all, '2026-11-22', 30).map(({ observed }) => observed)).toEqual(['2026-11-22', '2026-10-23']);
});
