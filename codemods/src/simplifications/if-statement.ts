import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { keepOnly, removeNode } from '../layout.js';
import type { MarkedEdit, Pass, Simplification, Step } from '../simplification.js';
import { completesAbruptly, hoistsFrom, holdsStatements, splicesInto, unreachableAfter } from '../statements.js';

export default {
  on: 'value',
  rewrites: [
    'if (ON) { a(); } -> a();',
    'if (OFF) { a(); } -> ',
    'if (ON) { a(); } else { b(); } -> a();',
    'if (x) { a(); } else if (OFF) { b(); } else { c(); } -> if (x) { a(); } else { c(); }',
    '() => { if (ON) { return a; } return b; } -> () => { return a; }',
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isIfStatement(parent) || parent.expression !== outer) return undefined;
    const [kept, dropped] = mark.value
      ? [parent.thenStatement, parent.elseStatement]
      : [parent.elseStatement, parent.thenStatement];
    if (dropped && hoistsFrom(dropped, pass)) {
      const { sourceFile } = pass.module;
      pass.leave({ start: parent.getStart(sourceFile), end: parent.expression.getEnd() + 1, reason: 'hoisted' });
      return undefined;
    }
    return kept ? keepBranch(parent, kept, pass) : dropStatement(parent, pass);
  },
} satisfies Simplification;

function dropStatement(node: ts.IfStatement, pass: Pass): Step {
  const { parent } = node;
  if (holdsStatements(parent)) return { edits: [removeNode(node, pass)] };
  if (ts.isIfStatement(parent) && parent.elseStatement === node) {
    return { edits: [{ start: parent.thenStatement.getEnd(), end: node.getEnd(), newText: '' }] };
  }
  return { edits: [{ start: node.getStart(pass.module.sourceFile), end: node.getEnd(), newText: '{}' }] };
}

function keepBranch(node: ts.IfStatement, kept: ts.Statement, pass: Pass): Step {
  const { parent } = node;
  const { sourceFile } = pass.module;
  if (!holdsStatements(parent)) {
    return { edits: keepOnly(node, { start: kept.getStart(sourceFile), end: kept.getEnd() }, pass) };
  }
  const edits = [...branchEdits(node, kept, parent, pass)];
  if (completesAbruptly(kept)) {
    for (const statement of unreachableAfter(node, parent, pass)) edits.push(removeNode(statement, pass));
  }
  // Two blocks that declare a name must not meet in one list.
  const brings = ts.isBlock(kept) && pass.module.scopes.declaredIn(kept).size > 0;
  return { edits: join(edits, pass.text), ...(brings && { locks: parent }) };
}

function branchEdits(node: ts.IfStatement, kept: ts.Statement, parent: ts.Node, pass: Pass): MarkedEdit[] {
  const { text, module } = pass;
  const whole = { start: kept.getStart(module.sourceFile), end: kept.getEnd() };
  if (!ts.isBlock(kept)) return keepOnly(node, whole, pass);
  const inside = text.slice(whole.start + 1, whole.end - 1);
  if (inside.trim() === '') return [removeNode(node, pass)];
  // Names of the block that would collide outside keep the block, without its condition.
  if (!splicesInto(kept, parent, pass)) return keepOnly(node, whole, pass);
  const start = whole.start + 1 + (inside.length - inside.trimStart().length);
  const end = whole.end - 1 - (inside.length - inside.trimEnd().length);
  return keepOnly(node, { start, end }, pass);
}

/** Deletions that touch or overlap become one: the blank lines between two removed statements go with them. */
function join(edits: MarkedEdit[], text: string): MarkedEdit[] {
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
