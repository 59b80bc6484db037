import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { hasModifier, unwrap, wrapped } from '../tree/parse.js';
import { resultsOf } from './given-back.js';

/** What a function makes of one that it is given: that one itself, or one that calls it with all that it is called with. */
export interface Wrapping {
  /** Place of the parameter. */
  index: number;
  /** Whether another function stands around it, which may do more than call it. */
  isWrapped: boolean;
}

const known = new WeakMap<ts.Node, Wrapping | undefined>();

/** `(fn) => fn`, `(fn) => (...args) => fn(...args)`, `(fn) => (key) => { log(key); return fn(key); }` */
export function wrappingOf(module: Module, owner: ts.FunctionLikeDeclaration): Wrapping | undefined {
  // Asked for every call.
  if (!known.has(owner)) known.set(owner, look(module, owner));
  return known.get(owner);
}

function look(module: Module, owner: ts.FunctionLikeDeclaration): Wrapping | undefined {
  const result = onlyResult(owner);
  if (!result) return undefined;
  const index = parameterAt(module, owner, result);
  // A method may be another one in a class that extends its own, and so may what an object holds.
  if (index !== undefined) return { index, isWrapped: isMember(owner) };
  if (!(ts.isArrowFunction(result) || ts.isFunctionExpression(result))) return undefined;
  const call = onlyResult(result);
  if (!call || !ts.isCallExpression(call) || !handsOnAll(module, result, call)) return undefined;
  const called = parameterAt(module, owner, unwrap(call.expression));
  return called === undefined ? undefined : { index: called, isWrapped: true };
}

/** What a function gives back, where it always gives back that and is no other kind of function. */
function onlyResult(owner: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  if (hasModifier(owner, ts.SyntaxKind.AsyncKeyword)) return undefined;
  const [result, ...others] = resultsOf(owner);
  const { body } = owner;
  if (!result || !body || others.length > 0) return undefined;
  // Whoever writes to `arguments` writes to the parameters.
  if (/\barguments\b/.test(owner.getText())) return undefined;
  const isLast = !ts.isBlock(body) || (body.statements.at(-1) === result.parent && !returnsNothing(body));
  return isLast ? unwrap(result) : undefined;
}

/** Whether something inside gives nothing back: `if (!ready) return;` */
function returnsNothing(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (ts.isReturnStatement(node)) return node.expression === undefined;
  return ts.forEachChild(node, returnsNothing) ?? false;
}

const isMember = (owner: ts.FunctionLikeDeclaration): boolean =>
  ts.isMethodDeclaration(owner) ||
  ts.isPropertyAssignment(wrapped(owner).parent) ||
  ts.isPropertyDeclaration(wrapped(owner).parent);

/** The place of the parameter that a name is; of one that is written again nobody knows what it is. */
function parameterAt(module: Module, owner: ts.FunctionLikeDeclaration, node: ts.Expression): number | undefined {
  const index = owner.parameters.findIndex((each) => !each.dotDotDotToken && isName(module, node, each));
  return index < 0 ? undefined : index;
}

function isName({ scopes }: Module, node: ts.Expression, parameter: ts.ParameterDeclaration): boolean {
  const binding = ts.isIdentifier(node) ? scopes.bindingOf(node) : undefined;
  return binding?.writes.length === 0 && binding.declarations[0]?.parent === parameter;
}

/** Whether a call is given each parameter of a function, in their order and as it is. */
function handsOnAll(module: Module, { parameters }: ts.FunctionLikeDeclaration, call: ts.CallExpression): boolean {
  return (
    parameters.length > 0 &&
    parameters.length === call.arguments.length &&
    call.arguments.every((each, index) => {
      const parameter = parameters[index] as ts.ParameterDeclaration;
      const isSpread = ts.isSpreadElement(each);
      return (
        isName(module, isSpread ? each.expression : each, parameter) && isSpread === Boolean(parameter.dotDotDotToken)
      );
    })
  );
}
