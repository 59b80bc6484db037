import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { createMapping, type Edit } from './edits.js';
import type { Mark } from './simplification.js';

/** The blocks that lost their last statement by the edits, as marks in the text after them. */
export function emptiedBy(before: Module, edits: readonly Edit[], after: Module): Mark[] {
  const deletions = edits.filter(({ newText, start, end }) => newText === '' && start < end);
  const map = createMapping(edits);
  const blocks = new Set<ts.Block>();
  for (const { start, end } of deletions) {
    const block = blockAround(before.sourceFile, start, end);
    if (block && block.statements.length > 0) blocks.add(block);
  }
  return [...blocks].flatMap((block): Mark[] => {
    const range = map({ start: block.getStart(before.sourceFile), end: block.end });
    // A comment that is left is there for a reason.
    const isEmpty = range && /^\{\s*\}$/.test(after.text.slice(range.start, range.end));
    return isEmpty ? [{ ...range, kind: 'emptied' }] : [];
  });
}

/** The innermost block that a range is in. */
function blockAround(sourceFile: ts.SourceFile, start: number, end: number): ts.Block | undefined {
  let found: ts.Block | undefined;
  for (let node: ts.Node | undefined = sourceFile; node; ) {
    if (ts.isBlock(node) && node.getStart(sourceFile) < start && end < node.end) found = node;
    node = ts.forEachChild(node, (child) => (child.pos <= start && child.end >= end ? child : undefined));
  }
  return found;
}
