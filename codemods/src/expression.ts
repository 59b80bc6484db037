import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Range } from './edits.js';
import { keepOnly } from './layout.js';
import type { Literal, MarkedEdit, Pass, Step } from './simplification.js';

/** The source text of a value, in the file's own quotes. */
export function literalText(value: Literal, { text }: Pass): string {
  if (typeof value !== 'string') return String(value);
  const single = (text.match(/'/g) ?? []).length >= (text.match(/"/g) ?? []).length;
  const inner = JSON.stringify(value).slice(1, -1);
  return single ? `'${inner.replace(/\\"/g, '"').replace(/'/g, "\\'")}'` : `"${inner}"`;
}

/** The value of a literal expression, or `undefined` where it is none. */
export function literalValue(expression: ts.Expression): Literal | null | undefined {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  return node.kind === ts.SyntaxKind.NullKeyword ? null : undefined;
}

/** Replaces an expression by the literal that it is known to be. */
export function toLiteral(node: ts.Node, value: Literal, pass: Pass): Step {
  const edit: MarkedEdit = {
    start: node.getStart(pass.module.sourceFile),
    end: node.getEnd(),
    newText: literalText(value, pass),
    mark: { kind: 'value', value },
  };
  return { edits: [edit] };
}

/** Writes a value in place of names that stand for it; `{ on }` becomes `{ on: true }`. */
export function inlineReads(reads: readonly ts.Identifier[], value: Literal, pass: Pass): MarkedEdit[] {
  const newText = literalText(value, pass);
  return reads.map((read): MarkedEdit => {
    const [start, end] = [read.getStart(pass.module.sourceFile), read.getEnd()];
    return ts.isShorthandPropertyAssignment(read.parent)
      ? { start: end, end, newText: `: ${newText}` }
      : { start, end, newText, mark: { kind: 'value', value } };
  });
}

/** Keeps one operand of an expression in place of the whole, or `undefined` where that would change what it means. */
export function toOperand(node: ts.Expression, operand: ts.Expression, pass: Pass): Step | undefined {
  const { sourceFile } = pass.module;
  const outer = wrapped(node);
  const inner = unwrap(operand);
  if (changesReceiver(outer, inner)) {
    pass.leave({
      start: node.getStart(sourceFile),
      end: node.getEnd(),
      reason: 'unsupported-use',
      detail: 'called as a method',
    });
    return undefined;
  }
  const kept: Range = { start: keptStart(node, operand, pass), end: operand.getEnd() };
  const edits = keepOnly(node, kept, pass);
  const guard = guardFor(node, operand, pass);
  if (guard) {
    edits.push({ start: kept.end, end: kept.end, newText: ')' });
    const first = edits.find((edit) => edit.end === kept.start);
    if (first) first.newText += '(';
  }
  const hazard = semicolonFor(node, operand, pass);
  if (hazard) {
    const first = edits.find((edit) => edit.end === kept.start);
    if (first) first.newText = `;${first.newText}`;
  }
  // A closing parenthesis must not meet the deletion of what follows at the same place.
  const merged = mergeAt(edits, kept.end);
  return { edits: merged, exposes: [{ start: operand.getStart(sourceFile), end: operand.getEnd() }] };
}

/** `(flag && object.method)()` calls without a receiver; `object.method()` would not. */
function changesReceiver(outer: ts.Node, inner: ts.Expression): boolean {
  const { parent } = outer;
  const called =
    (ts.isCallExpression(parent) && parent.expression === outer) ||
    (ts.isTaggedTemplateExpression(parent) && parent.tag === outer);
  if (called) return ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner) || isEval(inner);
  return ts.isDeleteExpression(parent);
}

const isEval = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === 'eval';

/** Where the kept operand begins: with its comments, unless a line break there would end a `return`. */
function keptStart(node: ts.Expression, operand: ts.Expression, { text, module }: Pass): number {
  const start = operand.getStart(module.sourceFile);
  if (operand.getStart(module.sourceFile) === node.getStart(module.sourceFile)) return start;
  const [comment] = ts.getLeadingCommentRanges(text, operand.getFullStart()) ?? [];
  if (!comment || startsRestricted(node, module.sourceFile)) return start;
  return comment.pos;
}

/** `return`, `throw` and `yield` end at a line break. */
function startsRestricted(node: ts.Node, sourceFile: ts.SourceFile): boolean {
  const start = node.getStart(sourceFile);
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isReturnStatement(at) || ts.isThrowStatement(at) || ts.isYieldExpression(at))
      return at.expression?.getStart(sourceFile) === start;
    if (at.getStart(sourceFile) !== start) return false;
  }
  return false;
}

/** Whether the kept operand needs parentheses because its first token would begin something else. */
function guardFor(node: ts.Expression, operand: ts.Expression, { text, module }: Pass): boolean {
  const start = node.getStart(module.sourceFile);
  const head = text.slice(operand.getStart(module.sourceFile));
  for (let at: ts.Node = node.parent; at; at = at.parent) {
    if (ts.isExpressionStatement(at))
      return (
        at.getStart(module.sourceFile) === start && /^(?:\{|function\b|class\b|async\s+function\b|let\s*\[)/.test(head)
      );
    if (ts.isArrowFunction(at)) return at.body.getStart(module.sourceFile) === start && head.startsWith('{');
    if (ts.isExportAssignment(at))
      return at.expression.getStart(module.sourceFile) === start && /^(?:function|class|async\s+function)\b/.test(head);
    if (ts.isStatement(at)) return false;
  }
  return false;
}

/** Whether the statement would now join the one before it, which has no semicolon: `a` newline `(b)()`. */
function semicolonFor(node: ts.Expression, operand: ts.Expression, { text, module }: Pass): boolean {
  const { sourceFile } = module;
  const start = node.getStart(sourceFile);
  let statement: ts.Node = node;
  while (statement && !ts.isStatement(statement)) statement = statement.parent;
  if (!statement || !ts.isExpressionStatement(statement) || statement.getStart(sourceFile) !== start) return false;
  if (!/^[([`/+-]/.test(text.slice(operand.getStart(sourceFile)))) return false;
  const { statements: siblings = [] } = statement.parent as ts.Node & { statements?: readonly ts.Statement[] };
  const previous = siblings[siblings.indexOf(statement as ts.Statement) - 1];
  if (!previous || previous.getText(sourceFile).endsWith(';')) return false;
  // These end with a brace of their own; an object or a function at the end of an expression does not end it.
  return (
    ts.isVariableStatement(previous) ||
    ts.isExpressionStatement(previous) ||
    ts.isReturnStatement(previous) ||
    ts.isThrowStatement(previous) ||
    ts.isDoStatement(previous) ||
    ts.isImportDeclaration(previous) ||
    ts.isExportDeclaration(previous) ||
    ts.isExportAssignment(previous)
  );
}

/** Joins an insertion with the deletion that begins where it stands. */
function mergeAt(edits: MarkedEdit[], offset: number): MarkedEdit[] {
  const here = edits.filter(({ start }) => start === offset);
  if (here.length < 2) return edits;
  const merged: MarkedEdit = {
    start: offset,
    end: Math.max(...here.map(({ end }) => end)),
    newText: here.map(({ newText }) => newText).join(''),
  };
  return [...edits.filter((edit) => !here.includes(edit)), merged];
}
