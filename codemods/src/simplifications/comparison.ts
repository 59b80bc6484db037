import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isComposite, toLiteral } from '../expression.js';
import { valueOf } from '../names.js';
import type { Literal, Pass, Simplification } from '../simplification.js';

const { EqualsEqualsToken, EqualsEqualsEqualsToken, ExclamationEqualsToken, ExclamationEqualsEqualsToken } =
  ts.SyntaxKind;
const { LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken } = ts.SyntaxKind;

export default {
  on: 'value',
  rewrites: [
    "BLUE === 'blue' -> true",
    "BLUE !== 'red' -> true",
    'ON === false -> false',
    'BLUE == null -> false',
    'ON === undefined -> false',
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isBinaryExpression(parent)) return undefined;
    const isLeft = parent.left === outer;
    const answer = compare(mark.value, isLeft ? parent.right : parent.left, parent.operatorToken.kind, isLeft, pass);
    return answer === undefined ? undefined : toLiteral(parent, answer, pass);
  },
} satisfies Simplification;

function compare(
  value: Literal,
  expression: ts.Expression,
  kind: ts.SyntaxKind,
  isLeft: boolean,
  pass: Pass,
): boolean | undefined {
  const strict = kind === EqualsEqualsEqualsToken || kind === ExclamationEqualsEqualsToken;
  const negated = kind === ExclamationEqualsToken || kind === ExclamationEqualsEqualsToken;
  const equality = strict || negated || kind === EqualsEqualsToken;
  if (equality && isUndefined(expression, pass)) return (!strict && value === null) !== negated;
  const other = valueOf(expression, pass);
  if (other === undefined) return undefined;
  if (!equality)
    return typeof value === 'number' && typeof other === 'number' ? order(value, other, kind, isLeft) : undefined;
  // Loose equality converts types: only values of one type are compared here, and what is nothing with what is something.
  const comparable = strict || typeof other === typeof value || other === null || value === null;
  return comparable && !isComposite(other) ? (other === value) !== negated : undefined;
}

function order(value: number, other: number, kind: ts.SyntaxKind, isLeft: boolean): boolean | undefined {
  const [a, b] = isLeft ? [value, other] : [other, value];
  if (kind === LessThanToken) return a < b;
  if (kind === LessThanEqualsToken) return a <= b;
  if (kind === GreaterThanToken) return a > b;
  return kind === GreaterThanEqualsToken ? a >= b : undefined;
}

const isUndefined = (node: ts.Expression, { module }: Pass): boolean =>
  ts.isIdentifier(node) && node.text === 'undefined' && !module.scopes.bindingOf(node);
