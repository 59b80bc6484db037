import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Range } from '../edits.js';
import { leadingComments } from '../layout.js';

/** A comment: one of its own, or lines of `//` right below one another. */
export interface Comment extends Range {
  /** Its lines without what marks them as a comment, as offsets into the file; one without words is not among them. */
  lines: readonly Range[];
  /** What it stands above, with no blank line between. */
  owner?: ts.Node;
}

/** The comment that an offset lies in, or `undefined` where it lies in code. */
export function commentAt(offset: number, { sourceFile, text }: Module): Comment | undefined {
  const token = tokenAt(sourceFile, offset);
  if (offset >= token.getStart(sourceFile) && !ts.isJSDoc(token)) return undefined;
  const run = ts.isJSDoc(token)
    ? [token]
    : runAround(
        offset,
        [
          ...(ts.getTrailingCommentRanges(text, token.pos) ?? []),
          ...(ts.getLeadingCommentRanges(text, token.pos) ?? []),
        ],
        text,
      );
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const owner = ownerOf(token, first.pos, sourceFile, text);
  return {
    start: first.pos,
    end: last.end,
    lines: run.flatMap((each) => linesOf({ start: each.pos, end: each.end }, text)),
    ...(owner && { owner }),
  };
}

/** The token that an offset lies in or in front of, in the white space and comments that lead to it. */
function tokenAt(sourceFile: ts.SourceFile, offset: number): ts.Node {
  let node: ts.Node = sourceFile;
  for (;;) {
    const child = node.getChildren(sourceFile).find(({ pos, end }) => pos <= offset && offset < end);
    if (!child || ts.isJSDoc(node)) return node;
    node = child;
  }
}

/** Of comments in one gap between two tokens, those that are one with the comment at an offset. */
function runAround(offset: number, comments: readonly ts.CommentRange[], text: string): ts.CommentRange[] {
  const at = comments.findIndex(({ pos, end }) => pos <= offset && offset < end);
  const joins = (a: ts.CommentRange | undefined, b: ts.CommentRange | undefined): boolean =>
    a?.kind === ts.SyntaxKind.SingleLineCommentTrivia &&
    b?.kind === ts.SyntaxKind.SingleLineCommentTrivia &&
    /^\r?\n[ \t]*$/.test(text.slice(a.end, b.pos)) &&
    isAlone(a, text);
  let [from, to] = [at, at + 1];
  while (joins(comments[from - 1], comments[from])) from--;
  while (joins(comments[to - 1], comments[to])) to++;
  return at < 0 ? [] : comments.slice(from, to);
}

/** Whether nothing stands in front of a comment on its line. */
const isAlone = ({ pos }: ts.CommentRange, text: string): boolean => /(?:^|\n)[ \t]*$/.test(text.slice(0, pos));

/** The outermost node that a comment stands above. */
function ownerOf(token: ts.Node, start: number, sourceFile: ts.SourceFile, text: string): ts.Node | undefined {
  let owner: ts.Node | undefined;
  for (let node = ts.isJSDoc(token) ? token.parent : token; !ts.isSourceFile(node); node = node.parent) {
    if (node.kind === ts.SyntaxKind.SyntaxList) continue;
    if (node.getFullStart() > start || node.getStart(sourceFile) < start) break;
    if (leadingComments(text, node, sourceFile) <= start) owner = node;
  }
  return owner;
}

function linesOf({ start, end }: Range, text: string): Range[] {
  const lines: Range[] = [];
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 || stop > end ? end : stop;
    const line = text.slice(from, to);
    const lead = /^\s*(?:\/\/+|\/\*+|\*(?!\/))?[ \t]*/.exec(line)?.[0].length ?? 0;
    const body = line.slice(lead).replace(/[ \t\r]*(?:\*+\/)?$/, '');
    if (body !== '') lines.push({ start: from + lead, end: from + lead + body.length });
    from = to + 1;
  }
  return lines;
}
