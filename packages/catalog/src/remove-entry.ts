import { applyEdits, blockEnd, commaAfter, lineAfter, lineStart, nextLine } from './edit-text.js';
import { baseName, flagKeyOf, flagsOf, isJson, readTree } from './read.js';
import {
  type CollectionNode,
  type Member,
  memberOf,
  type ReadResult,
  type Span,
  type TreeNode,
  toValue,
} from './tree.js';

/** An entry that cannot be taken out safely: the message says why. Nothing was changed. */
export class CatalogEditError extends Error {}

type Cut = Span;

/**
 * The text of a catalog file without one flag, or `undefined` when it holds that flag only, so that the file is to be
 * deleted. The comment block directly above the entry goes with it; all other lines keep their bytes, but for the comma
 * that JSON must lose and blank lines that would stand doubled. Throws `CatalogEditError` when the file cannot be read,
 * does not hold the flag, or would mean something else afterwards (an alias to a part of the entry).
 */
export function removeCatalogEntry(text: string, file: string, key: string): string | undefined {
  const root = rootOf(readTree(text, file), file);
  const flags = flagsOf(root);
  if (!flags) {
    const own = memberOf(root, 'key')?.value;
    if ((own?.kind === 'scalar' ? own.value : baseName(file)) === key) return undefined;
    throw new CatalogEditError(`${file} does not hold flag "${key}"`);
  }
  const indexes = flags.members.flatMap((member, index) => (flagKeyOf(member) === key ? [index] : []));
  const [index, another] = indexes;
  if (index === undefined) throw new CatalogEditError(`${file} does not hold flag "${key}"`);
  if (another !== undefined) throw new CatalogEditError(`${file} defines flag "${key}" more than once; keep one first`);
  if (flags.members.length === 1) return undefined;

  const cuts = flags.flow ? flowCuts(text, flags, index, isJson(text, file)) : [blockCut(text, flags, index)];
  const result = applyEdits(
    text,
    cuts.map((cut) => ({ ...cut, newText: '' })),
  );
  verify(result, root, index, file, key);
  return result;
}

/** The mapping that a file holds. */
export function rootOf({ root, problems }: ReadResult, file: string): TreeNode {
  const problem = problems.find(({ code }) => code !== 'duplicate-field');
  if (problem) throw new CatalogEditError(`${file} cannot be edited: ${problem.message}`);
  if (root?.kind !== 'map') throw new CatalogEditError(`${file} cannot be edited: it does not hold a mapping`);
  return root;
}

/** The last guard: everything but the entry must read as before. */
function verify(text: string, before: TreeNode, index: number, file: string, key: string): void {
  const after = readTree(text, file).root;
  if (after && contents(after, undefined) === contents(before, index)) return;
  throw new CatalogEditError(
    `Flag "${key}" cannot be taken out of ${file} without changing other entries; edit it by hand`,
  );
}

function contents(root: TreeNode, without: number | undefined): string {
  const flags = flagsOf(root);
  const others = (flags?.members ?? []).filter((_, index) => index !== without);
  const rest = root.kind === 'map' ? root.members.filter((member) => member.key?.text !== 'flags') : [];
  return JSON.stringify(
    [others, rest].map((members) => members.map((member) => [member.key?.text, toValue(member.value)])),
  );
}

// Entries on lines of their own:    a: …  /  - key: a
function blockCut(text: string, flags: CollectionNode, index: number): Cut {
  const member = flags.members[index] as Member;
  const start = lineStart(text, member.start);
  const column = member.start - start;
  const previous = flags.members[index - 1];
  const floor = previous ? lineAfter(text, previous) : 0;
  const end = blockEnd(text, member);
  return withoutDoubledBlank(text, { start: commentsAbove(text, start, floor, '#', column), end }, floor, index === 0);
}

// Entries between brackets:    "a": {…},
function flowCuts(text: string, flags: CollectionNode, index: number, json: boolean): Cut[] {
  const member = flags.members[index] as Member;
  const previous = flags.members[index - 1];
  const comma = commaAfter(text, member.end, flags.end, json);
  const previousComma =
    previous && comma === undefined ? commaAfter(text, previous.end, member.start, json) : undefined;
  const cuts: Cut[] = previousComma === undefined ? [] : [{ start: previousComma, end: previousComma + 1 }];
  const last = comma === undefined ? member.end : comma + 1;
  const start = lineStart(text, member.start);
  const lineEnd = nextLine(text, last);
  const trailer = text.slice(last, lineEnd).trim();
  const ownLines =
    text.slice(start, member.start).trim() === '' && (trailer === '' || trailer.startsWith(json ? '//' : '#'));
  if (ownLines) {
    const floor = nextLine(text, previous?.end ?? flags.start);
    const above = commentsAbove(text, start, floor, json ? '//' : '#', member.start - start);
    return [...cuts, withoutDoubledBlank(text, { start: above, end: lineEnd }, floor, index === 0)];
  }
  // Only blanks of the same line: the line break before it may end a comment.
  let from = member.start;
  let to = last;
  if (index === flags.members.length - 1) while (/[ \t]/.test(text.charAt(from - 1))) from -= 1;
  else while (/[ \t]/.test(text.charAt(to))) to += 1;
  if (comma !== undefined || previousComma === undefined) return [...cuts, { start: from, end: to }];
  return [...cuts, { start: Math.max(from, previousComma + 1), end: to }];
}

/** Start of the comment lines directly above, no further up than `floor`. */
function commentsAbove(text: string, start: number, floor: number, mark: '#' | '//', column: number): number {
  let above = start;
  while (above > floor) {
    const line = lineStart(text, above - 1);
    const content = text.slice(line, above);
    const indent = content.length - content.trimStart().length;
    if (line < floor || indent > column || !isComment(content.trim(), mark)) break;
    above = line;
  }
  return above;
}

function isComment(line: string, mark: '#' | '//'): boolean {
  return line.startsWith(mark) || (mark === '//' && line.startsWith('/*') && line.endsWith('*/'));
}

/** Takes blank lines too where they would stand doubled, at the end of the file or before the first entry. */
function withoutDoubledBlank(text: string, { start, end }: Cut, floor: number, first: boolean): Cut {
  const before = lineStart(text, Math.max(0, start - 1));
  const blankBefore = start > 0 && before >= floor && text.slice(before, start).trim() === '';
  if (!blankBefore && !first) return { start, end };
  if (end >= text.length && blankBefore) {
    let from = before;
    while (from > floor && text.slice(lineStart(text, from - 1), from).trim() === '') from = lineStart(text, from - 1);
    return { start: Math.max(from, floor), end };
  }
  let to = end;
  while (to < text.length && text.slice(to, nextLine(text, to)).trim() === '') to = nextLine(text, to);
  return { start, end: to };
}
