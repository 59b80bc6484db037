import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap, wrapped } from './parse.js';

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

/** The promise that a call settles, `resolve(client)` of `new Promise((resolve) => …)`, by the names that stand around it. */
export function promiseAround({ expression }: ts.CallExpression): ts.NewExpression | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  for (let owner = ts.findAncestor(expression, ts.isFunctionLike); owner; ) {
    const name = owner.parameters[0]?.name;
    const made = wrapped(owner).parent;
    if (name && ts.isIdentifier(name) && name.text === expression.text) return isPromise(made) ? made : undefined;
    owner = ts.findAncestor(owner.parent, ts.isFunctionLike);
  }
  return undefined;
}

/** What a promise is settled with; `undefined` where what is made is none: `client` of `new Promise((resolve) => resolve(client))`. */
export function settledWith({ scopes }: Module, made: ts.NewExpression): ts.Expression[] | undefined {
  if (!isPromise(made) || scopes.bindingOf(made.expression)) return undefined;
  const [maker] = made.arguments ?? [];
  const name = maker && (ts.isArrowFunction(maker) || ts.isFunctionExpression(maker)) && maker.parameters[0]?.name;
  const uses = name && ts.isIdentifier(name) ? (scopes.bindingOf(name)?.references ?? []) : [];
  return uses.flatMap((use) => {
    const call = use.parent;
    const [given] = ts.isCallExpression(call) && call.expression === use ? call.arguments : [];
    return given ? [given] : [];
  });
}

const isPromise = (node: ts.Node): node is ts.NewExpression & { expression: ts.Identifier } =>
  ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Promise';
