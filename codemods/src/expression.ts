import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Range } from './edits.js';
import { keepOnly } from './layout.js';
import type { Literal, MarkedEdit, Pass, Step } from './simplification.js';

/** The source text of a value, in the file's own quotes. */
export function literalText(value: Literal, pass: Pass): string {
  if (typeof value === 'number' && (value < 0 || Object.is(value, -0)))
    return `(${Object.is(value, -0) ? '-0' : value})`;
  if (typeof value === 'string') return quoted(value, pass);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((each: Literal) => literalText(each, pass)).join(', ')}]`;
  const properties = Object.entries(value).map(([name, each]) => {
    // `{ __proto__: x }` sets the prototype, with quotes or without.
    const key = name === '__proto__' ? "['__proto__']" : /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name, pass);
    return `${key}: ${literalText(each as Literal, pass)}`;
  });
  return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
}

function quoted(value: string, { text }: Pass): string {
  const single = (text.match(/'/g) ?? []).length >= (text.match(/"/g) ?? []).length;
  const inner = JSON.stringify(value).slice(1, -1);
  return single ? `'${inner.replace(/\\"/g, '"').replace(/'/g, "\\'")}'` : `"${inner}"`;
}

/** Whether a value is one of which each copy is another: `{}` is not `{}`. */
export const isComposite = (value: Literal): value is Exclude<Literal, boolean | string | number | null> =>
  typeof value === 'object' && value !== null;

/** The value of a literal expression, or `undefined` where it is none. */
export function literalValue(expression: ts.Expression): boolean | string | number | null | undefined {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  return node.kind === ts.SyntaxKind.NullKeyword ? null : undefined;
}

/** Replaces an expression by the literal that it is known to be. */
export function toLiteral(node: ts.Node, value: Literal, pass: Pass): Step {
  const newText = literalText(value, pass);
  const edit: MarkedEdit = {
    start: node.getStart(pass.module.sourceFile),
    end: node.getEnd(),
    newText: guardFor(node, newText, pass) ? `(${newText})` : newText,
    mark: { kind: 'value', value },
  };
  return { edits: [edit] };
}

/** Whether an expression is assigned to where it stands: `x++`, `x = 1`, `[x] = y`, `for (x of y)`. */
function isTarget(node: ts.Node): boolean {
  const child = wrapped(node);
  const { parent } = child;
  if (ts.isPostfixUnaryExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent))
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment && parent.left === child;
  }
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent)) return parent.initializer === child;
  const isPart =
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === child);
  return isPart && isTarget(parent);
}

/** Whether a literal cannot stand where a name does: `<Tag />`, `on.x` of a number, a decorator, a class to extend. */
export function refusesLiteral(node: ts.Node, value: Literal): boolean {
  const { parent } = wrapped(node);
  return (
    isTarget(node) ||
    ts.isJsxOpeningLikeElement(parent) ||
    ts.isJsxClosingElement(parent) ||
    ts.isDecorator(parent) ||
    ts.isDeleteExpression(parent) ||
    ts.isExpressionWithTypeArguments(parent) ||
    (typeof value === 'number' && ts.isPropertyAccessExpression(parent))
  );
}

/** Writes a value in place of names that stand for it; `{ on }` becomes `{ on: true }`. */
export function inlineReads(reads: readonly ts.Identifier[], value: Literal, pass: Pass): MarkedEdit[] {
  const newText = literalText(value, pass);
  return reads.map((read): MarkedEdit => {
    const [start, end] = [read.getStart(pass.module.sourceFile), read.getEnd()];
    const mark = { kind: 'value', value } as const;
    if (!ts.isShorthandPropertyAssignment(read.parent)) return { start, end, newText, mark };
    return { start, end, newText: `${read.text}: ${newText}`, mark, markFrom: read.text.length + 2 };
  });
}

/** Keeps one operand of an expression in place of the whole, or `undefined` where that would change what it means. */
export function toOperand(node: ts.Expression, operand: ts.Expression, pass: Pass): Step | undefined {
  const { sourceFile } = pass.module;
  const outer = wrapped(node);
  const inner = unwrap(operand);
  const changes = changeBy(outer, inner, pass.module);
  if (changes !== undefined) {
    pass.leave({ start: node.getStart(sourceFile), end: node.getEnd(), reason: 'unsupported-use', detail: changes });
    return undefined;
  }
  const kept: Range = { start: keptStart(node, operand, pass), end: operand.getEnd() };
  const edits = keepOnly(node, kept, pass);
  const guard = guardFor(node, pass.text.slice(operand.getStart(sourceFile)), pass);
  if (guard) {
    edits.push({ start: kept.end, end: kept.end, newText: ')' });
    const first = edits.find((edit) => edit.end === kept.start);
    if (first) first.newText += '(';
  }
  // A closing parenthesis must not meet the deletion of what follows at the same place.
  const merged = mergeAt(edits, kept.end);
  return { edits: merged, exposes: [{ start: operand.getStart(sourceFile), end: operand.getEnd() }] };
}

/** What the operand would do otherwise than the whole. `(flag && o.m)()` calls without a receiver; `o.m()` would not. */
function changeBy(outer: ts.Node, inner: ts.Expression, { scopes }: Pass['module']): string | undefined {
  const { parent } = outer;
  const called =
    (ts.isCallExpression(parent) && parent.expression === outer) ||
    (ts.isTaggedTemplateExpression(parent) && parent.tag === outer);
  const isMember = ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner);
  if (called && (isMember || isEval(inner))) return 'the call would get another `this`';
  // `typeof missing` is 'undefined' where `typeof (flag && missing)` throws.
  const isGlobal = ts.isIdentifier(inner) && !scopes.bindingOf(inner);
  if (ts.isTypeOfExpression(parent) && isGlobal) return '`typeof` of a name that may be missing';
  return ts.isDeleteExpression(parent) ? 'it would be deleted' : undefined;
}

const isEval = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === 'eval';

/** Where the kept operand begins: with its comments, unless a line break there would end a `return`. */
function keptStart(node: ts.Expression, operand: ts.Expression, { text, module }: Pass): number {
  const start = operand.getStart(module.sourceFile);
  if (operand.getStart(module.sourceFile) === node.getStart(module.sourceFile)) return start;
  if (startsRestricted(node, module.sourceFile)) return start;
  const before = text.slice(operand.getFullStart(), start);
  return start - before.trimStart().length;
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

/** Whether what is put in place of a node needs parentheses because its first token would begin something else. */
function guardFor(node: ts.Node, head: string, { module }: Pass): boolean {
  const start = node.getStart(module.sourceFile);
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

/** `new FlagGuard('new-cart')`, `super('new-cart')` */
export const isMaking = (node: ts.Node): boolean =>
  ts.isNewExpression(node) || (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword);
