import type { Catalog, CatalogEntry, CatalogFile } from './catalog.js';
import type { FlagDefinition } from './definition.js';
import { catalogFileText, editCatalog, holdsMany, merged } from './edit-entry.js';
import { sameValue } from './evidence.js';
import { fileNameOf } from './file-name.js';
import { ownerTexts } from './owner.js';
import { camelCase } from './parse.js';
import { compareText } from './text.js';

/** A field on which provider and catalog differ. */
export interface ImportedField {
  key: string;
  field: string;
  file: string;
  /** Absent where the catalog did not have the field. */
  before?: unknown;
  after: unknown;
  /**
   * `set`: the catalog lacked it. `updated`: the provider's value takes its place. `differs`: it stays, for nobody asked
   * to update. `left`: it could not be changed without losing a comment or changing another flag, or stands in code.
   */
  status: 'set' | 'updated' | 'differs' | 'left';
}

export interface ImportPlan {
  added: { key: string; file: string }[];
  /** In the order of the flags. */
  fields: ImportedField[];
  /** Flags on which both agree. */
  same: number;
  /** New flags that are left out: `other` is the same in camelCase, and no catalog could hold both. */
  twins: { key: string; other: string }[];
  /** Keys of the catalog that the provider does not have. */
  absent: string[];
  /** Files that change, sorted; `before` is absent where the file is new. */
  files: { file: string; before?: string; after: string }[];
}

/** How an import is meant. */
export interface ImportOptions {
  /** Let the provider's values take the place of those that differ. */
  update: boolean;
  /** Folder and ending of the file of a new flag, where no file tells: `flags`, `.yaml`. */
  place: { folder: string; ending: string };
}

/**
 * What merging a provider's flags into a catalog changes. Flags of the catalog are never taken out, fields that the
 * provider does not know stay, and so do comments and order. New flags go where the others are.
 */
export function planImport(
  all: readonly CatalogFile[],
  { entries }: Catalog,
  flags: readonly FlagDefinition[],
  { update, place }: ImportOptions,
): ImportPlan {
  const files = all.filter(({ file }) => isEditable(file));
  const known = new Map(entries.flatMap((entry) => (entry.definition.codeKeys ?? []).map((key) => [key, entry])));
  for (const entry of entries) known.set(entry.definition.key, entry);
  const fields: ImportedField[] = [];
  const sets = new Map<string, Map<string, Record<string, unknown>>>();
  let same = 0;
  for (const flag of flags) {
    const entry = known.get(flag.key);
    if (!entry) continue;
    const found = differences(entry, flag, update);
    if (found.length === 0) same += 1;
    fields.push(...found);
    const wanted = found.filter(({ status }) => status !== 'differs');
    if (wanted.length === 0) continue;
    const inFile = sets.get(entry.location.file) ?? new Map();
    inFile.set(entry.definition.key, Object.fromEntries(wanted.map(({ field, after }) => [field, after])));
    sets.set(entry.location.file, inFile);
  }
  const target = targetOf(files, entries, place);
  const { fresh, twins } = newFlags(
    flags.filter(({ key }) => !known.has(key)),
    entries,
  );
  const added = fresh.map((flag) => ({ flag, key: flag.key, file: target.fileOf(flag.key) }));
  const changed: ImportPlan['files'] = [];
  for (const { file, text } of files) {
    const set = sets.get(file) ?? new Map();
    const add = target.many === file ? added.map(({ flag }) => flag) : [];
    if (set.size === 0 && add.length === 0) continue;
    const result = editCatalog(text, file, { set, add });
    for (const { key, field } of result.left) {
      const left = fields.find((each) => each.key === key && each.field === field);
      if (left) left.status = 'left';
    }
    if (result.text !== text) changed.push({ file, before: text, after: result.text });
  }
  if (target.many === undefined) {
    for (const { flag, file } of added) changed.push({ file, after: catalogFileText(flag, file) });
  }
  for (const each of fields) if (each.status !== 'differs' && !isEditable(each.file)) each.status = 'left';
  const provided = new Set(flags.map(({ key }) => known.get(key)));
  return {
    added: added.map(({ key, file }) => ({ key, file })),
    fields,
    same,
    twins,
    absent: entries.filter((entry) => !provided.has(entry)).map(({ definition }) => definition.key),
    files: changed.sort((a, b) => compareText(a.file, b.file)),
  };
}

