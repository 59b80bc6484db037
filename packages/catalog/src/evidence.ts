import { z } from 'zod';
import type { FlagDefinition } from './definition.js';
import { compareText } from './text.js';

/** `rolled-out`: everybody gets one value. `unused`: nobody asks for it. `unmodified`: nobody has changed it for long. */
export const verdicts = ['rolled-out', 'unused', 'unmodified'] as const;
export type Verdict = (typeof verdicts)[number];

const day = z.iso.date({ error: 'must be a calendar date, YYYY-MM-DD' });
const percent = z.number().min(0).max(100);

const environment = z.strictObject({
  value: z.unknown().optional().meta({ description: 'The one value that everybody gets there.' }),
  mixed: z
    .literal(true)
    .optional()
    .meta({ description: 'More than one value is served there, or it depends on who asks.' }),
  variant: z.string().optional().meta({ description: 'Name of the one variant that everybody gets there.' }),
  exposure: percent.optional().meta({ description: 'Percentage of evaluations that it is on for.' }),
  lastSeen: day.optional().meta({ description: 'Day of the latest evaluation.' }),
  count: z.number().int().min(0).optional().meta({ description: 'Evaluations counted.' }),
  variants: z.array(z.string()).optional().meta({ description: 'Variants or values seen, sorted.' }),
});

/** What a provider or a log says of one flag. */
export const evidenceSchema = z.strictObject({
  flagKey: z.string().min(1).meta({ description: 'Key of the flag.' }),
  verdict: z.enum(verdicts).optional().meta({ description: 'What is wrong with it; absent where it is in use.' }),
  since: day.optional().meta({ description: 'Day since which the verdict holds, as far as the source knows.' }),
  observed: day.optional().meta({ description: 'Day on which the source said so.' }),
  environments: z.record(z.string(), environment).meta({
    description: 'What each environment serves; `*` where the source tells none apart.',
  }),
  source: z.string().min(1).meta({ description: 'Who says so: id of the source, or `opentelemetry`.' }),
});

export type EnvironmentEvidence = z.output<typeof environment>;
export type Evidence = z.output<typeof evidenceSchema>;

/** The one value that may take the place of a flag, or why there is none. */
export type Agreement =
  | { value: unknown }
  | { reason: 'no-evidence' | 'not-rolled-out' }
  /** Environments that serve more than one value, or of which no value is known. */
  | { reason: 'mixed' | 'unknown'; environments: string[] }
  /** Environments with the value of each. */
  | { reason: 'disagree'; values: { environment: string; value: unknown }[] };

/** Evidence that is no older than `maxAge` days on the day `now`; what has no day counts as old. */
export function freshEvidence(all: readonly Evidence[], now: string, maxAge: number): Evidence[] {
  const oldest = Date.parse(now) - maxAge * 86_400_000;
  return all.filter(({ observed }) => observed !== undefined && Date.parse(observed) >= oldest);
}

/**
 * The one value that every environment of every source gives everybody, if at least one source says that the flag is
 * rolled out. All that is said of the flag must agree: a single environment that serves something else, more than one
 * value, or none that is known, is a reason to leave the flag alone.
 */
export function agreedValue(all: readonly Evidence[], definition?: Pick<FlagDefinition, 'variants'>): Agreement {
  if (all.length === 0) return { reason: 'no-evidence' };
  if (!all.some(({ verdict }) => verdict === 'rolled-out')) return { reason: 'not-rolled-out' };
  const places = new Map<string, EnvironmentEvidence[]>();
  for (const { source, environments } of all) {
    for (const [name, found] of Object.entries(environments)) {
      const environment = name === '*' ? source : name;
      places.set(environment, [...(places.get(environment) ?? []), found]);
    }
  }
  const named = [...places].sort(([a], [b]) => compareText(a, b));
  const mixed = named.filter(([, found]) => found.some((each) => each.mixed));
  if (mixed.length > 0) return { reason: 'mixed', environments: mixed.map(([name]) => name) };
  const values = named.flatMap(([environment, found]) =>
    found.flatMap((each) => valuesOf(each, definition?.variants).map((value) => ({ environment, value }))),
  );
  const unknown = named.filter(([name, found]) => {
    const isKnown = values.some(({ environment }) => environment === name);
    // A variant that the definition does not have may be any value.
    return !isKnown || found.some((each) => isNamedOnly(each) && valuesOf(each, definition?.variants).length === 0);
  });
  const [first] = values;
  if (!first || unknown.length > 0) return { reason: 'unknown', environments: unknown.map(([name]) => name) };
  if (values.every(({ value }) => sameValue(value, first.value))) return { value: first.value };
  return { reason: 'disagree', values };
}

const isNamedOnly = (found: EnvironmentEvidence): boolean =>
  found.variant !== undefined && !Object.hasOwn(found, 'value');

function valuesOf(found: EnvironmentEvidence, variants: FlagDefinition['variants']): unknown[] {
  if (Object.hasOwn(found, 'value')) return [found.value];
  const { variant } = found;
  return variant !== undefined && variants && Object.hasOwn(variants, variant) ? [variants[variant]] : [];
}

/** Whether two values of flags are the same, whatever the order of their members. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => Object.hasOwn(b, name) && sameValue(value, (b as Record<string, unknown>)[name]))
  );
}
