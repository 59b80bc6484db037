import { agreedValue, type CatalogEntry, type Evidence } from '@flagsweep/catalog';
import { disagreementText } from '@flagsweep/checks';
import type { RemovalInput } from '@flagsweep/codemods';
import type { RemovedFlag } from '@flagsweep/report';
import { UserError } from '../errors.js';

/** A value that code can hold in place of a flag: what JSON can say. */
export type Kept = RemovalInput['keep'];

/** What stays of a flag, and what says so. */
export interface KeptValue {
  value: Kept;
  by: RemovedFlag['keptBy'];
}

/** What speaks of a flag besides its catalog. */
export interface KeepOptions {
  /** Text of `--keep`. */
  text: string | undefined;
  /** Whether the flag is a variable of the environment: whatever it holds is a text. */
  environment?: boolean;
  /** What providers and logs say of the flag. */
  evidence?: readonly Evidence[];
}

/** What stays: `--keep`, else what the catalog says, else what the evidence agrees on; a guess is never made. */
export function valueToKeep(key: string, entry: CatalogEntry | undefined, options: KeepOptions): KeptValue {
  const { text, environment = false, evidence = [] } = options;
  const agreement = agreedValue(evidence, entry?.definition);
  const declared = entry?.definition.retirement?.keep;
  const rules = environment ? textRules : rulesOf(entry);
  const [value, by, what]: [unknown, KeptValue['by'], string] =
    text !== undefined
      ? [readValue(text, rules), { source: 'option' }, `--keep ${text} is`]
      : declared !== undefined
        ? [declared, { source: 'catalog' }, `retirement.keep of "${key}" is`]
        : agreed('value' in agreement ? agreement.value : undefined, evidence);
  if (value === undefined && text === undefined) {
    const entryAdvice = entry ? ', or in retirement.keep of the catalog' : '';
    const isSaid = !('value' in agreement) && agreement.reason !== 'no-evidence';
    throw new UserError(`which value of "${key}" stays is not known`, {
      details: isSaid ? [`evidence does not tell: ${disagreementText(agreement)}`] : [],
      advice: environment
        ? 'Say what the variable holds, with --keep true or --keep 1 for example; --keep "" is one that is empty.'
        : `Say it with --keep true, --keep false or --keep <variant>${entryAdvice}.`,
    });
  }
  if (isKept(value) && fits(value, rules)) return { value, by };
  throw new UserError(`${what} not a value of "${key}"`, {
    details: text === undefined && entry ? [placeOf(entry)] : [],
    advice: entry ? allowedText(rules) : 'Write a value of JSON, or a text.',
  });
}

/** The value that all evidence agrees on, with who says so. */
function agreed(value: unknown, evidence: readonly Evidence[]): [unknown, KeptValue['by'], string] {
  const shown = JSON.stringify(value);
  const environments = [...new Set(evidence.flatMap(({ environments }) => Object.keys(environments)))].sort();
  const since = evidence
    .flatMap((each) => each.since ?? [])
    .sort()
    .at(-1);
  const days = since === undefined ? '' : ` since ${since}`;
  const says = `everybody gets ${shown} in ${environments.join(', ')}${days}`;
  return [value, { source: 'evidence', says }, `${shown}, which evidence says everybody gets, is`];
}

interface Rules {
  type: string | undefined;
  /** Values of the variants, by name. */
  variants: Map<string, unknown>;
  allowed: unknown[] | undefined;
  min: number;
  max: number;
}

/** Whatever a variable of the environment holds. */
const textRules: Rules = {
  type: 'string',
  variants: new Map(),
  allowed: undefined,
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
};

function rulesOf(entry: CatalogEntry | undefined): Rules {
  const { valueType, variants = {}, constraints = {}, default: fallback } = entry?.definition ?? {};
  const named = Object.entries(variants);
  const allowed = named.length > 0 ? named.map(([, value]) => value) : constraints.allowed;
  return {
    type: valueType ?? (fallback === undefined ? undefined : typeof fallback),
    variants: new Map(named),
    allowed,
    min: constraints.min ?? Number.NEGATIVE_INFINITY,
    max: constraints.max ?? Number.POSITIVE_INFINITY,
  };
}

/** A text of the command line as a value: one that the catalog allows, else the value of the variant with that name. */
function readValue(text: string, { type, variants, allowed }: Rules): unknown {
  const exact = allowed?.find((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)) === text);
  if (exact !== undefined) return exact;
  if (variants.has(text)) return variants.get(text);
  if (type === 'number') return text.trim() === '' ? text : Number(text);
  if (type === 'string') return text;
  const value = jsonOf(text);
  return value === undefined ? text : value;
}

/** The value that a text spells in JSON, or `undefined` where it is a word: `true`, `3`, `"3"`, but not `blue`. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fits(value: Kept, { type, allowed, min, max }: Rules): boolean {
  if (type !== undefined && typeof value !== type) return false;
  if (typeof value === 'number' && !(Number.isFinite(value) && value >= min && value <= max)) return false;
  return allowed === undefined || allowed.some((each) => JSON.stringify(each) === JSON.stringify(value));
}

const isKept = (value: unknown): value is Kept => value !== undefined && JSON.stringify(value) !== undefined;

function allowedText({ type, allowed, min, max }: Rules): string {
  const values = allowed ?? (type === 'boolean' ? [true, false] : []);
  const shown = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
  if (values.length > 0) return `The catalog allows ${shown.join(', ')}.`;
  if (type === 'object') return 'The catalog allows an object, written as JSON: --keep \'{"size": 3}\'.';
  const lowest = Number.isFinite(min) ? ` from ${min}` : '';
  const highest = Number.isFinite(max) ? ` up to ${max}` : '';
  return `The catalog allows ${type === 'number' ? `a number${lowest}${highest}` : 'a text'}.`;
}

const placeOf = ({ location, fields }: CatalogEntry): string => {
  const { file, line, column } = fields.retirement ?? location;
  return `${file}:${line}:${column}`;
};
