import type { Member, Span } from './tree.js';

/** A change of a text, on offsets of the text as it was. */
export interface TextEdit extends Span {
  newText: string;
}

/** The text with all edits; those at one place come in their order. They must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.order - b.order);
  const parts: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    parts.push(text.slice(at, edit.start), edit.newText);
    at = Math.max(at, edit.end);
  }
  return parts.join('') + text.slice(at);
}

/** Start of the line after an entry of a block, with the blank lines and deeper comments that are a part of it. */
export function blockEnd(text: string, member: Member): number {
  const column = member.start - lineStart(text, member.start);
  let end = lineAfter(text, member);
  for (let line = end; line < text.length; ) {
    const next = nextLine(text, line);
    const content = text.slice(line, next);
    const comment = /^([ \t]*)#/.exec(content);
    // A comment that is indented deeper than the key is a part of the entry, and so are blank lines before it.
    if (comment && (comment[1] as string).length > column) end = next;
    else if (content.trim() !== '') break;
    line = next;
  }
  return end;
}

/** The comma that follows a value, past white space and comments. */
export function commaAfter(text: string, from: number, limit: number, json: boolean): number | undefined {
  for (let i = from; i < limit; i++) {
    const rest = text.slice(i, i + 2);
    if (rest[0] === ',') return i;
    if (json ? rest === '//' : rest[0] === '#') i = nextLine(text, i) - 1;
    else if (json && rest === '/*') i = text.indexOf('*/', i + 2) + 1;
    else if (!/\s/.test(rest)) return undefined;
  }
  return undefined;
}

/** Start of the line that holds the offset. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start -= 1;
  return start;
}

/** Start of the line after a member. A block scalar ends after its line break, everything else before it. */
export function lineAfter(text: string, { start, end }: Member): number {
  return nextLine(text, Math.max(start, isBreak(text, end - 1) ? end - 1 : end));
}

/** Start of the line after the one that holds the offset. */
export function nextLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end += 1;
  return Math.min(end + 1, text.length);
}

function isBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10);
}
