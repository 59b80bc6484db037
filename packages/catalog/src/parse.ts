import type { Catalog, CatalogEntry, CatalogFile, CatalogProblem, CatalogProblemCode } from './catalog.js';
import { type FlagDefinition, flagSchema } from './definition.js';
import { type Location, lineStarts, positionAt } from './location.js';
import { baseName, flagsOf, readTree, withRepeated } from './read.js';
import { schemaProblems } from './schema-problems.js';
import { compareText, didYouMean } from './text.js';
import { type Member, memberOf, type ReadResult, type Span, spanAt, type TreeNode, toValue } from './tree.js';

/** A flag that a file defines, whether or not its entry is valid: a broken entry still takes its key. */
interface Claim {
  key: string;
  place: Location;
  codeKeys: { text: string; place: Location }[];
  entry?: CatalogEntry;
}

/**
 * Reads catalog files of any number of flags. All problems of all files are reported, and what is valid is read
 * whatever else is broken. The order of the files does not matter. It throws for nothing that a file can hold.
 */
export function parseCatalog(files: readonly CatalogFile[]): Catalog {
  const readers = [...files].sort((a, b) => compareText(a.file, b.file)).map((file) => new FileReader(file));
  for (const reader of readers) reader.read();
  const problems = readers.flatMap((reader) => reader.problems);
  const first = keepFirst(
    readers.flatMap((reader) => reader.claims),
    problems,
  );
  claimCodeKeys(first, problems);
  claimCamelCase(first, problems);
  const entries = [...first.values()].flatMap((claim) => claim.entry ?? []);
  return {
    entries: entries.sort((a, b) => compareText(a.definition.key, b.definition.key)),
    problems: problems.sort(
      (a, b) => compareText(a.file, b.file) || a.start - b.start || a.end - b.end || compareText(a.message, b.message),
    ),
  };
}

function keepFirst(claims: readonly Claim[], problems: CatalogProblem[]): Map<string, Claim> {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const other = first.get(claim.key);
    if (!other) {
      first.set(claim.key, claim);
      continue;
    }
    const message = `Flag "${claim.key}" is defined twice: here and at ${placeText(other.place)}; keep one`;
    problems.push({ code: 'duplicate-key', message, flagKey: claim.key, ...claim.place });
  }
  return first;
}

/** A spelling in code must lead to one flag. */
function claimCodeKeys(claims: ReadonlyMap<string, Claim>, problems: CatalogProblem[]): void {
  const owners = new Map<string, { key: string; place: Location }>();
  for (const claim of claims.values()) {
    for (const { text, place } of claim.codeKeys) {
      const rival = claims.get(text);
      const other = owners.get(text) ?? (rival && { key: rival.key, place: rival.place });
      if (!other) owners.set(text, { key: claim.key, place });
      else if (other.key !== claim.key) {
        const message = `"${text}" means flag "${claim.key}" here and flag "${other.key}" at ${placeText(other.place)}; a spelling belongs to one flag`;
        problems.push({ code: 'conflicting-key', message, flagKey: claim.key, ...place });
      }
    }
  }
}

/** Bags and generated code spell keys in camelCase: two keys with one such spelling cannot be told apart there. */
function claimCamelCase(claims: ReadonlyMap<string, Claim>, problems: CatalogProblem[]): void {
  const first = new Map<string, Claim>();
  for (const claim of claims.values()) {
    const spelling = camelCase(claim.key);
    const other = first.get(spelling);
    if (!other) first.set(spelling, claim);
    else {
      const message = `Flags "${claim.key}" and "${other.key}" (${placeText(other.place)}) are both "${spelling}" in camelCase, as bags and generated code spell them; rename one`;
      problems.push({ code: 'conflicting-key', message, flagKey: claim.key, ...claim.place });
    }
  }
  for (const claim of claims.values()) {
    for (const { text, place } of claim.codeKeys) {
      const other = first.get(text);
      if (!other || other.key === claim.key || claims.has(text)) continue;
      const message = `"${text}" means flag "${claim.key}" here, and is flag "${other.key}" (${placeText(other.place)}) in camelCase, as bags and generated code spell it; a spelling belongs to one flag`;
      problems.push({ code: 'conflicting-key', message, flagKey: claim.key, ...place });
    }
  }
}

