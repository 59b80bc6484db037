import type { FlagDefinition } from './definition.js';
import { applyEdits, blockEnd, commaAfter, lineAfter, lineStart, nextLine, type TextEdit } from './edit-text.js';
import { sameValue } from './evidence.js';
import { commentsOf, type Printer, printer } from './print-entry.js';
import { baseName, flagKeyOf, flagsOf, isJson, readTree } from './read.js';
import { CatalogEditError, rootOf } from './remove-entry.js';
import { type CollectionNode, type Member, memberOf, type Span, type TreeNode, toValue } from './tree.js';

/** What is changed in one catalog file. */
export interface CatalogChange {
  /** Fields to set, by key of the flag. A mapping is merged: what it does not name stays. */
  set: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Flags to add; only where the file has `flags`. */
  add: readonly FlagDefinition[];
}

/** A field that was left as it is. */
export interface LeftField {
  key: string;
  field: string;
  /** `comment`: a comment stands inside the value. `alias`: the value stands elsewhere, under an anchor. */
  reason: 'comment' | 'alias';
}

/**
 * The text of a catalog file after a change. All other lines keep their bytes; comments, the order of fields and what
 * the change does not name stay. Throws `CatalogEditError` where the file cannot be read or would mean something else.
 */
export function editCatalog(text: string, file: string, change: CatalogChange): { text: string; left: LeftField[] } {
  const root = rootOf(readTree(text, file), file);
  const editor = new Editor(text, isJson(text, file));
  const entries = entriesOf(root, file);
  const flags = flagsOf(root);
  const members = new Map(flags?.members.map((member) => [flagKeyOf(member), member]));
  const left: LeftField[] = [];
  const expected = new Map([...entries].map(([key, node]) => [key, toValue(node)]));
  for (const [key, fields] of change.set) {
    const node = entries.get(key);
    if (!node) throw new CatalogEditError(`${file} does not hold flag "${key}"`);
    const done: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(fields)) {
      const reason = editor.refusal(node, field, value);
      if (reason) left.push({ key, field, reason });
      else done[field] = value;
    }
    editor.set(node, done, flags?.flow ? undefined : members.get(key));
    expected.set(key, merged(toValue(node), done));
  }
  if (change.add.length > 0) editor.add(root, change.add, file);
  const result = applyEdits(text, editor.edits);
  verify(text, result, file, [...expected.values(), ...change.add.map((flag) => flag as unknown)], change.add);
  return { text: result, left };
}

/** The text of a new file that holds one flag. */
export function catalogFileText(definition: FlagDefinition, file: string): string {
  const print = printer(/\.jsonc?$/i.test(file), '\n');
  const { key, ...fields } = definition;
  return print.document({ key, ...fields });
}

/** Whether a file holds many flags, under `flags`; another one can only be added to such a file. */
export function holdsMany(text: string, file: string): boolean {
  const { root } = readTree(text, file);
  return root !== undefined && memberOf(root, 'flags') !== undefined;
}

