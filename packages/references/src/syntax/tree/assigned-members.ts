import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { saysNothing } from './fields.js';
import { wrapped } from './parse.js';

const known = new WeakMap<ts.Node, ReadonlyMap<string, readonly ts.Expression[]>>();

/**
 * What code gives an object, or a function, as a property later on: `svc.client = init()` for `const svc = {}`, and
 * `this.client = init()` in a method of the object. What says 'not yet' is left out.
 */
export function assignedMembers(
  module: Module,
  owner: ts.ObjectLiteralExpression | ts.FunctionLikeDeclaration,
  name: string,
): readonly ts.Expression[] {
  let all = known.get(owner);
  if (!all) known.set(owner, (all = membersOf(module, owner)));
  return all.get(name) ?? [];
}

function membersOf(
  module: Module,
  owner: ts.ObjectLiteralExpression | ts.FunctionLikeDeclaration,
): ReadonlyMap<string, readonly ts.Expression[]> {
  const found = new Map<string, ts.Expression[]>();
  const add = (object: ts.Node): void => {
    const access = object.parent;
    if (!ts.isPropertyAccessExpression(access) || access.expression !== object) return;
    const { parent } = access;
    const isGiven =
      ts.isBinaryExpression(parent) &&
      parent.left === access &&
      parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
    if (!isGiven || saysNothing(parent.right)) return;
    found.set(access.name.text, [...(found.get(access.name.text) ?? []), parent.right]);
  };
  for (const use of namesOf(module, owner)) add(use);
  if (ts.isObjectLiteralExpression(owner)) {
    for (const method of owner.properties) addThis(method, add);
  }
  return found;
}

/** The uses of the name that the owner is declared by. */
function namesOf({ scopes }: Module, owner: ts.Node): readonly ts.Identifier[] {
  const holder = wrapped(owner).parent;
  const held = ts.isVariableDeclaration(holder)
    ? holder.name
    : ts.isFunctionDeclaration(owner)
      ? owner.name
      : undefined;
  return held && ts.isIdentifier(held) ? (scopes.bindingOf(held)?.references ?? []) : [];
}

/** `this` in the methods of an object, which are functions of their own. */
function addThis(node: ts.Node, add: (object: ts.Node) => void, isMethod = true): void {
  if (ts.isClassLike(node)) return;
  if (!isMethod && ts.isFunctionLike(node) && !ts.isArrowFunction(node)) return;
  if (node.kind === ts.SyntaxKind.ThisKeyword) add(node);
  const isHolder = ts.isPropertyAssignment(node);
  ts.forEachChild(node, (child) => addThis(child, add, isHolder));
}
