import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { iterating, patternPath } from './declarations.js';
import { fieldOf } from './fields.js';
import { unwrap, wrapped } from './parse.js';
import { declarationOf } from './scope.js';

/**
 * How an expression leads to a parameter: which one of which function, and by which properties. A class component of React
 * has its properties without one.
 */
export interface Origin {
  parameter?: ts.ParameterDeclaration;
  owner: ts.SignatureDeclaration | ts.ClassLikeDeclaration;
  path: string[];
}

/** Follows constants and properties from an expression to the parameter that it comes from. */
export function originOf(module: Module, expression: ts.Expression, depth = 0): Origin | undefined {
  const node = unwrap(expression);
  if (depth > 10) return undefined;
  if (ts.isPropertyAccessExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return keptBy(module, node, depth);
    const object = originOf(module, node.expression, depth + 1);
    return object && { ...object, path: [...object.path, node.name.text] };
  }
  // `unref(key)` of Vue's is the key, in a box or without one.
  const [boxed] = ts.isCallExpression(node) && isOpening(module, node.expression) ? node.arguments : [];
  if (boxed) return originOf(module, boxed, depth + 1);
  const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
  const name = binding?.declarations[0];
  const declaration = name && declarationOf(name);
  // What is written again before it is handed on is not what the caller wrote.
  if (!binding || !name || !declaration || binding.writes.length > 0) return undefined;
  if (ts.isParameter(declaration)) {
    const list = iteratedBy(declaration);
    const whole = list && originOf(module, list, depth + 1);
    const inner = patternPath(name, declaration.name);
    if (whole && inner) return { ...whole, path: [...whole.path, '[]', ...inner] };
    const path = patternPath(name, declaration.name);
    return path && { parameter: declaration, owner: declaration.parent, path };
  }
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const loop = declaration.parent.parent;
  const path = patternPath(name, declaration.name);
  if (ts.isForOfStatement(loop) && path) {
    const whole = originOf(module, loop.expression, depth + 1);
    return whole && { ...whole, path: [...whole.path, '[]', ...path] };
  }
  if (!declaration.initializer) return undefined;
  const from = path && originOf(module, declaration.initializer, depth + 1);
  return from && { ...from, path: [...from.path, ...path] };
}

/** Whether a function is one of Vue's that give what a box holds; some frameworks import it by themselves. */
function isOpening({ scopes }: Module, callee: ts.Expression): boolean {
  if (!ts.isIdentifier(callee) || !/^(?:unref|toValue)$/.test(callee.text)) return false;
  const binding = scopes.bindingOf(callee);
  const imported = binding?.declarations[0] && ts.findAncestor(binding.declarations[0], ts.isImportDeclaration);
  return (
    !binding ||
    (imported !== undefined && /^['"](?:vue|@vueuse\/\w+|#imports)['"]$/.test(imported.moduleSpecifier.getText()))
  );
}

/** `this.key`, which the constructor was given, and `this.props` of a component. */
function keptBy(module: Module, { expression, name }: ts.PropertyAccessExpression, depth: number): Origin | undefined {
  const owner = ts.findAncestor(expression, ts.isClassLike);
  const field = owner && fieldOf(owner, name.text);
  if (owner && !field && name.text === 'props') return owner.heritageClauses ? { owner, path: [] } : undefined;
  if (!owner || !field) return undefined;
  const { member, given } = field;
  if (member && ts.isParameter(member)) return { parameter: member, owner: member.parent, path: [] };
  const [only, ...others] = given;
  const origin = only && others.length === 0 ? originOf(module, only, depth + 1) : undefined;
  return origin && ts.isConstructorDeclaration(origin.owner) && origin.owner.parent === owner ? origin : undefined;
}

/** The array whose method calls the function of a parameter with each element: `keys` of `keys.every((key) => …)`. */
export function iteratedBy(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  const callback = wrapped(parameter.parent);
  const call = callback.parent;
  if (parameter.parent.parameters[0] !== parameter || !ts.isCallExpression(call) || call.arguments[0] !== callback)
    return undefined;
  const callee = call.expression;
  return ts.isPropertyAccessExpression(callee) && iterating.has(callee.name.text) ? callee.expression : undefined;
}
