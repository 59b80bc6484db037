import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { toLiteral, toOperand } from '../expression.js';
import { isPure } from '../purity.js';
import type { Mark, Pass, Simplification, Step } from '../simplification.js';
import { isBoolean, isTested } from '../truthiness.js';

const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;

export default {
  on: 'value',
  rewrites: [
    'ON && x -> x',
    'OFF && x -> false',
    'ON || x -> true',
    'OFF || x -> x',
    'ON ?? x -> true',
    'x && ON ? a : b -> x ? a : b',
    'x || ON ? a : b -> a',
    '!x || OFF -> !x',
    '(x ?? OFF) ? a : b -> x ? a : b',
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isBinaryExpression(parent)) return undefined;
    const { kind } = parent.operatorToken;
    if (kind !== AmpersandAmpersandToken && kind !== BarBarToken && kind !== QuestionQuestionToken) return undefined;
    if (parent.left !== outer)
      return kind === QuestionQuestionToken ? onRightOfNullish(parent, mark, pass) : onRight(parent, mark, pass);
    const decides =
      kind === QuestionQuestionToken ? mark.value !== null : Boolean(mark.value) === (kind === BarBarToken);
    // The side that decides is the literal itself; the other is never evaluated.
    return decides ? toLiteral(parent, mark.value, pass) : toOperand(parent, parent.right, pass);
  },
} satisfies Simplification;

/** `x ?? false`: what is nothing is as good as false where only the truth is asked. */
function onRightOfNullish(node: ts.BinaryExpression, mark: Mark & { kind: 'value' }, pass: Pass): Step | undefined {
  const same = (!mark.value && isTested(node, pass)) || isBoolean(node.left, pass);
  return same ? toOperand(node, node.left, pass) : undefined;
}

/** `x && true`: the left side is evaluated first, so it may only go when nobody could tell. */
function onRight(node: ts.BinaryExpression, mark: Mark & { kind: 'value' }, pass: Pass): Step | undefined {
  const isAnd = node.operatorToken.kind === AmpersandAmpersandToken;
  const neutral = Boolean(mark.value) === isAnd;
  const tested = isTested(node, pass);
  if (neutral) {
    const same = typeof mark.value === 'boolean' && isBoolean(node.left, pass);
    return tested || same || isLeftOfSame(node) ? toOperand(node, node.left, pass) : leaveValue(node, pass);
  }
  if (!isPure(node.left, pass)) {
    const { sourceFile } = pass.module;
    pass.leave({
      start: node.getStart(sourceFile),
      end: node.getEnd(),
      reason: 'side-effect',
      detail: node.left.getText(sourceFile),
    });
    return undefined;
  }
  const same = typeof mark.value === 'boolean' && isBoolean(node.left, pass);
  return tested || same ? toLiteral(node, mark.value, pass) : leaveValue(node, pass);
}

function leaveValue(node: ts.BinaryExpression, pass: Pass): undefined {
  const { sourceFile } = pass.module;
  const detail = node.left.getText(sourceFile);
  pass.leave({ start: node.getStart(sourceFile), end: node.getEnd(), reason: 'value-position', detail });
}

/** `x && true && y`: what `x && true` is, when it is true, goes on to `y` and is not seen. */
function isLeftOfSame(node: ts.BinaryExpression): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  return (
    ts.isBinaryExpression(parent) &&
    unwrap(parent.left) === node &&
    parent.operatorToken.kind === node.operatorToken.kind &&
    node.operatorToken.kind === AmpersandAmpersandToken
  );
}
