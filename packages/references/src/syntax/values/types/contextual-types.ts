import { ts } from '../../../../compiler/index.js';
import { declaredType, fieldType } from '../../modules/comment-types.js';
import type { Module } from '../../modules/modules.js';
import { staticName, wrapped } from '../../tree/parse.js';
import type { Value } from '../value.js';
import type { Annotation, Annotations } from './annotations.js';

/** The types that expressions get from where they stand, as far as names lead. */
export interface ContextualTypes {
  /** `Handler` of the function in `const routes: Record<string, Handler> = { cart: (ctx) => … }`. */
  of(module: Module, node: ts.Node): Annotation | undefined;
  /** The method that a type promises: `run` of `interface Plugin { run(ctx: Context): void }`. */
  method(type: Annotation, name: string): { module: Module; signature: ts.SignatureDeclaration } | undefined;
}

/** Containers inside of each other that are more are no code that somebody wrote. */
const maxDepth = 12;

export function createContextualTypes(
  { argumentOf, instanceOf, memberType }: Annotations,
  evaluate: (module: Module, expression: ts.Expression) => Value,
): ContextualTypes {
  const member = (type: Annotation | undefined, name: string | undefined): Annotation | undefined =>
    type && memberType(type.module, type.type, name);

  const of = (module: Module, node: ts.Node, depth = 0): Annotation | undefined => {
    const { parent } = node;
    if (depth > maxDepth) return undefined;
    const around = (outer: ts.Node): Annotation | undefined => of(module, outer, depth + 1);
    if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent))
      return ts.isConstTypeReference(parent.type) ? around(parent) : { module, type: parent.type };
    if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return around(parent);
    if (ts.isConditionalExpression(parent)) return parent.condition === node ? undefined : around(parent);
    if (ts.isVariableDeclaration(parent)) return declaredType(module, parent);
    if (ts.isPropertyDeclaration(parent)) return fieldType(module, { member: parent, type: parent.type, given: [] });
    if (ts.isPropertyAssignment(parent)) return member(around(parent.parent), staticName(parent.name));
    if (ts.isArrayLiteralExpression(parent)) return heldByMap(module, parent, node) ?? member(around(parent), '0');
    if (ts.isArrowFunction(parent) || ts.isReturnStatement(parent)) return resultOf(module, parent, around);
    const isArgument = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node;
    return isArgument ? argumentType(module, parent, node) : undefined;
  };

  /** What the function around is declared to give back, or each element of what `list.map(…)` is declared to make. */
  const resultOf = (
    module: Module,
    node: ts.ArrowFunction | ts.ReturnStatement,
    around: (outer: ts.Node) => Annotation | undefined,
  ): Annotation | undefined => {
    const owner = ts.isArrowFunction(node) ? node : ts.findAncestor(node, ts.isFunctionLike);
    const type = owner?.type;
    const call = owner && !type ? wrapped(owner).parent : undefined;
    if (call && ts.isCallExpression(call)) {
      const callee = call.expression;
      const isMap = ts.isPropertyAccessExpression(callee) && callee.name.text === 'map';
      return isMap ? member(around(call), '0') : undefined;
    }
    const held = type && ts.isTypeReferenceNode(type) ? argumentOf(module, type) : undefined;
    return type && { module, type: held ?? type };
  };

  /** The type of the parameter that an argument is given to, of a function or class of the repository. */
  const argumentType = (
    module: Module,
    call: ts.CallExpression | ts.NewExpression,
    node: ts.Node,
  ): Annotation | undefined => {
    const callee = evaluate(module, call.expression);
    const parameter = parametersOf(callee)[call.arguments?.indexOf(node as ts.Expression) ?? -1];
    return parameter?.type && 'module' in callee ? { module: callee.module, type: parameter.type } : undefined;
  };

  const method: ContextualTypes['method'] = ({ module, type }, name) => {
    const value = instanceOf(module, type);
    if (value?.kind !== 'instance') return undefined;
    for (const each of value.node.members) {
      const isMethod = ts.isMethodSignature(each) || ts.isMethodDeclaration(each);
      if (isMethod && staticName(each.name) === name) return { module: value.module, signature: each };
    }
    return undefined;
  };

  return { of: (module, node) => of(module, node), method };
}

function parametersOf(callee: Value): readonly ts.ParameterDeclaration[] {
  if (callee.kind === 'function') return callee.node.parameters;
  if (callee.kind === 'class') return callee.node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  if (callee.kind !== 'signature') return [];
  const { node } = callee;
  if (ts.isMethodSignature(node)) return node.parameters;
  return node.type && ts.isFunctionTypeNode(node.type) ? node.type.parameters : [];
}

/** `Handler` of the function in `new Map<string, Handler>([['cart', (ctx) => …]])`. */
function heldByMap(module: Module, row: ts.ArrayLiteralExpression, node: ts.Node): Annotation | undefined {
  const list = row.parent;
  const made = row.elements[1] === node && ts.isArrayLiteralExpression(list) ? list.parent : undefined;
  if (!made || !ts.isNewExpression(made) || !ts.isIdentifier(made.expression)) return undefined;
  const type = made.expression.text === 'Map' ? made.typeArguments?.[1] : undefined;
  return type && { module, type };
}
