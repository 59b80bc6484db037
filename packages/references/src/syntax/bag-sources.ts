import { ts } from '../../compiler/index.js';
import type { SdkIndex } from '../sdks/index.js';
import { fieldOf } from './fields.js';
import { exportedName, type GivenBack, givenTo } from './given-back.js';
import type { KnownNames } from './known-names.js';
import type { Module } from './modules.js';
import { unwrap } from './parse.js';
import { declarationOf } from './scope.js';

/** Tells cheaply what may be a bag of an SDK: telling where a name comes from may parse other files. */
export interface BagSources {
  /** Whether an expression leads to a call of a name that a table knows, or to what is declared with one of its types. */
  mayBeMade(module: Module, expression: ts.Expression): boolean;
}

interface BagSourcesInput {
  sdks: SdkIndex;
  given: GivenBack;
  calledName(module: Module, callee: ts.Expression): string | undefined;
  /** Names that calls of an SDK get in the repository; may grow. */
  names: Pick<KnownNames, 'has'>;
  /** Whether a callee is called by a name that is known to hand on a bag. */
  isGiver(module: Module, callee: ts.Expression): boolean;
  /** Whether a constant of this name was found to hold a bag. */
  isHeld(name: string): boolean;
}

export function createBagSources({ sdks, given, calledName, names, isGiver, isHeld }: BagSourcesInput): BagSources {
  const mayBeMade = (module: Module, expression: ts.Expression, depth = 0): boolean => {
    const node = unwrap(expression);
    if (depth > 8) return false;
    if (ts.isAwaitExpression(node)) return mayBeMade(module, node.expression, depth + 1);
    if (ts.isPropertyAccessExpression(node)) return mayBeMember(module, node, depth);
    if (ts.isCallExpression(node)) return mayBeCalled(module, node, depth);
    const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
    if (binding?.kind === 'import') return isHeld(exportedName(binding) ?? '');
    const name = binding?.declarations[0];
    const declaration = name && declarationOf(name);
    if (declaration && ts.isParameter(declaration)) return isBagType(declaration.type);
    if (!declaration || !ts.isVariableDeclaration(declaration)) return false;
    if (isBagType(declaration.type)) return true;
    return declaration.initializer !== undefined && mayBeMade(module, declaration.initializer, depth + 1);
  };

  const mayBeMember = (module: Module, node: ts.PropertyAccessExpression, depth: number): boolean => {
    if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return mayBeMade(module, node.expression, depth + 1);
    const owner = ts.findAncestor(node, ts.isClassLike);
    const field = owner && fieldOf(owner, node.name.text);
    return isBagType(field?.type) || field?.given.some((each) => mayBeMade(module, each, depth + 1)) === true;
  };

  const mayBeCalled = (module: Module, call: ts.CallExpression, depth: number): boolean => {
    const name = calledName(module, call.expression) ?? '';
    if (sdks.isName(name) || names.has(name) || isGiver(module, call.expression)) return true;
    if (mayBeMade(module, call.expression, depth + 1)) return true;
    return given.ofCall(module, call, (result) => [mayBeGiven(result.module, result.expression, depth)]).includes(true);
  };

  /** A result that may be a bag, or an object that may hold one. */
  const mayBeGiven = (module: Module, expression: ts.Expression, depth: number): boolean => {
    const node = unwrap(expression);
    if (!ts.isObjectLiteralExpression(node)) return mayBeMade(module, node, depth + 1);
    return node.properties.map(givenTo).some((each) => each !== undefined && mayBeMade(module, each, depth + 1));
  };

  const isBagType = (type: ts.TypeNode | undefined): boolean => {
    if (!type) return false;
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.some(isBagType);
    if (!ts.isTypeReferenceNode(type)) return false;
    const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
    return sdks.isBagType(name) || (type.typeArguments ?? []).some(isBagType);
  };

  return { mayBeMade: (module, expression) => mayBeMade(module, expression) };
}
