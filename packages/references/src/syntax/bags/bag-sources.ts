import { ts } from '../../../compiler/index.js';
import type { SdkIndex } from '../../sdks/index.js';
import type { Module } from '../modules/modules.js';
import { fieldOf } from '../tree/fields.js';
import type { KnownNames } from '../tree/known-names.js';
import { staticName, unwrap } from '../tree/parse.js';
import { settledBy } from '../tree/promises.js';
import { declarationOf } from '../tree/scope.js';
import { boxesBehind } from '../values/boxes/box-callbacks.js';
import { writtenTo } from '../values/boxes/box-writes.js';
import { isBoxMaker } from '../values/boxes/boxes.js';
import { exportedName, type GivenBack, givenTo, resultsOf } from '../values/given-back.js';

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

const maxDepth = 8;

export function createBagSources({ sdks, given, calledName, names, isGiver, isHeld }: BagSourcesInput): BagSources {
  const mayBeMade = (module: Module, expression: ts.Expression, depth = 0): boolean => {
    const node = unwrap(expression);
    if (depth > maxDepth) return false;
    if (ts.isAwaitExpression(node)) return mayBeMade(module, node.expression, depth + 1);
    if (ts.isPropertyAccessExpression(node)) return mayBeMember(module, node, depth);
    if (ts.isElementAccessExpression(node)) return mayBeMade(module, node.expression, depth + 1);
    if (ts.isCallExpression(node)) return mayBeCalled(module, node, depth);
    if (ts.isNewExpression(node)) return mayBeBoxed(module, node, depth);
    const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
    if (binding?.kind === 'import') return isHeld(exportedName(binding) ?? '');
    const name = binding?.declarations[0];
    // `const { flags } = useConfig()`
    if (name && ts.isBindingElement(name.parent) && isHeld(staticName(name.parent.propertyName ?? name) ?? ''))
      return true;
    const declaration = name && declarationOf(name);
    if (declaration && ts.isParameter(declaration)) {
      const given = () => boxesBehind(declaration).some((each) => mayBeGiven(module, each, depth + 1));
      return isBagType(declaration.type) || (!declaration.type && given());
    }
    if (!declaration || !ts.isVariableDeclaration(declaration)) return false;
    if (isBagType(declaration.type)) return true;
    return declaration.initializer !== undefined && mayBeMade(module, declaration.initializer, depth + 1);
  };

  const mayBeMember = (module: Module, node: ts.PropertyAccessExpression, depth: number): boolean => {
    if (isHeld(node.name.text)) return true;
    if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return mayBeMade(module, node.expression, depth + 1);
    const owner = ts.findAncestor(node, ts.isClassLike);
    const field = owner && fieldOf(owner, node.name.text);
    return isBagType(field?.type) || field?.given.some((each) => mayBeMade(module, each, depth + 1)) === true;
  };

  const mayBeCalled = (module: Module, call: ts.CallExpression, depth: number): boolean => {
    const name = calledName(module, call.expression) ?? '';
    if (sdks.isName(name) || names.has(name) || isGiver(module, call.expression)) return true;
    const settled = settledBy(call)?.value;
    if (settled && mayBeGiven(module, settled, depth + 1)) return true;
    if (mayBeMade(module, call.expression, depth + 1) || mayBeBoxed(module, call, depth)) return true;
    return given.ofCall(module, call, (result) => [mayBeGiven(result.module, result.expression, depth)]).includes(true);
  };

  /** `useState(client.allFlags())` */
  const mayBeBoxed = (module: Module, node: ts.CallExpression | ts.NewExpression, depth: number): boolean => {
    if (!isBoxMaker(calledName(module, node.expression) ?? '')) return false;
    // Lists of what a value depends on hold nothing.
    const own = (node.arguments ?? []).slice(0, 2).filter((each) => !ts.isArrayLiteralExpression(each));
    const given = [...own, ...writtenTo({ module, node })];
    return node.typeArguments?.some(isBagType) === true || given.some((each) => mayBeGiven(module, each, depth));
  };

  /** A result that may be a bag, or an object that may hold one. */
  const mayBeGiven = (module: Module, expression: ts.Expression, depth: number): boolean => {
    const node = unwrap(expression);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
      return depth < maxDepth && resultsOf(node).some((each) => mayBeGiven(module, each, depth + 1));
    if (ts.isArrayLiteralExpression(node)) return node.elements.some((each) => mayBeGiven(module, each, depth + 1));
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