/** The flags that can be added, and those that are another one in camelCase. */
function newFlags(
  flags: readonly FlagDefinition[],
  entries: readonly CatalogEntry[],
): { fresh: FlagDefinition[]; twins: ImportPlan['twins'] } {
  const spelled = new Map(
    entries.flatMap(({ definition: { key, codeKeys = [] } }) =>
      [camelCase(key), ...codeKeys].map((spelling) => [spelling, key]),
    ),
  );
  const fresh: FlagDefinition[] = [];
  const twins: ImportPlan['twins'] = [];
  for (const flag of flags) {
    const spelling = camelCase(flag.key);
    const other = spelled.get(spelling);
    if (other === undefined) {
      spelled.set(spelling, flag.key);
      fresh.push(flag);
    } else twins.push({ key: flag.key, other });
  }
  return { fresh, twins };
}

/** Whether entries of a file can be edited; code that defines flags is changed by people. */
const isEditable = (file: string): boolean => /\.(?:ya?ml|jsonc?)$/i.test(file);

function differences(
  { definition, location: { file } }: CatalogEntry,
  flag: FlagDefinition,
  update: boolean,
): ImportedField[] {
  const { key } = definition;
  return Object.entries(flag).flatMap(([field, provided]): ImportedField[] => {
    const before = (definition as Record<string, unknown>)[field];
    const after = merged(before, provided);
    if (field === 'key' || isSame(field, before, after)) return [];
    if (before === undefined) return [{ key, field, file, after, status: 'set' }];
    return [{ key, field, file, before, after, status: update ? 'updated' : 'differs' }];
  });
}

/** Whether a field says the same; one owner may stand alone or in a list. */
const isSame = (field: string, before: unknown, after: unknown): boolean =>
  sameValue(before, after) ||
  (field === 'owner' && before !== undefined && sameValue(ownerTexts(before as string), ownerTexts(after as string)));

/** Where new flags go: into the file that holds most flags, or beside the files that hold one. */
function targetOf(files: readonly CatalogFile[], entries: readonly CatalogEntry[], place: ImportOptions['place']) {
  const counts = new Map(files.map(({ file }) => [file, 0]));
  for (const { location } of entries) counts.set(location.file, (counts.get(location.file) ?? 0) + 1);
  // A file with two flags holds many; only one with fewer must be looked at.
  const many = files.filter(({ file, text }) => (counts.get(file) ?? 0) > 1 || holdsMany(text, file));
  const one = files.filter((each) => !many.includes(each));
  if (one.length === 0 && many.length > 0) {
    const [largest] = [...many].sort(
      (a, b) => (counts.get(b.file) ?? 0) - (counts.get(a.file) ?? 0) || compareText(a.file, b.file),
    );
    const file = (largest as CatalogFile).file;
    return { many: file, fileOf: () => file };
  }
  const folder = mostFrequent(one.map(({ file }) => file.replace(/[^/]*$/, ''))) ?? `${place.folder}/`;
  const ending = mostFrequent(one.map(({ file }) => /\.[^./]+$/.exec(file)?.[0] ?? '')) ?? place.ending;
  const taken = new Set(
    files
      .filter(({ file }) => file.startsWith(folder))
      .map(({ file }) =>
        file
          .slice(folder.length)
          .replace(/\.[^.]+$/, '')
          .toLowerCase(),
      ),
  );
  return { many: undefined, fileOf: (key: string) => `${folder}${fileNameOf(key, taken)}${ending}` };
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0];
}
