import { ts } from 'ts-morph';
import type { Range } from './edits.js';
import { keepOnly, leadingComments, removeNode } from './layout.js';
import type { MarkedEdit, Pass, Step } from './simplification.js';
import { completesAbruptly, holdsStatements, splicesInto, unreachableFrom } from './statements.js';

/** Deletes a statement; where one has to stand, `{}` does. */
export function dropStatement(node: ts.Statement, pass: Pass): Step {
  const { parent } = node;
  if (ts.isLabeledStatement(parent)) return dropStatement(parent, pass);
  if (holdsStatements(parent)) return { edits: [removeNode(node, pass)] };
  if (ts.isIfStatement(parent) && parent.elseStatement === node) {
    return { edits: [{ start: parent.thenStatement.getEnd(), end: node.getEnd(), newText: '' }] };
  }
  return { edits: [{ start: node.getStart(pass.module.sourceFile), end: node.getEnd(), newText: '{}' }] };
}

/** Keeps one statement inside another in place of the whole, and deletes what nothing reaches any more. */
export function keepStatement(node: ts.Statement, kept: ts.Statement, pass: Pass): Step {
  const { parent } = node;
  const { sourceFile } = pass.module;
  const gone = completesAbruptly(kept, pass) ? unreachableFrom(node, pass) : [];
  const removed = gone.map((statement) => removeNode(statement, pass));
  if (!holdsStatements(parent)) {
    return { edits: [...keepOnly(node, { start: kept.getStart(sourceFile), end: kept.getEnd() }, pass), ...removed] };
  }
  const edits = [...branchEdits(node, kept, parent, pass), ...removed];
  // Two blocks that declare a name must not meet in one list.
  const brings = ts.isBlock(kept) && pass.module.scopes.declaredIn(kept).size > 0;
  return { edits: joinDeletions(edits, pass.text), ...(brings && { locks: parent }) };
}

function branchEdits(node: ts.Statement, kept: ts.Statement, parent: ts.Node, pass: Pass): MarkedEdit[] {
  const { module } = pass;
  const whole = { start: kept.getStart(module.sourceFile), end: kept.getEnd() };
  if (!ts.isBlock(kept)) return keepOnly(node, whole, pass);
  const inside = insideOf(kept, pass);
  if (!inside) return [removeNode(node, pass)];
  // Names of the block that would collide outside keep the block, without what is around it.
  return keepOnly(node, splicesInto(kept, parent, pass) ? inside : whole, pass);
}

/** What a block holds, comments included; `undefined` where it holds nothing. */
export function insideOf(block: ts.Block, { text, module }: Pass): Range | undefined {
  const [from, to] = [block.getStart(module.sourceFile) + 1, block.getEnd() - 1];
  const inside = text.slice(from, to);
  const trimmed = inside.trim();
  if (trimmed === '') return undefined;
  const start = from + (inside.length - inside.trimStart().length);
  return { start, end: start + trimmed.length };
}

/** Deletions that touch or overlap become one: the blank lines between two removed statements go with them. */
export function joinDeletions(edits: MarkedEdit[], text: string): MarkedEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: MarkedEdit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    const gap = last && last.newText === '' && edit.newText === '' ? text.slice(last.end, edit.start) : 'x';
    if (last && (edit.start < last.end || gap === '')) last.end = Math.max(last.end, edit.end);
    else joined.push({ ...edit });
  }
  return joined;
}

/** Statements with the comments above the first, and the one behind the last. */
export function rangeOf(run: readonly ts.Statement[], { text, module }: Pass): Range {
  const [first, last] = [run[0] as ts.Statement, run.at(-1) as ts.Statement];
  const [comment] = ts.getTrailingCommentRanges(text, last.end) ?? [];
  return { start: leadingComments(text, first, module.sourceFile), end: comment?.end ?? last.end };
}

/** What a block holds, up to one of its statements. */
export function insideUntil(block: ts.Block, end: ts.Statement | undefined, pass: Pass): Range {
  const inside = insideOf(block, pass) as Range;
  const last = end && block.statements[block.statements.indexOf(end) - 1];
  return last ? { start: inside.start, end: rangeOf([last], pass).end } : inside;
}
