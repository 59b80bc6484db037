import type { z } from 'zod';
import { type FlagDefinition, flagSchema, type ValueType } from './definition.js';
import type { EnvironmentEvidence, Verdict } from './evidence.js';

/** A definition as a provider knows it: what it does not say is absent, empty or `null`. */
export type Draft = { [F in keyof FlagDefinition]?: FlagDefinition[F] | null | undefined } & { key: string };

/** What one environment serves. `on` tells a value that was rolled out from that of a flag that is off. */
export type Served = { [F in keyof EnvironmentEvidence]?: EnvironmentEvidence[F] | undefined } & { on?: boolean };

/** What a provider says of a flag beside its definition. */
export interface Reported {
  environments: Record<string, Served>;
  /** The provider's own verdict. `rolled-out` where every environment serves one value and one of them is on, unless it is `unused`. */
  verdict?: Verdict | undefined;
  since?: string | undefined;
  /** Who said so and when, where that was not this export. */
  source?: string;
  observed?: string | undefined;
  /** Nothing is concluded: the verdict is what it was. */
  asIs?: boolean;
}

export interface SourceFlag {
  definition: Draft;
  evidence?: Reported | undefined;
}

/** A format in which flags are exported: its file name under `sources/` is its id. */
export interface Source<Shape extends z.ZodType = z.ZodType> {
  /** Provider or project that the format is of. */
  title: string;
  /** Which file that is: the request or the command that gives it. */
  from: string;
  /**
   * What its content is known by: one list for each kind of file, all of which hold. `a.*.b|c` is a path (`*`: some
   * member, `|`: either), `=x|y` asks for one of these texts, and `!` for the absence of what follows.
   */
  marks: readonly (readonly string[])[];
  /** What it does not hold all of: `flags` where it defines none and is evidence only, `others` where it is one flag's file. */
  lacks?: 'flags' | 'others';
  /** Path of the number of flags that there are at the provider: an export that holds fewer is one page of several. */
  total?: string;
  /** What is read of it; the rest may be anything. */
  shape: Shape;
  read(document: z.output<Shape>): Iterable<SourceFlag>;
}

/** Gives a source the types of its shape. */
export const defineSource = <Shape extends z.ZodType>(source: Source<Shape>): Source<Shape> => source;

/** Whether a value has a mark of {@link Source.marks}. */
export function hasMark(value: unknown, mark: string): boolean {
  if (mark.startsWith('!')) return !hasMark(value, mark.slice(1));
  const [path = '', words] = mark.split('=');
  return leadsTo(value, path.split('.'), words?.split('|'));
}

function leadsTo(value: unknown, [step, ...rest]: readonly string[], words: readonly string[] | undefined): boolean {
  if (step === undefined) return words === undefined || words.includes(String(value));
  if (typeof value !== 'object' || value === null) return false;
  if (step === '*') return Object.values(value).some((member) => leadsTo(member, rest, words));
  const members = value as Record<string, unknown>;
  return step.split('|').some((name) => Object.hasOwn(members, name) && leadsTo(members[name], rest, words));
}

/** The day of a time stamp: milliseconds, seconds, or ISO 8601; nothing for what is none. */
export function dayOf(time: unknown): string | undefined {
  if (typeof time !== 'number' && typeof time !== 'string') return undefined;
  const number = typeof time === 'string' && /^\d{9,}$/.test(time) ? Number(time) : time;
  // Seconds of our days have ten digits, milliseconds thirteen.
  const date = new Date(typeof number === 'number' && number < 1e11 ? number * 1000 : number);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return /^\d{4}-/.test(text) && date.getTime() > 0 ? text : undefined;
}

/** The type that a value of a flag has. */
export function valueTypeOf(value: unknown): ValueType | undefined {
  const type = typeof value;
  if (type === 'boolean' || type === 'string' || type === 'number') return type;
  return type === 'object' && value !== null ? 'object' : undefined;
}

/** The type that all values have, or nothing where they differ. */
export function commonType(values: Iterable<unknown>): ValueType | undefined {
  const types = new Set([...values].map(valueTypeOf));
  return types.size === 1 ? [...types][0] : undefined;
}

/** Variants by name. One without a name is called by its value, or by its place; a name that comes twice gets a number. */
export function variantsOf(
  items: Iterable<{ name?: string | null | undefined; value?: unknown }>,
): Record<string, unknown> {
  const variants = new Map<string, unknown>();
  for (const { name, value } of items) {
    const place = variants.size + 1;
    const base = name || (typeof value === 'object' || value === '' ? `variant-${place}` : String(value));
    variants.set(variants.has(base) ? `${base}-${place}` : base, value);
  }
  return Object.fromEntries(variants);
}

/** A word where it is one of those that the catalog knows. */
export const oneOf = <W extends string>(words: readonly W[], word: unknown): W | undefined =>
  words.find((each) => each === word);

/** Whether a list or a mapping has anything in it. */
export const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** An e-mail address, or nothing: a display name or an id names nobody that a tool could find. */
export const emailOf = (text: unknown): string | undefined =>
  typeof text === 'string' && text.length < 255 && /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/.test(text) ? text : undefined;

/** The value that a text of JSON stands for; the text itself where it is none, or where texts are what is wanted. */
export function jsonValue(text: unknown, type?: ValueType): unknown {
  if (typeof text !== 'string' || type === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const governance = [
  'owner',
  'description',
  'impact',
  'type',
  'stage',
  'risk',
  'scope',
  'created',
  'expires',
  'tags',
] as const;

/** What governance keeps in the free fields of a provider: those that the catalog has, with a value that it allows. */
export function governanceOf(metadata: Record<string, unknown> | null | undefined): Partial<Draft> {
  const fields = governance.filter(
    (field) => metadata?.[field] !== undefined && flagSchema.shape[field].safeParse(metadata[field]).success,
  );
  return Object.fromEntries(fields.map((field) => [field, metadata?.[field]]));
}

/** The items of a list, by a text that each has. */
export function groupBy<T>(items: Iterable<T> | null | undefined, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items ?? []) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What is served where a value is everybody's, or where it is not. */
export const servedTo = (everybody: boolean, value: unknown): Served =>
  everybody && value !== undefined ? { on: true, value } : { mixed: true };
