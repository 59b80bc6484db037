import { applyEdits, blockEnd, commaAfter, lineAfter, lineStart, nextLine } from './edit-text.js';
import type { CollectionNode, Member, Span } from './tree.js';

/**
 * A text without one member of a collection. The comment block directly above the member goes with it; all other lines keep
 * their bytes, but for a comma that must go and blank lines that would stand doubled.
 */
export function withoutMember(text: string, collection: CollectionNode, index: number, json: boolean): string {
  const cuts = collection.flow ? flowCuts(text, collection, index, json) : [blockCut(text, collection, index)];
  return applyEdits(
    text,
    cuts.map((cut) => ({ ...cut, newText: '' })),
  );
}

// Entries on lines of their own:    a: …  /  - key: a
function blockCut(text: string, flags: CollectionNode, index: number): Span {
  const member = flags.members[index] as Member;
  const start = lineStart(text, member.start);
  const column = member.start - start;
  const previous = flags.members[index - 1];
  const floor = previous ? lineAfter(text, previous) : 0;
  const end = blockEnd(text, member);
  return withoutDoubledBlank(text, { start: commentsAbove(text, start, floor, '#', column), end }, floor, index === 0);
}

// Entries between brackets:    "a": {…},
function flowCuts(text: string, flags: CollectionNode, index: number, json: boolean): Span[] {
  const member = flags.members[index] as Member;
  const previous = flags.members[index - 1];
  const comma = commaAfter(text, member.end, flags.end, json);
  const previousComma =
    previous && comma === undefined ? commaAfter(text, previous.end, member.start, json) : undefined;
  const cuts: Span[] = previousComma === undefined ? [] : [{ start: previousComma, end: previousComma + 1 }];
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
function withoutDoubledBlank(text: string, { start, end }: Span, floor: number, first: boolean): Span {
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
