import { type FlagDefinition, flagSchema } from './definition.js';
import type { Evidence } from './evidence.js';
import { lineStarts, positionAt } from './location.js';
import { isJson, readTree } from './read.js';
import { type SchemaProblem, schemaProblems, valueAt } from './schema-problems.js';
import { type Draft, hasMark, type Reported, type Served, type Source } from './source.js';
import { sources } from './sources/registry.js';
import { compareText } from './text.js';
import { maxDepth, spanAt, toValue } from './tree.js';

/** Id of a source: the name of its file. */
export type SourceId = keyof typeof sources;

/** Ids of all sources, in order. */
export const sourceIds = Object.keys(sources) as SourceId[];

/** Characters that an exported file may have. */
export const maxExportLength = 25_000_000;

/** What an exported file holds. */
export interface ReadExport {
  source: SourceId;
  /** Sorted by key, each key once. */
  flags: FlagDefinition[];
  /** Sorted by key. */
  evidence: Evidence[];
  /** Flags that the provider has, where the export tells: more than it holds where it is one page of several. */
  total?: number;
  /** What it is no list of: see {@link Source.lacks}. */
  lacks?: Source['lacks'];
}

/** An exported file that cannot be read: what is wrong, and one line for each place. Nothing of it was taken. */
export class SourceError extends Error {
  readonly details: readonly string[];
  constructor(message: string, details: readonly string[]) {
    super(message);
    this.details = details;
  }
}

/**
 * Reads the text of an exported file. Its content tells the source where `wanted` is `auto`; a file that is of no known
 * format, or could be of two, is refused. `observed` is the day of the export, where it is known.
 */
export function readSource(text: string, file: string, wanted: SourceId | 'auto', observed?: string): ReadExport {
  const value = readValue(text, file);
  const id = wanted === 'auto' ? recognise(value, file) : wanted;
  const source: Source = sources[id];
  const parsed = source.shape.safeParse(value);
  if (!parsed.success) {
    const wrong = schemaProblems(source.shape, value).slice(0, 20);
    throw new SourceError(`the export is not what ${source.title} writes`, located(wrong, text, file));
  }
  const read = [...source.read(parsed.data)];
  if (read.length === 0) {
    throw new SourceError(`no flag of ${source.title} is in the export`, [`${file}  looked for ${marksText(source)}`]);
  }
  const { lacks, total } = source;
  const all = total === undefined ? undefined : valueAt(value, total.split('.'));
  return {
    source: id,
    ...(typeof all === 'number' && { total: all }),
    ...(lacks && { lacks }),
    flags: definitionsOf(lacks === 'flags' ? [] : read.map(({ definition }) => definition), file),
    evidence: read
      .flatMap(({ definition, evidence }) => (evidence ? [evidenceOf(definition.key, evidence, id, observed)] : []))
      .sort((a, b) => compareText(a.flagKey, b.flagKey)),
  };
}

/** The value of a text. Strict JSON, which exports are, is read without the places of its parts. */
function readValue(text: string, file: string): unknown {
  if (text.length <= maxExportLength && isJson(text, file)) {
    try {
      const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
      if (isShallow(value)) return value;
    } catch {
      // It may have comments; what is wrong is found below.
    }
  }
  const { root, problems } = readTree(text, file, maxExportLength);
  const fatal = problems.filter(({ code }) => code !== 'duplicate-field').slice(0, 20);
  if (root && fatal.length === 0) return toValue(root);
  const starts = lineStarts(text);
  const details = fatal.map(({ start, message }) => `${placeText(file, starts, start)}  ${message}`);
  throw new SourceError('the export cannot be read', fatal.length > 0 ? details : [`${file}  it is empty`]);
}

/** Whether a value nests no deeper than a file may. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return false;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}

/** Problems with their places, for which the text is read once more. */
function located(problems: readonly SchemaProblem[], text: string, file: string): string[] {
  const { root } = readTree(text, file, maxExportLength);
  const starts = lineStarts(text);
  return problems.map(({ path, message }) => {
    const place = root ? placeText(file, starts, spanAt(root, path, false).start) : file;
    return `${place}  ${message}`;
  });
}

function placeText(file: string, starts: readonly number[], offset: number): string {
  const { line, column } = positionAt(starts, offset);
  return `${file}:${line}:${column}`;
}

/** The one source whose marks a value has. */
function recognise(value: unknown, file: string): SourceId {
  const found = sourceIds.filter((id) =>
    (sources[id] as Source).marks.some((marks) => marks.every((mark) => hasMark(value, mark))),
  );
  const [only, another] = found;
  if (only && another === undefined) return only;
  const details = (only ? found : sourceIds).map((id) => `${id}: ${marksText(sources[id])}`);
  throw new SourceError(
    only ? `${file} could be of ${found.length} formats` : `${file} is of no known format; looked for`,
    details,
  );
}

/** `flags.*.state and flags.*.variants`, or the other kind of file. */
const marksText = ({ marks }: Source): string =>
  marks.map((all) => all.map((mark) => mark.replace(/^!/, 'no ').replaceAll('|', '/')).join(' and ')).join(', or ');

function definitionsOf(drafts: readonly Draft[], file: string): FlagDefinition[] {
  const flags = new Map<string, FlagDefinition>();
  const details: string[] = [];
  for (const draft of drafts) {
    const definition = complete(draft);
    const [problem] = schemaProblems(flagSchema, definition);
    if (problem) details.push(`${file}  flag "${draft.key}": ${problem.message}`);
    if (!flags.has(draft.key)) flags.set(draft.key, definition);
  }
  if (details.length > 0) throw new SourceError('the export holds flags that no catalog could', details.slice(0, 20));
  return [...flags.values()].sort((a, b) => compareText(a.key, b.key));
}

const order = Object.keys(flagSchema.shape);

/** In the order of the catalog's fields, without what the provider left empty. */
function complete(draft: Draft): FlagDefinition {
  const fields = Object.entries(draft)
    .map(
      ([name, value]) =>
        [name, Array.isArray(value) && name !== 'default' ? value.filter((each) => each !== '') : value] as const,
    )
    .filter(([name, value]) => (name === 'default' ? value !== undefined : !isEmpty(value)));
  const rank = (name: string): number => order.indexOf(name) + (order.includes(name) ? 0 : order.length);
  return Object.fromEntries(fields.sort(([a], [b]) => rank(a) - rank(b))) as FlagDefinition;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function evidenceOf(flagKey: string, reported: Reported, id: SourceId, day: string | undefined): Evidence {
  const { environments, verdict, since, source = id, asIs, observed = asIs ? undefined : day } = reported;
  const all = Object.values(environments);
  const isKnown = all.every(({ value, variant }) => value !== undefined || variant !== undefined);
  const isRolledOut = !asIs && verdict !== 'unused' && isKnown && all.some(({ on }) => on);
  const judged = isRolledOut ? 'rolled-out' : verdict;
  return {
    flagKey,
    ...(judged && { verdict: judged }),
    ...(since && { since }),
    ...(observed && { observed }),
    environments: Object.fromEntries(Object.entries(environments).map(([name, served]) => [name, servedOf(served)])),
    source,
  };
}

function servedOf({ on: _, ...served }: Served): Evidence['environments'][string] {
  return Object.fromEntries(Object.entries(served).filter(([, value]) => value !== undefined));
}
