import { ts } from 'ts-morph';
import type { Range } from './edits.js';
import type { MarkedEdit, Pass } from './simplification.js';

/** Offset at which the line of `offset` begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Offset one past the line break that ends the line of `offset`. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

const isBlank = (text: string): boolean => /^[^\S\n]*\r?\n?$/.test(text);

/** The white space that the line of `offset` begins with. */
export const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** Directives that speak of the line after them: they have no reason once it is gone. */
const nextLine =
  /eslint-disable-next-line|biome-ignore|@ts-(?:expect-error|ignore)|oxlint-disable-next-line|prettier-ignore/;
const header = /^\/\*!|@license|@copyright|copyright|eslint-(?:disable|env)\b(?!-)|@ts-(?:no)?check|@jsx|@flow|^#!/i;

/** What may follow on the last line of something that goes: nothing, or a comment, which is about it. */
const trailing = /^[ \t]*(?:\/\/[^\n\r\u2028\u2029]*|\/\*(?:(?!\*\/)[^\n])*\*\/[ \t]*)?\r?\n?$/;

/** Comments right above a node, without a blank line between: they go where it goes. */
export function leadingComments(text: string, node: ts.Node, sourceFile: ts.SourceFile): number {
  const start = node.getStart(sourceFile);
  let from = start;
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  for (const comment of [...comments].reverse()) {
    const between = text.slice(comment.end, from);
    const words = text.slice(comment.pos, comment.end);
    if ((between.match(/\n/g) ?? []).length > 1 || header.test(words)) break;
    // A comment behind code on its line belongs to that code.
    if (!isBlank(text.slice(lineStart(text, comment.pos), comment.pos))) break;
    if (ts.isImportDeclaration(node) && !nextLine.test(words)) break;
    from = comment.pos;
  }
  return from;
}

/**
 * The range to delete for a node that stands on lines of its own: with the comments that belong to it, its line break and,
 * where it would leave two blank lines or one at the edge of a block, the blank line.
 */
export function wholeLines(text: string, from: number, to: number): Range {
  const begin = lineStart(text, from);
  const before = text.slice(begin, from);
  const rest = text.slice(to, lineEnd(text, to));
  if (!isBlank(before) || !trailing.test(rest)) return { start: from, end: to };
  // The byte-order mark is white space to JavaScript, and stays.
  let start = text.charCodeAt(begin) === 0xfeff ? begin + 1 : begin;
  let end = lineEnd(text, to);
  const previous = text.slice(lineStart(text, Math.max(0, begin - 1)), begin);
  const next = text.slice(end, lineEnd(text, end));
  const opens = begin === 0 || /[{[(>]\s*$/.test(text.slice(0, begin)) || isBlankLine(previous);
  const closes = /^\s*(?:[}\])]|<\/)/.test(text.slice(end)) || end >= text.length;
  if (isBlankLine(next) && opens) end = lineEnd(text, end);
  else if (isBlankLine(previous) && closes && !previous.startsWith('\ufeff')) start = lineStart(text, begin - 1);
  return { start, end };
}

const isBlankLine = (line: string): boolean => line !== '' && /^[^\S\n]*\r?\n$/.test(line);

/** Deletes a statement, type member or anything else that stands alone between its neighbours. */
export function removeNode(node: ts.Node, { text, module }: Pass): MarkedEdit {
  const from = leadingComments(text, node, module.sourceFile);
  const range = wholeLines(text, from, node.getEnd());
  if (range.start !== from || range.end !== node.getEnd()) return { ...range, newText: '' };
  // Between neighbours on one line, the space in front goes too.
  const space = /[ \t]*$/.exec(text.slice(lineStart(text, from), from))?.[0].length ?? 0;
  const isFirst = lineStart(text, from) === from - space;
  return { start: isFirst ? from : from - space, end: range.end, newText: '' };
}

/** Deletes one element of a comma-separated list, and the comma that only it needed. */
export function removeListItem(items: ts.NodeArray<ts.Node>, item: ts.Node, pass: Pass): MarkedEdit[] {
  const { text, module } = pass;
  const { sourceFile } = module;
  if (items.length === 1) return emptyList(items, item, pass);
  const index = items.indexOf(item);
  const next = items[index + 1];
  const previous = items[index - 1];
  const start = leadingComments(text, item, sourceFile);
  const comma = (from: number): number | undefined => {
    const match = /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n)*,/.exec(text.slice(from));
    return match ? from + match[0].length : undefined;
  };
  const separated = next || items.hasTrailingComma ? comma(item.getEnd()) : undefined;
  const end = separated ?? item.getEnd();
  const alone = wholeLines(text, start, end);
  if (alone.start < start || alone.end > end) {
    const edits: MarkedEdit[] = [{ ...alone, newText: '' }];
    // The list had no trailing comma: the new last element must not get one.
    if (!next && previous && !items.hasTrailingComma) {
      const after = comma(previous.getEnd());
      if (after !== undefined) edits.unshift({ start: after - 1, end: after, newText: '' });
    }
    return edits;
  }
  if (next) {
    const from = separated ?? item.getEnd();
    // A comment in front of the next one, on its line, is about that.
    const [space = ''] =
      /^\s*(?=\/\*(?:(?!\*\/)[^\n])*\*\/[ \t]*$)/.exec(text.slice(from, next.getStart(sourceFile))) ?? [];
    const end = space === '' ? next.getStart(sourceFile) : from + space.length;
    return [{ start: item.getStart(sourceFile), end, newText: '' }];
  }
  if (previous) return [{ start: previous.getEnd(), end: item.getEnd(), newText: '' }];
  return [{ start: item.getFullStart(), end: separated ?? item.getEnd(), newText: '' }];
}

