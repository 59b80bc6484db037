import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { constructorAround } from '../tree/constructors.js';
import { wrapped } from '../tree/parse.js';
import { optionsAround, optionsOf } from './component-options.js';
import { isExposed } from './types/typed-names.js';
import { dynamic, type ObjectValue, type Value } from './value.js';

/** What `this` is: in a template, a method of an object, or a class. */
export function thisAt(module: Module, node: ts.Node): Value {
  const around = module.template?.owner?.();
  if (around) return { kind: 'instance', ...around };
  const object = objectOfThis(module, node);
  if (object) return optionsAt(module, node, object) ?? object;
  const maker = constructorAround(module, node);
  if (maker) return { kind: 'made', module, node: maker };
  const owner = ts.findAncestor(node, ts.isClassLike);
  return owner ? { kind: 'instance', module, node: owner } : dynamic;
}

/**
 * The object whose method, written as a function of its own, a node stands in: what `this` is there. Others may be made of it
 * that have other methods: `View.extend({ … })`, `{ ...flags, isOn: () => false }`.
 */
export function objectOfThis(module: Module, node: ts.Node): Extract<Value, { kind: 'object' }> | undefined {
  let maker = node.parent;
  while (maker && !ts.isClassLike(maker) && (!ts.isFunctionLike(maker) || ts.isArrowFunction(maker)))
    maker = maker.parent;
  if (!maker || ts.isClassLike(maker)) return undefined;
  const member = ts.isFunctionExpression(maker) ? wrapped(maker).parent : maker;
  const isMember = ts.isMethodDeclaration(member) || ts.isAccessor(member) || ts.isPropertyAssignment(member);
  const object = isMember && ts.isObjectLiteralExpression(member.parent) ? member.parent : undefined;
  return object && { kind: 'object', module, node: object, handed: true };
}

/** The options whose members `this` has in one of their functions, and a template by itself. */
export function optionsAt(module: Module, node: ts.Node, object: ObjectValue | undefined): ObjectValue | undefined {
  const options = isExposed(module, node) ? optionsOf(module) : object && optionsAround(object.node);
  return options && { kind: 'object', module, handed: true, ...options };
}