/** How bags and generated code spell a key: `newCheckout` for `new-checkout`, `new.checkout`, `New_Checkout`. Keys that are one so are one flag. */
export function camelCase(key: string): string {
  const words = key.match(
    /\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}\p{N}]+|\p{Lu}+(?!\p{Ll})|[^\p{L}\p{N}\s._\-/:]+/gu,
  ) ?? [key];
  const [head = '', ...tail] = words.map((word) => word.toLowerCase());
  return [head, ...tail.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function placeText({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

class FileReader {
  readonly problems: CatalogProblem[] = [];
  readonly claims: Claim[] = [];
  private readonly file: string;
  private readonly text: string;
  private readonly tree: ReadResult | undefined;
  private readonly lines: number[];

  constructor({ file, text, tree }: CatalogFile) {
    this.tree = tree;
    this.file = file;
    this.text = text;
    this.lines = lineStarts(text);
  }

  read(): void {
    const { root, problems } = this.tree ? withRepeated(this.tree) : readTree(this.text, this.file);
    for (const { code, message, ...span } of problems) this.report(code, message, span);
    if (problems.some(({ code }) => code !== 'duplicate-field')) return;
    if (!root || (root.kind === 'scalar' && root.value === null)) {
      this.report('empty', 'The file is empty; it must hold one flag, or many under "flags"', { start: 0, end: 0 });
    } else if (root.kind !== 'map') {
      const found = root.kind === 'list' ? 'a list; put it under "flags:"' : 'a single value';
      this.report('schema', `The file must hold a mapping: one flag, or many under "flags", not ${found}`, root);
    } else if (memberOf(root, 'flags')) {
      this.readMany(root);
    } else {
      const value = withoutSchema(toValue(root) as Record<string, unknown>);
      const implied = Object.hasOwn(value, 'key') ? value : { key: baseName(this.file), ...value };
      this.readEntry(root, root, implied, memberOf(root, 'key')?.value, true);
    }
  }

  private readMany(root: TreeNode & { kind: 'map' | 'list' }): void {
    for (const { key } of root.members) {
      if (!key || key.text === 'flags' || key.text === '$schema' || key.text.startsWith('x-')) continue;
      const near = didYouMean(key.text, ['$schema']);
      const advice = near
        ? `did you mean "${near}"?`
        : 'a file holds one flag, or many under "flags" and nothing beside it';
      this.report('unknown-field', `Unknown field "${key.text}" beside "flags"; ${advice}`, key);
    }
    const flags = flagsOf(root);
    if (!flags) {
      this.report(
        'schema',
        'flags must be a mapping from key to flag, or a list of flags',
        spanAt(root, ['flags'], false),
      );
      return;
    }
    const alone = flags.members.length === 1;
    for (const member of flags.members) {
      const value = toValue(member.value);
      this.readEntry(member, member.value, member.key ? this.underKey(member, value) : value, keySpan(member), alone);
    }
  }

  /** The entry of a `flags:` mapping with the key that it stands under; nothing at all is an entry too. */
  private underKey(member: Member, value: unknown): unknown {
    const key = member.key?.text ?? '';
    if (value === null) return { key };
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    const own = memberOf(member.value, 'key');
    if (!own) return { key, ...value };
    if (own.value.kind === 'scalar' && typeof own.value.value === 'string' && own.value.value !== key) {
      const message = `key is "${own.value.value}", but the flag stands under "${key}"; make them the same or drop the field`;
      this.report('conflicting-key', message, own.value, key);
    }
    return value;
  }

  private readEntry(whole: Span, node: TreeNode, value: unknown, keyPlace: Span | undefined, alone: boolean): void {
    const name =
      typeof value === 'object' && value !== null && Object.hasOwn(value, 'key')
        ? (value as { key: unknown }).key
        : undefined;
    const key = typeof name === 'string' ? name : undefined;
    const found = schemaProblems(flagSchema, value);
    for (const { code, path, message } of found) {
      this.report(code, message, spanAt(node, path, code === 'unknown-field'), key);
    }
    if (key === undefined) return;
    const fields =
      node.kind === 'map' ? node.members.map(({ key: field, value: at }) => [field?.text, this.locate(at)]) : [];
    const codeKeys = memberOf(node, 'codeKeys')?.value;
    this.claims.push({
      key,
      place: this.locate(keyPlace ?? { start: whole.start, end: whole.start }),
      codeKeys: (codeKeys?.kind === 'list' ? codeKeys.members : []).flatMap(({ value: spelling }) =>
        spelling.kind === 'scalar' && typeof spelling.value === 'string'
          ? [{ text: spelling.value, place: this.locate(spelling) }]
          : [],
      ),
      ...(found.length === 0 && {
        entry: {
          definition: value as FlagDefinition,
          location: this.locate(whole),
          fields: Object.fromEntries([...(keyPlace ? [['key', this.locate(keyPlace)]] : []), ...fields]),
          alone,
        },
      }),
    });
  }

  private report(code: CatalogProblemCode, message: string, span: Span, flagKey?: string): void {
    this.problems.push({ code, message, ...(flagKey !== undefined && { flagKey }), ...this.locate(span) });
  }

  private locate(span: Span): Location {
    // A parser may point past the end of a text that breaks off.
    const start = Math.min(span.start, this.text.length);
    const end = Math.min(span.end, this.text.length);
    return { file: this.file, start, end, ...positionAt(this.lines, start) };
  }
}

function keySpan(member: Member): Span | undefined {
  return member.key ?? memberOf(member.value, 'key')?.value;
}

/** `$schema` speaks to editors. */
function withoutSchema({ $schema, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}
