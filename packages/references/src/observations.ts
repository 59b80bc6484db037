import { nameAt, type TextMatch } from './text/prefilter.js';

/** How code is recognised that says something of flags as a whole; `syntax/observe.ts` reads it. */
export interface ObservationRow {
  /** Names that the automaton looks for: only files that have one are looked at. */
  names: readonly string[];
  /** Where a name must stand in the text. */
  at: number;
  /** A text that is one of the names, or a call of a method that is called so. */
  form: 'text' | 'call';
  /** The object whose method is called, and what the package begins with that it comes from; any without it. */
  receiver?: { name: string; from: string };
  /** What tells by its name or its package that an argument is meant. Code of the repository's own may always be meant. */
  argument?: RegExp;
}

/** What is looked for, by kind. */
export const observations = {
  /** A deprecated name of an attribute of OpenTelemetry's `feature_flag.evaluation` event. */
  'deprecated-attribute': {
    names: [
      'feature_flag.variant',
      'feature_flag.provider_name',
      'feature_flag.evaluation.reason',
      'feature_flag.evaluation.error.message',
    ],
    at: nameAt.quoted,
    form: 'text',
  },
  /** A provider of OpenFeature is set. */
  provider: {
    names: ['setProvider', 'setProviderAndWait'],
    at: nameAt.member,
    form: 'call',
    receiver: { name: 'OpenFeature', from: '@openfeature/' },
  },
  /** A hook is added that writes telemetry, or may. */
  'telemetry-hook': {
    names: ['addHooks'],
    at: nameAt.member,
    form: 'call',
    argument: /otel|telemetry|trac(?:e|ing)|metric/i,
  },
} as const satisfies Record<string, ObservationRow>;

export type ObservationKind = keyof typeof observations;

/** A name that OpenTelemetry has replaced. */
export type DeprecatedAttribute = (typeof observations)['deprecated-attribute']['names'][number];

const rows: readonly ObservationRow[] = Object.values(observations);
const needs = new Map(rows.flatMap(({ names, at }) => names.map((name) => [name, at] as const)));

/** Names to look for. */
export const observedNames: readonly string[] = [...needs.keys()];

/** Whether a text may hold one of the rows. */
export const mayObserve = ({ names }: TextMatch): boolean =>
  names.some(([name, at]) => ((needs.get(name) ?? 0) & at) !== 0);