/** A value with another one laid over it: mappings are joined, all else is replaced. */
export function merged(before: unknown, after: unknown): unknown {
  if (!isMapping(before) || !isMapping(after)) return after;
  const changes = Object.entries(after).map(([name, value]) => [
    name,
    Object.hasOwn(before, name) ? merged(before[name], value) : value,
  ]);
  return { ...before, ...Object.fromEntries(changes) };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entriesOf(root: TreeNode, file: string): Map<string, TreeNode> {
  const flags = flagsOf(root);
  if (flags) return new Map(flags.members.map((member) => [flagKeyOf(member) ?? '', member.value]));
  if (memberOf(root, 'flags')) return new Map();
  const own = memberOf(root, 'key')?.value;
  return new Map([[own?.kind === 'scalar' ? String(own.value) : baseName(file), root]]);
}

class Editor {
  readonly edits: TextEdit[] = [];
  private readonly text: string;
  private readonly json: boolean;
  private readonly eol: string;
  private readonly print: Printer;
  private readonly comments: readonly Span[];

  constructor(text: string, json: boolean) {
    this.text = text;
    this.json = json;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.print = printer(json, this.eol);
    this.comments = commentsOf(text, json);
  }

  /** Why a field cannot be set without losing something. */
  refusal(node: TreeNode, field: string, value: unknown): LeftField['reason'] | undefined {
    if (node.kind !== 'scalar' && node.members.some((member) => !holds(node, member))) return 'alias';
    const old = memberOf(node, field);
    if (!old || sameValue(toValue(old.value), value)) return undefined;
    if (old.value.kind === 'map' && isMapping(value)) {
      const reasons = Object.entries(value).map(([name, inner]) => this.refusal(old.value, name, inner));
      return reasons.find((reason) => reason !== undefined);
    }
    const from = old.key?.end ?? old.start;
    // A comment beside the last of several lines speaks of that line, one beside a single value of the field.
    const isBlock = old.value.kind !== 'scalar' && !old.value.flow;
    const to = isBlock ? nextLine(this.text, old.value.end) : old.value.end;
    return this.comments.some(({ start }) => start >= from && start < to) ? 'comment' : undefined;
  }

  set(node: TreeNode, fields: Readonly<Record<string, unknown>>, member?: Member): void {
    const absent: [string, unknown][] = [];
    for (const [name, value] of Object.entries(fields)) {
      const old = memberOf(node, name);
      if (!old) absent.push([name, value]);
      else if (old.value.kind === 'map' && old.value.members.length > 0 && isMapping(value)) this.set(old.value, value);
      else if (!sameValue(toValue(old.value), value)) this.replace(old.value, value);
    }
    if (absent.length > 0) this.insert(node, absent, member);
  }

  /** Adds flags to `flags`, after those that are there. */
  add(root: TreeNode, flags: readonly FlagDefinition[], file: string): void {
    const member = memberOf(root, 'flags');
    if (!member) throw new CatalogEditError(`${file} holds one flag; another one needs a file of its own`);
    const node = member.value;
    const isList = node.kind === 'list';
    const entries = flags.map((flag) => {
      const { key, ...rest } = flag;
      return isList ? (['', flag] as [string, unknown]) : ([key, rest] as [string, unknown]);
    });
    this.insert(node, entries, root.kind !== 'scalar' && root.flow ? undefined : member);
  }

  private column(offset: number): number {
    const start = lineStart(this.text, offset);
    return offset - start - (start === 0 && this.text.startsWith('\uFEFF') ? 1 : 0);
  }

  private replace(node: TreeNode, value: unknown): void {
    const { start, end } = node;
    const isBlock = node.kind !== 'scalar' && !node.flow && !this.json;
    const isAlike = typeof value === 'object' && value !== null && (node.kind === 'list') === Array.isArray(value);
    const column = this.column(start);
    // A block scalar ends after its line break, which stays.
    const last = /\r?\n$/.exec(this.text.slice(start, end))?.[0].length ?? 0;
    const newText = isBlock && isAlike ? this.print.block(value, column).trim() : this.print.flow(value);
    this.edits.push({ start, end: end - last, newText });
  }

  private insert(node: TreeNode, items: readonly (readonly [string, unknown])[], member?: Member): void {
    if (node.kind === 'scalar' || (!this.json && member && node.members.length === 0 && node.flow)) {
      this.fill(node, items, member);
    } else if (node.flow) this.insertFlow(node, items);
    else this.insertBlock(node, items);
  }

  // a: …   ->   a: …
  //             b: …
  private insertBlock(node: CollectionNode, items: readonly (readonly [string, unknown])[]): void {
    const first = node.members[0] as Member;
    const last = node.members.at(-1) as Member;
    const column = this.column(first.start);
    const value = node.kind === 'list' ? items.map(([, item]) => item) : new Map(items);
    // Flags follow the comments that belong to the last of them; fields follow the last field.
    const at =
      isMapping(items[0]?.[1]) || node.kind === 'list' ? blockEnd(this.text, last) : lineAfter(this.text, last);
    this.insertLines(at, this.print.block(value, column, this.step(node)));
  }

  private insertLines(at: number, lines: string): void {
    const isOpen = at === this.text.length && !/[\r\n]$/.test(this.text);
    this.edits.push({ start: at, end: at, newText: isOpen ? this.eol + lines.trimEnd() : lines });
  }

  /** Indentation of what stands below an entry, as its neighbours have it. */
  private step(node: CollectionNode): number {
    for (const { start, value } of node.members) {
      const inner = value.kind === 'map' && !value.flow ? value.members[0] : undefined;
      const step = inner ? this.column(inner.start) - this.column(start) : 0;
      if (step > 0) return step;
    }
    return 2;
  }

  // flags:   /  flags: {}   ->   flags:
  //                                a: …
  private fill(node: TreeNode, items: readonly (readonly [string, unknown])[], member: Member | undefined): void {
    const key = member?.key;
    if (!member || !key || this.json) {
      const value = Object.fromEntries(items);
      this.edits.push({ start: node.start, end: node.end, newText: this.print.flow(value) });
      return;
    }
    const column = this.column(key.start) + 2;
    const colon = this.text.indexOf(':', key.end) + 1;
    const isWritten = node.end > colon;
    const end = isWritten ? node.end : colon;
    if (isWritten) this.edits.push({ start: colon, end, newText: '' });
    this.insertLines(nextLine(this.text, end), this.print.block(new Map(items), column));
  }

  // {a: …}   ->   {a: …, b: …}
  private insertFlow(node: CollectionNode, items: readonly (readonly [string, unknown])[]): void {
    const { text, json } = this;
    const last = node.members.at(-1);
    const show = (indent?: string): string[] =>
      items.map(([name, value]) => this.print.member(node.kind === 'list' ? undefined : name, value, indent));
    if (!last) {
      this.edits.push({ start: node.start + 1, end: node.start + 1, newText: ` ${show().join(', ')} ` });
      return;
    }
    const comma = commaAfter(text, last.end, node.end, json);
    const after = comma === undefined ? last.end : comma + 1;
    const trailer = text.slice(after, nextLine(text, after)).trim();
    const start = lineStart(text, last.start);
    const isApart =
      text.slice(start, last.start).trim() === '' &&
      (trailer === '' || (json ? /^\/\/|^\/\*.*\*\/$/.test(trailer) : trailer.startsWith('#')));
    if (!isApart) {
      this.edits.push({ start: last.end, end: last.end, newText: `, ${show().join(', ')}` });
      return;
    }
    const indent = text.slice(start, last.start);
    if (comma === undefined) this.edits.push({ start: last.end, end: last.end, newText: ',' });
    const lines = show(indent).map((item) => indent + item);
    const closing = comma === undefined ? '' : ',';
    this.insertLines(nextLine(text, after), lines.join(`,${this.eol}`) + closing + this.eol);
  }
}

/** Whether a part lies within its whole; what an alias stands for does not. */
const holds = (whole: Span, part: Span): boolean => part.start >= whole.start && part.end <= whole.end;

/** The last guard: every flag must read as expected, and every comment must be there as before. */
function verify(
  before: string,
  after: string,
  file: string,
  flags: readonly unknown[],
  added: readonly FlagDefinition[],
): void {
  const { root, problems } = readTree(after, file);
  const read = root && problems.length === 0 ? [...entriesOf(root, file)] : [];
  const keyless = new Set(added.map(({ key }) => key));
  const same =
    read.length === flags.length &&
    read.every(([key, node], i) => sameValue(withKey(toValue(node), key, keyless), withKey(flags[i], key, keyless)));
  const json = isJson(before, file);
  const words = (text: string): string[] => commentsOf(text, json).map(({ start, end }) => text.slice(start, end));
  if (same && sameValue(words(before), words(after))) return;
  throw new CatalogEditError(`${file} cannot be changed without changing more than what was asked; edit it by hand`);
}

/** A flag that was added under its key does not repeat it. */
function withKey(value: unknown, key: string, added: ReadonlySet<string>): unknown {
  return added.has(key) && isMapping(value) ? { key, ...value } : (value ?? {});
}
