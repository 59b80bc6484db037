import type { Observation } from '@flagsweep/references';
import { expect, it } from 'vitest';
import { told } from './helpers.js';

const at = (kind: Observation['kind'], detail: string, more: Partial<Observation> = {}): Observation => {
  const place = { file: 'src/flags.ts', start: 40, end: 50, line: 4, column: 1 };
  return { kind, detail, package: 'shop', test: false, ...place, ...more };
};
const catalog = 'key: new-checkout\n';

it('G19: a deprecated name of an attribute', () => {
  const observations = [at('deprecated-attribute', 'feature_flag.evaluation.reason')];
  expect(told('deprecated-otel-attribute', { catalog, observations })).toEqual([
    'src/flags.ts:4:1 warning: OpenTelemetry\'s attribute "feature_flag.evaluation.reason" is deprecated. Write "feature_flag.result.reason".',
  ]);
});

it('G19: each deprecated name has its successor', () => {
  const successorOf = (name: string): string | undefined =>
    told('deprecated-otel-attribute', { catalog, observations: [at('deprecated-attribute', name)] })[0]?.split(
      'Write ',
    )[1];
  expect(successorOf('feature_flag.variant')).toBe('"feature_flag.result.variant".');
  expect(successorOf('feature_flag.provider_name')).toBe('"feature_flag.provider.name".');
  expect(successorOf('feature_flag.evaluation.error.message')).toBe('"feature_flag.error.message".');
});

it('G19: a provider without a telemetry hook, once a package', () => {
  const observations = [
    at('provider', 'FlagdProvider'),
    at('provider', 'FlagdProvider', { line: 9 }),
    at('provider', 'Other', { package: 'api', file: 'src/other.ts' }),
    at('telemetry-hook', 'TracingHook', { package: 'api' }),
  ];
  expect(told('provider-without-telemetry-hook', { catalog, observations })).toEqual([
    'src/flags.ts:4:1 warning: Package "shop" sets the provider FlagdProvider and adds no telemetry hook, so its evaluations are in no trace and no metric. Add one with `OpenFeature.addHooks`.',
  ]);
});

it('G19: tests neither need a hook nor give one', () => {
  const provider = at('provider', 'InMemoryProvider', { test: true });
  expect(told('provider-without-telemetry-hook', { catalog, observations: [provider] })).toEqual([]);
  const hook = at('telemetry-hook', 'TracingHook', { test: true });
  const observations = [at('provider', 'FlagdProvider'), hook];
  expect(told('provider-without-telemetry-hook', { catalog, observations })).toHaveLength(1);
});
