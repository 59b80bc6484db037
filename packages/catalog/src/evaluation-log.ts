import type { EnvironmentEvidence, Evidence } from './evidence.js';
import { dayOf } from './source.js';
import { compareText } from './text.js';

type Attributes = Record<string, unknown>;

/** One event of a log, as far as it is of use. */
interface Evaluation {
  flagKey: string;
  environment: string;
  day: string | undefined;
  /** The value, or the name of the variant where the value is not told; nothing where evaluation failed. */
  result?: Result;
}

interface Result {
  value?: unknown;
  variant?: string;
}

interface Seen {
  count: number;
  first: string | undefined;
  last: string | undefined;
  /** By the JSON of each. */
  results: Map<string, Result>;
}

/** Names of the attributes, today's spelling first. */
const names = {
  key: ['feature_flag.key'],
  variant: ['feature_flag.result.variant', 'feature_flag.variant'],
  value: ['feature_flag.result.value', 'feature_flag.evaluation.value'],
  reason: ['feature_flag.result.reason', 'feature_flag.evaluation.reason', 'feature_flag.reason'],
  error: ['error.type', 'feature_flag.error.message', 'feature_flag.evaluation.error.message'],
  environment: ['deployment.environment.name', 'deployment.environment'],
} as const;
const events = ['feature_flag.evaluation', 'feature_flag'];

/** Flags in an environment, and results of one flag, that a log may have; beyond that it is no log of flags. */
const [maxSeen, maxResults] = [100_000, 50];
/** Evaluations in an environment that it takes to call one value everybody's. */
const enough = 100;

/** Counts the `feature_flag.evaluation` events of an OpenTelemetry log, line by line, in memory that the flags bound. */
export class EvaluationLog {
  /** Lines that are not JSON, and events that came after too many flags. */
  unreadable = 0;
  events = 0;
  private readonly spellings: ReadonlyMap<string, string>;
  private readonly seen = new Map<string, Map<string, Seen>>();
  private size = 0;
  private first: string | undefined;
  private last: string | undefined;

  /** `spellings`: the key that each spelling of a flag stands for, as the catalog knows them. */
  constructor(spellings: ReadonlyMap<string, string> = new Map()) {
    this.spellings = spellings;
  }

  /** Takes one line: an event, a batch of the OTLP file exporter, or anything else, which is passed over. */
  add(line: string): void {
    if (line.trim() === '') return;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      this.unreadable += 1;
      return;
    }
    for (const evaluation of evaluationsOf(record)) this.count(evaluation);
  }

  private count({ flagKey: spelling, environment, day, result }: Evaluation): void {
    const flagKey = this.spellings.get(spelling) ?? spelling;
    const places = this.seen.get(flagKey) ?? new Map<string, Seen>();
    const seen = places.get(environment) ?? { count: 0, first: day, last: day, results: new Map() };
    if (!places.has(environment) && ++this.size > maxSeen) {
      this.unreadable += 1;
      return;
    }
    this.seen.set(flagKey, places.set(environment, seen));
    this.events += 1;
    seen.count += 1;
    seen.first = earlier(seen.first, day);
    seen.last = later(seen.last, day);
    this.first = earlier(this.first, day);
    this.last = later(this.last, day);
    if (!result || Object.keys(result).length === 0 || seen.results.size >= maxResults) return;
    seen.results.set(JSON.stringify(result), result);
  }

  /**
   * What the log says of every flag that it names, sorted; and of those of the catalog that it does not name, which
   * nobody asked for while it was written.
   */
  evidence(): Evidence[] {
    const source = 'opentelemetry';
    const observed = this.last && { observed: this.last };
    const found = [...this.seen].map(([flagKey, places]): Evidence => {
      const environments = [...places].map(([name, seen]) => [name, environmentOf(seen)] as const);
      const isRolledOut = environments.every(([, each]) => (each.count ?? 0) >= enough && isOne(each));
      const isOn = environments.some(
        ([, each]) => each.value !== false && !['off', 'false'].includes(each.variant ?? ''),
      );
      const since = [...places.values()].reduce<string | undefined>((day, { first }) => earlier(day, first), undefined);
      return {
        flagKey,
        ...(isRolledOut && isOn && { verdict: 'rolled-out' as const, ...(since && { since }) }),
        ...observed,
        environments: Object.fromEntries(environments.sort(([a], [b]) => compareText(a, b))),
        source,
      };
    });
    const unseen = [...new Set(this.spellings.values())]
      .filter((key) => this.events > 0 && !this.seen.has(key))
      .map(
        (flagKey): Evidence => ({
          flagKey,
          verdict: 'unused',
          ...(this.first && { since: this.first }),
          ...observed,
          environments: {},
          source,
        }),
      );
    return [...found, ...unseen].sort((a, b) => compareText(a.flagKey, b.flagKey));
  }
}

