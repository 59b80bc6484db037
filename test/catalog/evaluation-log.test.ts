import { EvaluationLog, isEvaluationLog } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';

const logOf = (...lines: unknown[]): EvaluationLog => filled(new EvaluationLog(), lines);

const filled = (log: EvaluationLog, lines: unknown[]): EvaluationLog => {
  for (const line of lines) log.add(typeof line === 'string' ? line : JSON.stringify(line));
  return log;
};

const event = (attributes: object, more: object = {}): object => ({
  timestamp: '2026-11-20T10:00:00Z',
  eventName: 'feature_flag.evaluation',
  attributes,
  resource: { attributes: { 'deployment.environment.name': 'production' } },
  ...more,
});

const attribute = (key: string, value: object): object => ({ key, value });

describe('the spellings of one event', () => {
  it.each<[string, object]>([
    ['today', event({ 'feature_flag.key': 'a', 'feature_flag.result.variant': 'on' })],
    ['a value', event({ 'feature_flag.key': 'a', 'feature_flag.result.value': 'on' })],
    ['before', event({ 'feature_flag.key': 'a', 'feature_flag.variant': 'on' }, { eventName: 'feature_flag' })],
    [
      'environment of old, name among the attributes',
      {
        time: 1795168800000,
        attributes: {
          'event.name': 'feature_flag.evaluation',
          'deployment.environment': 'production',
          'feature_flag.key': 'a',
          'feature_flag.result.variant': 'on',
        },
      },
    ],
    [
      'a batch of the OTLP exporter',
      {
        resourceLogs: [
          {
            resource: { attributes: [attribute('deployment.environment.name', { stringValue: 'production' })] },
            scopeLogs: [
              {
                logRecords: [
                  {
                    timeUnixNano: '1795168800000000000',
                    eventName: 'feature_flag.evaluation',
                    attributes: [
                      attribute('feature_flag.key', { stringValue: 'a' }),
                      attribute('feature_flag.result.variant', { stringValue: 'on' }),
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    [
      'an event of a span',
      {
        resourceSpans: [
          {
            resource: { attributes: [attribute('deployment.environment', { stringValue: 'production' })] },
            scopeSpans: [
              {
                spans: [
                  {
                    name: 'GET /',
                    events: [
                      {
                        name: 'feature_flag',
                        timeUnixNano: '1795168800000000000',
                        attributes: [
                          attribute('feature_flag.key', { stringValue: 'a' }),
                          attribute('feature_flag.variant', { stringValue: 'on' }),
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('%s', (_, line) => {
    const [evidence] = logOf(line).evidence();
    expect(evidence).toMatchObject({ flagKey: 'a', observed: '2026-11-20', source: 'opentelemetry' });
    expect(evidence?.environments).toMatchObject({
      production: { count: 1, lastSeen: '2026-11-20', variants: ['on'] },
    });
  });
});

describe('what a log says', () => {
  const many = (amount: number, attributes: object, more?: object): object[] =>
    Array.from({ length: amount }, () => event({ 'feature_flag.key': 'a', ...attributes }, more));

  it('counts, and remembers the last day and every variant, by flag and environment', () => {
    const staging = { resource: { attributes: { 'deployment.environment.name': 'staging' } } };
    const log = logOf(
      ...many(2, { 'feature_flag.result.variant': 'on' }),
      ...many(1, { 'feature_flag.result.variant': 'off' }, { timestamp: '2026-11-01T00:00:00Z' }),
      ...many(1, { 'feature_flag.result.value': true }, staging),
    );
    expect(log.evidence()).toEqual([
      {
        flagKey: 'a',
        observed: '2026-11-20',
        environments: {
          production: { mixed: true, lastSeen: '2026-11-20', count: 3, variants: ['off', 'on'] },
          staging: { value: true, lastSeen: '2026-11-20', count: 1, variants: ['true'] },
        },
        source: 'opentelemetry',
      },
    ]);
  });

  it('calls one value of a hundred evaluations rolled out, and not of ninety-nine', () => {
    const on = { 'feature_flag.result.value': true, 'feature_flag.result.variant': 'on' };
    expect(logOf(...many(100, on)).evidence()).toMatchObject([
      { verdict: 'rolled-out', since: '2026-11-20', environments: { production: { value: true, variant: 'on' } } },
    ]);
    expect(logOf(...many(99, on)).evidence()[0]?.verdict).toBeUndefined();
  });

  it('does not call a flag rolled out that is off', () => {
    expect(logOf(...many(100, { 'feature_flag.result.value': false })).evidence()[0]?.verdict).toBeUndefined();
    expect(logOf(...many(100, { 'feature_flag.result.variant': 'off' })).evidence()[0]?.verdict).toBeUndefined();
  });

  it('takes the fallback after an error for no variant', () => {
    const log = logOf(
      ...many(1, { 'feature_flag.result.variant': 'on' }),
      ...many(1, { 'feature_flag.result.value': false, 'feature_flag.result.reason': 'error' }),
      ...many(1, { 'feature_flag.result.value': false, 'error.type': 'flag_not_found' }),
    );
    expect(log.evidence()[0]?.environments.production).toEqual({
      variant: 'on',
      lastSeen: '2026-11-20',
      count: 3,
      variants: ['on'],
    });
  });

  it('calls a flag of the catalog unused that it does not name by any spelling, since its own first day', () => {
    const spellings = new Map([
      ['new-cart', 'new-cart'],
      ['newCart', 'new-cart'],
      ['b', 'b'],
    ]);
    const first = event({ 'feature_flag.key': 'newCart' }, { timestamp: '2026-10-01T00:00:00Z' });
    const log = filled(new EvaluationLog(spellings), [first, event({ 'feature_flag.key': 'newCart' })]);
    expect(log.evidence().map(({ flagKey, verdict, since, observed }) => [flagKey, verdict, since, observed])).toEqual([
      ['b', 'unused', '2026-10-01', '2026-11-20'],
      ['new-cart', undefined, undefined, '2026-11-20'],
    ]);
    expect(new EvaluationLog(spellings).evidence()).toEqual([]);
  });

  it('passes over what is no evaluation, and counts what is no JSON', () => {
    const log = logOf('', '[]', '3', '{"message":"hi"}', event({ key: 'a' }), '{"feature_flag.key":', 'plain text');
    expect([log.events, log.unreadable]).toEqual([0, 2]);
    expect(log.evidence()).toEqual([]);
  });

  it('is bounded by the flags it has room for', () => {
    const log = new EvaluationLog();
    for (let i = 0; i < 100_010; i++) log.add(`{"attributes":{"feature_flag.key":"k${i}"}}`);
    expect([log.events, log.unreadable]).toEqual([100_000, 10]);
  });
});

describe('a log is known by its beginning', () => {
  it.each([
    [true, '{"resourceLogs":[{"resource":'],
    [true, '{"attributes":{"feature_flag.key":"a"}}\n'],
    [true, '{"message":"start"}\n{"attributes":{"feature_flag.key":"a"}}\n'],
    [false, '{\n  "flags": {\n    "feature_flag.key": {}\n'],
    [false, '{"flags":{}}'],
    [false, ''],
  ])('%s: %j', (isLog, beginning) => {
    expect(isEvaluationLog(beginning)).toBe(isLog);
  });
});
