import { ts } from 'ts-morph';
import type { Literal } from '../simplification.js';
import { statementAround } from './answers.js';
import { type Assertion, assertions, matchers } from './runners.js';

/** An assertion about a value that is known: the statement that it is, and whether it holds. */
export interface Met {
  statement: ts.ExpressionStatement;
  isMet: boolean;
}

/** The assertion that a call makes of its first argument, or `undefined` where that cannot be told. */
export function metBy(
  call: ts.CallExpression,
  value: Literal,
  literalOf: (expression: ts.Expression) => Literal | null | undefined,
): Met | undefined {
  const { expression: callee } = call;
  if (ts.isIdentifier(callee) && callee.text === 'expect') return ofMatcher(call, value, literalOf);
  if (ts.isIdentifier(callee) && callee.text === 'assert') return judged({ wants: 'truthy' }, call, value, undefined);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  if (callee.expression.text !== 'assert' && callee.expression.text !== 't') return undefined;
  const assertion = Object.hasOwn(assertions, callee.name.text) ? assertions[callee.name.text] : undefined;
  const [, given] = call.arguments;
  return assertion && judged(assertion, call, value, given && literalOf(given));
}

/** `expect(true).not.toBe(false)` */
function ofMatcher(
  call: ts.CallExpression,
  value: Literal,
  literalOf: (expression: ts.Expression) => Literal | null | undefined,
): Met | undefined {
  let access: ts.Node = call.parent;
  let isNegated = false;
  if (ts.isPropertyAccessExpression(access) && access.name.text === 'not') {
    isNegated = true;
    access = access.parent;
  }
  if (!ts.isPropertyAccessExpression(access)) return undefined;
  const outer = access.parent;
  if (!ts.isCallExpression(outer) || outer.expression !== access || !Object.hasOwn(matchers, access.name.text))
    return undefined;
  const [given] = outer.arguments;
  const met = judged(matchers[access.name.text] as Assertion, outer, value, given && literalOf(given));
  return met && { ...met, isMet: met.isMet !== isNegated };
}

function judged(
  { wants }: Assertion,
  call: ts.CallExpression,
  value: Literal,
  given: Literal | null | undefined,
): Met | undefined {
  const statement = statementAround(call);
  if (!statement || (wants === 'given' && given === undefined)) return undefined;
  const isMet = wants === 'given' ? value === given : wants === 'truthy' ? Boolean(value) : !value;
  return { statement, isMet };
}