/** Whether the beginning of a file looks like such a log: lines of JSON, of which one speaks of flags or telemetry. */
export function isEvaluationLog(beginning: string): boolean {
  const [first = '', ...others] = beginning.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (!first.startsWith('{')) return false;
  if (/"(?:resourceLogs|resourceSpans)"\s*:|"feature_flag\.key"/.test(first)) return true;
  return others.some((line) => /^\{.*"feature_flag\.key"/.test(line)) && isObject(parsed(first));
}

const environmentOf = ({ count, last, results }: Seen): EnvironmentEvidence => {
  const [only, another] = results.values();
  return {
    ...(another ? { mixed: true as const } : only),
    ...(last && { lastSeen: last }),
    count,
    ...(results.size > 0 && { variants: [...new Set([...results.values()].map(nameOf))].sort(compareText) }),
  };
};

const nameOf = ({ value, variant }: Result): string =>
  variant ?? (typeof value === 'string' ? value : JSON.stringify(value));

const isOne = ({ value, variant }: EnvironmentEvidence): boolean => value !== undefined || variant !== undefined;

function* evaluationsOf(record: unknown): Iterable<Evaluation> {
  if (!isObject(record)) return;
  const batches = [...listOf(record.resourceLogs), ...listOf(record.resourceSpans)];
  if (batches.length === 0) {
    yield* evaluationOf(record, isObject(record.resource) ? attributesOf(record.resource.attributes) : {});
    // A span of older days holds its evaluations as events.
    for (const event of listOf(record.events)) yield* evaluationOf(event, attributesOf(record.attributes));
  }
  for (const batch of batches) {
    const shared = isObject(batch.resource) ? attributesOf(batch.resource.attributes) : {};
    for (const scope of [...listOf(batch.scopeLogs), ...listOf(batch.scopeSpans)]) {
      for (const each of listOf(scope.logRecords)) yield* evaluationOf(each, shared);
      for (const span of listOf(scope.spans))
        for (const event of listOf(span.events)) yield* evaluationOf(event, shared);
    }
  }
}

function* evaluationOf(record: Attributes, shared: Attributes): Iterable<Evaluation> {
  const attributes = { ...shared, ...attributesOf(record.attributes) };
  const name = record.eventName ?? record.event_name ?? record.name ?? attributes['event.name'];
  const flagKey = first(attributes, names.key);
  if (typeof flagKey !== 'string' || flagKey === '' || (typeof name === 'string' && !events.includes(name))) return;
  const time =
    record.timeUnixNano ?? record.observedTimeUnixNano ?? record.timestamp ?? record.time ?? record['@timestamp'];
  const environment = first(attributes, names.environment);
  const failed =
    first(attributes, names.error) !== undefined || String(first(attributes, names.reason)).toLowerCase() === 'error';
  const value = first(attributes, names.value);
  const variant = first(attributes, names.variant);
  const result = { ...(value !== undefined && { value }), ...(variant !== undefined && { variant: String(variant) }) };
  yield {
    flagKey,
    environment: typeof environment === 'string' && environment !== '' ? environment : '*',
    day: dayOf(inMilliseconds(time)),
    ...(!failed && { result }),
  };
}

const first = (attributes: Attributes, spellings: readonly string[]): unknown =>
  spellings.map((name) => attributes[name]).find((value) => value !== undefined && value !== null);

/** Nanoseconds have nineteen digits, microseconds sixteen. */
function inMilliseconds(time: unknown): unknown {
  const digits = typeof time === 'bigint' || typeof time === 'number' || typeof time === 'string' ? String(time) : '';
  if (!/^\d{15,}$/.test(digits)) return time;
  return Number(digits) / (digits.length >= 18 ? 1e6 : 1e3);
}

/** Attributes as a mapping, or as the list of OTLP. */
function attributesOf(attributes: unknown): Attributes {
  if (!Array.isArray(attributes)) return isObject(attributes) ? attributes : {};
  return Object.fromEntries(
    attributes.filter(isObject).flatMap(({ key, value }) => (typeof key === 'string' ? [[key, plain(value)]] : [])),
  );
}

// { "stringValue": "on" }  ->  "on"
function plain(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { stringValue, boolValue, intValue, doubleValue } = value;
  return stringValue ?? boolValue ?? (intValue === undefined ? doubleValue : Number(intValue));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Attributes[] => (Array.isArray(value) ? value.filter(isObject) : []);
const earlier = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
