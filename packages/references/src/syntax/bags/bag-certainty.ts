import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { GivenBack, Written } from '../values/given-back.js';

interface BagCertaintyInput {
  given: GivenBack;
  isBag(module: Module, object: ts.Expression): boolean;
  /** Whether what is declared with a type is a bag. */
  isBagType(type: ts.TypeNode | undefined): boolean;
}

/** A chain of names and functions that is longer is a circle. */
const maxDepth = 8;

/**
 * Whether an object that may be a bag is never anything else: `ready ? useFlags() : defaults` and a function with two results
 * may be another object, whose properties have values of their own.
 */
export function createBagCertainty({ given, isBag, isBagType }: BagCertaintyInput) {
  const isOnlyBag = (module: Module, expression: ts.Expression, depth: number): boolean =>
    isBag(module, expression) && isSure(module, expression, depth + 1);

  const isSure = (module: Module, expression: ts.Expression, depth = 0): boolean => {
    const node = unwrap(expression);
    if (depth > maxDepth) return false;
    if (ts.isAwaitExpression(node)) return isSure(module, node.expression, depth + 1);
    if (ts.isConditionalExpression(node))
      return [node.whenTrue, node.whenFalse].every((arm) => isOnlyBag(module, arm, depth));
    // `config.flags ?? {}`: what stands for it is asked where nothing answers.
    if (ts.isBinaryExpression(node)) return isSure(module, node.left, depth + 1);
    if (ts.isCallExpression(node)) return isSureCall(module, node, depth);
    if (ts.isPropertyAccessExpression(node)) return isSureOwner(module, node, depth);
    return !ts.isIdentifier(node) || isSureName(module, node, depth);
  };

  const isSureCall = (module: Module, call: ts.CallExpression, depth: number): boolean => {
    const typed: boolean[] = [];
    const results = given.ofCall<Written>(
      module,
      call,
      (result) => [result],
      ({ type }) => {
        typed.push(isBagType(type));
        return [];
      },
    );
    return typed.includes(true) || results.every((each) => isOnlyBag(each.module, each.expression, depth));
  };

  /** `useConfig().flags`: of what gives several objects, only one may hold the bag. */
  const isSureOwner = (module: Module, { expression, name }: ts.PropertyAccessExpression, depth: number): boolean => {
    const values = given.property<Written>(module, expression, name.text, (value) => [value]);
    if (values.length === 0) return true;
    return (
      countOf(module, expression, depth) <= 1 && values.every((each) => isOnlyBag(each.module, each.expression, depth))
    );
  };

  /** How many results the call has that an expression leads to. */
  const countOf = (module: Module, expression: ts.Expression, depth: number): number => {
    const node = unwrap(expression);
    if (ts.isAwaitExpression(node)) return countOf(module, node.expression, depth + 1);
    if (ts.isCallExpression(node)) return given.ofCall(module, node, (result) => [result]).length;
    const made = ts.isIdentifier(node) ? madeOf(module, node) : undefined;
    return made && depth <= maxDepth ? countOf(module, made, depth + 1) : 0;
  };

  const isSureName = (module: Module, name: ts.Identifier, depth: number): boolean => {
    const made = madeOf(module, name);
    return made === undefined || !isBag(module, made) || isSure(module, made, depth + 1);
  };

  const madeOf = (module: Module, name: ts.Identifier): ts.Expression | undefined => {
    const declared = module.scopes.bindingOf(name)?.declarations[0];
    const variable = declared?.parent;
    return variable && ts.isVariableDeclaration(variable) && !isBagType(variable.type)
      ? variable.initializer
      : undefined;
  };

  /** The same of what a pattern takes apart: `const { flags: { newCart } } = useConfig()`. */
  const isSureWhole = (module: Module, expression: ts.Expression): boolean =>
    !ts.isConditionalExpression(unwrap(expression)) && countOf(module, expression, 0) <= 1;

  return { isSure, isSureWhole };
}