/** Deletes the only element: `{ gone: true }` becomes `{}`, unless a comment is left to stand in it. */
function emptyList(items: ts.NodeArray<ts.Node>, item: ts.Node, { text, module }: Pass): MarkedEdit[] {
  const close = item.parent.getEnd() - 1;
  const start = leadingComments(text, item, module.sourceFile);
  const [before, after] = [text.slice(items.pos, start), text.slice(item.getEnd(), close)];
  if (/\/[/*]/.test(before + after)) {
    const range = wholeLines(text, start, items.hasTrailingComma ? items.end : item.getEnd());
    return [{ ...range, newText: '' }];
  }
  return [{ start: items.pos, end: close, newText: '' }];
}

/** Lines whose first characters are part of a value: inside template literals, nothing may be re-indented. */
function frozenLines(node: ts.Node, sourceFile: ts.SourceFile): Range[] {
  const frozen: Range[] = [];
  const visit = (child: ts.Node): void => {
    if (
      ts.isNoSubstitutionTemplateLiteral(child) ||
      ts.isTemplateHead(child) ||
      ts.isTemplateMiddle(child) ||
      ts.isTemplateTail(child) ||
      ts.isStringLiteral(child)
    ) {
      frozen.push({ start: child.getStart(sourceFile), end: child.getEnd() });
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return frozen;
}

/**
 * Keeps `[start, end)` of a node and deletes the rest of it. Lines of the kept part move left by as much as it was deeper
 * than the node.
 */
export function keepOnly(node: ts.Node, kept: Range, pass: Pass): MarkedEdit[] {
  const { text, module } = pass;
  const { sourceFile } = module;
  const from = node.getStart(sourceFile);
  const edits: MarkedEdit[] = [];
  if (kept.start > from) edits.push({ start: from, end: kept.start, newText: '' });
  if (kept.end < node.getEnd()) edits.push({ start: kept.end, end: node.getEnd(), newText: '' });
  return [...edits, ...dedent(node, kept, indentAt(text, from), pass)];
}

/** Keeps several ranges of a node, each on lines of its own, in braces where they need a block. */
export function keepAll(node: ts.Node, kept: readonly Range[], pass: Pass, braces: boolean): MarkedEdit[] {
  const { text, module } = pass;
  const [only] = kept;
  if (only && kept.length === 1 && !braces) return keepOnly(node, only, pass);
  const from = node.getStart(module.sourceFile);
  const indent = indentAt(text, from);
  const unit = braces ? (/^[ \t]+/.exec(indentAt(text, only?.start ?? from).slice(indent.length))?.[0] ?? '') : '';
  const inner = `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
  const step = unit.includes('\t') ? '\t' : unit.slice(0, Math.ceil(unit.length / 2));
  let last = from;
  const edits = kept.flatMap((range, index): MarkedEdit[] => {
    const lead = index > 0 ? inner + step : braces ? `{${inner}${step}` : '';
    const edit = { start: last, end: range.start, newText: lead };
    last = range.end;
    return [edit, ...dedent(node, range, indent + step, pass)];
  });
  return [...edits, { start: last, end: node.getEnd(), newText: braces ? `${inner}}` : '' }];
}

function dedent(node: ts.Node, kept: Range, indent: string, { text, module }: Pass): MarkedEdit[] {
  const first = indentAt(text, kept.start);
  const same = lineStart(text, kept.start) === lineStart(text, node.getStart(module.sourceFile));
  if (same || first.length <= indent.length || !first.startsWith(indent)) return [];
  const surplus = first.slice(indent.length);
  const frozen = frozenLines(node, module.sourceFile);
  const edits: MarkedEdit[] = [];
  for (let line = lineEnd(text, kept.start); line < kept.end; line = lineEnd(text, line)) {
    if (frozen.some(({ start, end }) => start < line && line <= end)) continue;
    if (text.startsWith(first, line) && line + surplus.length <= kept.end) {
      edits.push({ start: line + indent.length, end: line + first.length, newText: '' });
    }
  }
  return edits;
}
