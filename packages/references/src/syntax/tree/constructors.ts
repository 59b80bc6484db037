import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { wrapped } from './parse.js';

/** A function that is called with `new`, as before there were classes. */
export type Constructor = ts.FunctionDeclaration | ts.FunctionExpression;

/** What instances have as a member: `this.name = …` in the function, `Flags.prototype.name = …`, `Flags.prototype = { name: … }`. */
export function constructedMembers({ scopes }: Module, owner: Constructor, name: string): ts.Expression[] {
  const own: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node) || (ts.isFunctionLike(node) && !ts.isArrowFunction(node))) return;
    const given = assignedTo(node);
    if (given && given.left.expression.kind === ts.SyntaxKind.ThisKeyword && given.left.name.text === name)
      own.push(given.right);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(owner.body as ts.Node, visit);
  const inherited = usesOf(scopes, owner).flatMap((use): ts.Expression[] => {
    const prototype = use.parent;
    if (!ts.isPropertyAccessExpression(prototype) || prototype.name.text !== 'prototype') return [];
    const whole = assignedTo(prototype.parent);
    if (whole?.left === prototype && ts.isObjectLiteralExpression(whole.right)) return membersOf(whole.right, name);
    const given = assignedTo(prototype.parent.parent);
    return given?.left.expression === prototype && given.left.name.text === name ? [given.right] : [];
  });
  return [...own, ...inherited];
}

function membersOf({ properties }: ts.ObjectLiteralExpression, name: string): ts.Expression[] {
  return properties.flatMap((each) =>
    ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name ? [each.initializer] : [],
  );
}

/** The function whose instances `this` is at a node: in itself, or in a member of its prototype. */
export function constructorAround({ scopes }: Module, node: ts.Node): Constructor | undefined {
  let maker: ts.Node | undefined = node.parent;
  while (maker && (!ts.isFunctionLike(maker) || ts.isArrowFunction(maker)))
    maker = ts.isClassLike(maker) ? undefined : maker.parent;
  if (!maker || !(ts.isFunctionDeclaration(maker) || ts.isFunctionExpression(maker))) return undefined;
  const holder = wrapped(maker).parent;
  const left = assignedTo(holder)?.left.expression;
  if (
    left &&
    ts.isPropertyAccessExpression(left) &&
    left.name.text === 'prototype' &&
    ts.isIdentifier(left.expression)
  ) {
    const declaration = scopes.bindingOf(left.expression)?.declarations[0]?.parent;
    return declaration && ts.isFunctionDeclaration(declaration) && declaration.body ? declaration : undefined;
  }
  return maker.body && usesOf(scopes, maker).some(isMade) ? maker : undefined;
}

const isMade = ({ parent }: ts.Identifier): boolean =>
  ts.isNewExpression(parent) || (ts.isPropertyAccessExpression(parent) && parent.name.text === 'prototype');

function usesOf(scopes: Module['scopes'], owner: Constructor): readonly ts.Identifier[] {
  const holder = wrapped(owner).parent;
  const name = ts.isVariableDeclaration(holder) ? holder.name : owner.name;
  return name && ts.isIdentifier(name) ? (scopes.bindingOf(name)?.references ?? []) : [];
}

function assignedTo(
  node: ts.Node | undefined,
): { left: ts.PropertyAccessExpression; right: ts.Expression } | undefined {
  const isOne =
    node &&
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left);
  return isOne ? { left: node.left as ts.PropertyAccessExpression, right: node.right } : undefined;
}
