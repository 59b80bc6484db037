import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalValue } from './expression.js';
import type { Pass } from './simplification.js';

/** The call of a method on an expression: `x.filter(…)`. */
export function methodCall(
  object: ts.Node,
  name: RegExp,
): (ts.CallExpression & { expression: ts.PropertyAccessExpression }) | undefined {
  const access = wrapped(object).parent;
  const call = access.parent;
  return ts.isPropertyAccessExpression(access) &&
    unwrap(access.expression) === object &&
    name.test(access.name.text) &&
    ts.isCallExpression(call) &&
    call.expression === access &&
    !call.questionDotToken &&
    !access.questionDotToken
    ? (call as ReturnType<typeof methodCall>)
    : undefined;
}

/** `.filter(Boolean)` on an array that is written out. */
export function truthyFilter(list: ts.Node, { module }: Pass): ts.CallExpression | undefined {
  const call = methodCall(list, /^filter$/);
  const [given, ...others] = call?.arguments ?? [];
  if (!call || !given || others.length > 0) return undefined;
  const isBuiltIn = ts.isIdentifier(given) && given.text === 'Boolean' && !module.scopes.bindingOf(given);
  return isBuiltIn ? call : undefined;
}

/** Whether an expression is truthy as it is written. */
export function isTruthy(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  const value = literalValue(node);
  if (value !== undefined) return Boolean(value);
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isJsxElement(node) ||
    ts.isJsxSelfClosingElement(node) ||
    ts.isJsxFragment(node)
  );
}
