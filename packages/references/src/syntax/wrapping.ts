import { ts } from '../../compiler/index.js';
import { resultsOf } from './given-back.js';
import type { Module } from './modules.js';
import { unwrap } from './parse.js';

/** What a function makes of one that it is given: that one itself, or one that calls it with all that it is called with. */
export interface Wrapping {
  /** Place of the parameter. */
  index: number;
  /** Whether another function stands around it, which may do more than call it. */
  isWrapped: boolean;
}

/** `(fn) => fn`, `(fn) => (...args) => fn(...args)`, `(fn) => (key) => { log(key); return fn(key); }` */
export function wrappingOf(module: Module, owner: ts.FunctionLikeDeclaration): Wrapping | undefined {
  const [result, ...others] = resultsOf(owner).map(unwrap);
  if (!result || others.length > 0) return undefined;
  const index = parameterAt(module, owner, result);
  if (index !== undefined) return { index, isWrapped: false };
  if (!(ts.isArrowFunction(result) || ts.isFunctionExpression(result))) return undefined;
  const [call, ...more] = resultsOf(result).map((each) => unwrap(ts.isAwaitExpression(each) ? each.expression : each));
  if (!call || more.length > 0 || !ts.isCallExpression(call) || !handsOnAll(result, call)) return undefined;
  const called = parameterAt(module, owner, unwrap(call.expression));
  return called === undefined ? undefined : { index: called, isWrapped: true };
}

/** The place of the parameter that a name is; of one that is written again nobody knows what it is. */
function parameterAt({ scopes }: Module, owner: ts.FunctionLikeDeclaration, node: ts.Expression): number | undefined {
  const binding = ts.isIdentifier(node) ? scopes.bindingOf(node) : undefined;
  const parameter = binding?.writes.length === 0 ? binding.declarations[0]?.parent : undefined;
  const index = owner.parameters.findIndex((each) => each === parameter && !each.dotDotDotToken);
  return index < 0 ? undefined : index;
}

/** Whether a call is given each parameter of a function, in their order. */
function handsOnAll({ parameters }: ts.FunctionLikeDeclaration, call: ts.CallExpression): boolean {
  return (
    parameters.length > 0 &&
    parameters.length === call.arguments.length &&
    call.arguments.every((each, index) => {
      const { name, dotDotDotToken } = parameters[index] as ts.ParameterDeclaration;
      const given = ts.isSpreadElement(each) ? each.expression : each;
      const isSame = ts.isIdentifier(name) && ts.isIdentifier(given) && name.text === given.text;
      return isSame && ts.isSpreadElement(each) === (dotDotDotToken !== undefined);
    })
  );
}
