import { agreedValue, type CatalogEntry, type Evidence } from '@flagsweep/catalog';
import { disagreementText } from '@flagsweep/checks';
import { UserError } from './errors.js';

/** A value that code can hold in place of a flag. */
export type Kept = boolean | string | number;

/** What stays: `--keep`, else what the catalog says, else what all evidence agrees on; a guess is never made. */
export function valueToKeep(
  key: string,
  entry: CatalogEntry | undefined,
  text: string | undefined,
  evidence: readonly Evidence[] = [],
): Kept {
  const agreement = agreedValue(evidence, entry?.definition);
  const agreed = 'value' in agreement ? agreement.value : undefined;
  const declared = entry?.definition.retirement?.keep ?? agreed;
  if (text === undefined && declared === undefined) {
    const isSaid = !('value' in agreement) && agreement.reason !== 'no-evidence';
    throw new UserError(`which value of "${key}" stays is not known`, {
      details: isSaid ? [`evidence does not tell: ${disagreementText(agreement)}`] : [],
      advice: `Say it with --keep true, --keep false or --keep <variant>${entry ? ', or in retirement.keep of the catalog' : ''}.`,
    });
  }
  const rules = rulesOf(entry);
  const value = text === undefined ? declared : readValue(text, rules);
  if (isKept(value) && fits(value, rules)) return value;
  const isEvident = entry?.definition.retirement?.keep === undefined;
  const declaration = isEvident
    ? `${JSON.stringify(declared)}, which evidence says everybody gets, is`
    : `retirement.keep of "${key}" is`;
  const what = text === undefined ? declaration : `--keep ${text} is`;
  throw new UserError(`${what} not a value of "${key}"`, {
    details: text === undefined && entry ? [placeOf(entry)] : [],
    advice: allowedText(rules),
  });
}

interface Rules {
  type: string | undefined;
  /** Values of the variants, by name. */
  variants: Map<string, unknown>;
  allowed: unknown[] | undefined;
  min: number;
  max: number;
}

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
  const exact = allowed?.find((value) => isKept(value) && String(value) === text);
  if (exact !== undefined) return exact;
  if (variants.has(text)) return variants.get(text);
  if (type === 'number') return text.trim() === '' ? text : Number(text);
  if (type === 'string') return text;
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

function fits(value: Kept, { type, allowed, min, max }: Rules): boolean {
  if (type !== undefined && typeof value !== type) return false;
  if (typeof value === 'number' && !(Number.isFinite(value) && value >= min && value <= max)) return false;
  return allowed === undefined || allowed.includes(value);
}

const isKept = (value: unknown): value is Kept => ['boolean', 'string', 'number'].includes(typeof value);

function allowedText({ type, allowed, min, max }: Rules): string {
  const values = allowed?.filter(isKept) ?? (type === 'boolean' ? [true, false] : []);
  if (values.length > 0) return `The catalog allows ${values.map(String).join(', ')}.`;
  if (type === 'object' || allowed) return 'Its values are objects: such a flag can only be removed by hand.';
  const lowest = Number.isFinite(min) ? ` from ${min}` : '';
  const highest = Number.isFinite(max) ? ` up to ${max}` : '';
  return `The catalog allows ${type === 'number' ? `a number${lowest}${highest}` : 'a text'}.`;
}

const placeOf = ({ location, fields }: CatalogEntry): string => {
  const { file, line, column } = fields.retirement ?? location;
  return `${file}:${line}:${column}`;
};
