import { ts } from '../../../compiler/index.js';
import type { NotResolved } from '../collecting/collected.js';
import type { Interpreter } from '../evaluations/interpret.js';
import type { Module } from '../modules/modules.js';
import { hasModifier, staticName, unwrap, wrapped } from '../tree/parse.js';

/** A function that hands a parameter of its own to something that evaluates it. */
export interface Wrapper {
  name: string;
  /** The class that has it, where it is a method. */
  owner?: string;
  /** Position of the parameter. */
  arg: number;
  /** The property, where the parameter is an object that is taken apart. */
  prop?: string;
  /** Position of the parameter that it hands on as the fallback. */
  fallback?: number;
  promise: boolean;
  /** The declaration's name. */
  node: ts.Node;
}

/** The wrappers of a file, by the evaluations of it whose key is a parameter. */
export function wrappersOf(module: Module, unresolved: readonly NotResolved[], interpreter: Interpreter): Wrapper[] {
  return unresolved.flatMap(({ node, reason }): Wrapper[] => {
    if (reason !== 'parameter' || !ts.isExpression(node)) return [];
    const key = unwrap(node);
    if (!ts.isIdentifier(key)) return [];
    const at = parameterOf(module, key);
    const named = at && nameOf(module, at.owner);
    if (!at || !named) return [];
    const call = ts.findAncestor(node, ts.isCallExpression);
    const given = call && interpreter.evaluationsAt(module, call)[0]?.fallback;
    const fallback =
      given && ts.isIdentifier(unwrap(given)) ? parameterOf(module, unwrap(given) as ts.Identifier) : undefined;
    return [
      {
        ...named,
        arg: at.arg,
        ...(at.prop !== undefined && { prop: at.prop }),
        ...(fallback && fallback.owner === at.owner && fallback.prop === undefined && { fallback: fallback.arg }),
        promise: returnsPromise(at.owner),
      },
    ];
  });
}

interface Parameter {
  owner: ts.SignatureDeclaration;
  arg: number;
  prop?: string;
}

function parameterOf(module: Module, name: ts.Identifier): Parameter | undefined {
  const declaration = module.scopes.bindingOf(name)?.declarations[0]?.parent;
  if (!declaration) return undefined;
  const isElement = ts.isBindingElement(declaration) && ts.isParameter(declaration.parent.parent);
  const parameter = isElement ? (declaration.parent.parent as ts.ParameterDeclaration) : declaration;
  if (!ts.isParameter(parameter)) return undefined;
  const owner = parameter.parent;
  const prop = isElement ? staticName((declaration as ts.BindingElement).propertyName ?? name) : undefined;
  return { owner, arg: owner.parameters.indexOf(parameter), ...(prop !== undefined && { prop }) };
}

function nameOf(module: Module, owner: ts.SignatureDeclaration): Pick<Wrapper, 'name' | 'owner' | 'node'> | undefined {
  const holder = wrapped(owner).parent;
  const named = owner.name
    ? owner
    : ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder)
      ? holder
      : undefined;
  const node = named?.name;
  const name = node && staticName(node as ts.PropertyName);
  if (!named || !node || name === undefined) return undefined;
  const owned = ts.isClassLike(named.parent) ? named.parent.name?.text : undefined;
  // A function inside another is nobody else's to call.
  const isTop =
    owned !== undefined ||
    module.scopes
      .declaredIn(module.sourceFile)
      .get(name)
      ?.declarations.includes(node as ts.Identifier);
  return isTop ? { name, node, ...(owned !== undefined && { owner: owned }) } : undefined;
}

/** Whether a function is declared to give back a promise. */
export const returnsPromise = (node: ts.SignatureDeclaration): boolean =>
  hasModifier(node, ts.SyntaxKind.AsyncKeyword) ||
  (node.type !== undefined && ts.isTypeReferenceNode(node.type) && node.type.typeName.getText() === 'Promise');
