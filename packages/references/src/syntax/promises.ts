import { ts } from '../../compiler/index.js';
import { unwrap } from './parse.js';

/** The promise whose value a callback is given: `load()` of `load().then((client) => …)`. */
export function promiseOf(call: ts.CallExpression, callback: ts.Node): ts.Expression | undefined {
  const callee = unwrap(call.expression);
  const isThen = ts.isPropertyAccessExpression(callee) && callee.name.text === 'then';
  return isThen && call.arguments[0] === callback ? callee.expression : undefined;
}

/** What the promise that a call gives comes to: what is given to `Promise.all`, or what the function of a `then` gives back. */
export function settledBy(call: ts.CallExpression): { value: ts.Expression; isCalled: boolean } | undefined {
  const callee = unwrap(call.expression);
  const [first] = call.arguments;
  if (!first || !ts.isPropertyAccessExpression(callee)) return undefined;
  const { text } = callee.name;
  const isOfPromise = ts.isIdentifier(callee.expression) && callee.expression.text === 'Promise';
  if (isOfPromise) return text === 'all' || text === 'resolve' ? { value: first, isCalled: false } : undefined;
  if (text === 'then') return { value: first, isCalled: true };
  return text === 'catch' || text === 'finally' ? { value: callee.expression, isCalled: false } : undefined;
}
