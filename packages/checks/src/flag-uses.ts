import type { Catalog, CatalogEntry, Location } from '@flagsweep/catalog';
import type { Reference, ReferenceKind } from '@flagsweep/references';

/** What a reference does with a flag: `code ${…} flag "x"`. */
export const verbs = {
  evaluation: 'reads',
  declaration: 'declares',
  alias: 'names',
  override: 'overrides',
  gate: 'is gated by',
  mention: 'mentions',
} as const satisfies Record<ReferenceKind, string>;

/** What was done to a flag: `it is only ${…} at src/keys.ts:12`. */
export const participles = {
  evaluation: 'read',
  declaration: 'declared',
  alias: 'named',
  override: 'overridden',
  gate: 'named by a gate',
  mention: 'mentioned',
} as const satisfies Record<ReferenceKind, string>;

/** Finds the entry of a key, in any of its spellings. */
export function indexEntries(catalog: Catalog): ReadonlyMap<string, CatalogEntry> {
  const known = indexes.get(catalog);
  if (known) return known;
  const index = new Map<string, CatalogEntry>();
  for (const entry of catalog.entries) for (const spelling of spellings(entry)) index.set(spelling, entry);
  // A key goes before what another flag calls itself in code.
  for (const entry of catalog.entries) index.set(entry.definition.key, entry);
  indexes.set(catalog, index);
  return index;
}

/** Many checks ask the same of the same catalog and references. */
const indexes = new WeakMap<Catalog, ReadonlyMap<string, CatalogEntry>>();
const grouped = new WeakMap<
  readonly Reference[],
  { catalog: Catalog; found: ReadonlyMap<CatalogEntry, Reference[]> }
>();

export function spellings({ definition }: CatalogEntry): string[] {
  return [definition.key, ...(definition.codeKeys ?? [])];
}

/** References of each entry that has any, in the order of the facts. */
export function referencesByEntry(
  catalog: Catalog,
  references: readonly Reference[],
): ReadonlyMap<CatalogEntry, Reference[]> {
  const known = grouped.get(references);
  if (known?.catalog === catalog) return known.found;
  const index = indexEntries(catalog);
  const found = new Map<CatalogEntry, Reference[]>();
  for (const reference of references) {
    const entry = index.get(reference.flagKey);
    if (!entry) continue;
    const list = found.get(entry);
    if (list) list.push(reference);
    else found.set(entry, [reference]);
  }
  grouped.set(references, { catalog, found });
  return found;
}

/** Whether a reference keeps a flag alive: production code decides by it. */
export function isUse({ kind, test }: Reference): boolean {
  return !test && (kind === 'evaluation' || kind === 'gate');
}

/** Where a finding on a field belongs: the field, or the key of the entry, or the entry. */
export function fieldLocation(entry: CatalogEntry, field: string): Location {
  const at = (name: string) => (Object.hasOwn(entry.fields, name) ? entry.fields[name] : undefined);
  return at(field) ?? at('key') ?? entry.location;
}

/** `1 place`, `3 places`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}

export function placeText({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}

/** A command-line word, quoted for a POSIX shell where it needs it: keys and values come from files. */
export function shellWord(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[\w./:@-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Where a flag that nothing uses is named all the same: `it is only declared at src/keys.ts:3`. */
export function foundText(references: readonly Reference[]): string {
  if (references.length === 0) return 'nothing names it';
  const parts = references
    .slice(0, 3)
    .map((found) => `${participles[found.kind]}${found.test ? ' by a test' : ''} at ${placeText(found)}`);
  const rest = references.length - parts.length;
  return `it is only ${listed(rest > 0 ? [...parts, `so on in ${count(rest, 'more place')}`] : parts)}`;
}
