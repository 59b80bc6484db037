import { ts } from 'ts-morph';
import type { AccessorOption, ScanOptions } from '../options.js';
import { type FallbackPosition, type KeyPosition, type SdkIndex, shapesAt } from '../sdks/index.js';
import { camelName, pascalName } from '../templates/names.js';
import { createBags } from './bags.js';
import type { Evaluator } from './evaluate.js';
import { type Evaluation, type Matched, ofShape } from './evaluation.js';
import { createMarkup } from './markup.js';
import { dynamicImportSpecifier, type Module, type Modules, requireSpecifier } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { type Binding, declarationOf } from './scope.js';
import type { Value } from './value.js';

export interface Interpreter {
  /** What `node` evaluates, if it does. */
  evaluationAt(module: Module, node: ts.Node): Evaluation | undefined;
  /** Whether an object's properties are flags, by configuration or SDK table: `uiConfig.flags`, `useFlags()`. */
  isBag(module: Module, object: ts.Expression): boolean;
  /** The imported or written name of what is called: `useFlag` for `import { useFlag as f }` and `f()`. */
  calledName(module: Module, callee: ts.Expression): string | undefined;
}

const ofAccessor = (accessor: AccessorOption): Matched => ({
  key: accessor.key,
  fallback: accessor.fallback,
  result: accessor.result,
  valueType: 'any',
  inverted: accessor.inverted ?? false,
});

/** The interpreter of the tables and of configured accessors on TypeScript's tree. */
export function createInterpreter(
  options: ScanOptions,
  sdks: SdkIndex,
  modules: Modules,
  evaluator: Evaluator,
  knownKeys: () => ReadonlySet<string>,
): Interpreter {
  const accessors = new Map<string, AccessorOption[]>();
  for (const accessor of options.accessors) {
    // A template's `feature-flag` is `featureFlag(…)` in the code that is made of it, and `{FeatureFlag;…}` as an element.
    const { name, key } = accessor;
    const dashed = typeof key === 'object' ? [camelName(name), pascalName(name)] : [camelName(name)];
    const spellings = name.includes('-') ? dashed : [name];
    for (const each of spellings) accessors.set(each, [...(accessors.get(each) ?? []), accessor]);
  }

  /** `useFlags` and `camelKey` of a name in scope: as imported, else as written. */
  const importedName = (module: Module, name: ts.Identifier): string => {
    const declaration = module.scopes.bindingOf(name)?.declarations[0]?.parent;
    if (declaration && ts.isImportSpecifier(declaration)) return (declaration.propertyName ?? declaration.name).text;
    // `const { isEnabled: on } = require('unleash-client')`
    const renamed = declaration && ts.isBindingElement(declaration) ? staticName(declaration.propertyName) : undefined;
    return renamed ?? name.text;
  };

  const calledName = (module: Module, callee: ts.Expression): string | undefined => {
    const node = unwrap(callee);
    if (ts.isIdentifier(node)) return importedName(module, node);
    return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
  };

  /** Whether a name is imported from `wanted`, or stands in it: an import specifier, or a file of the repository. */
  const comesFrom = (module: Module, node: ts.Expression, wanted: string): boolean => {
    let root = unwrap(node);
    while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
    const binding = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
    if (!binding) return false;
    const specifier = specifierOf(binding);
    if (specifier === undefined) return binding.kind !== 'import' && isFile(module, wanted);
    if (specifier === wanted) return true;
    const from = modules.moduleAt(module.file, specifier);
    if (from?.kind === 'module' && isFile(from.module, wanted)) return true;
    const target = modules.targetOf(module, binding);
    return target !== undefined && target.kind !== 'external' && isFile(target.module, wanted);
  };
  const isFile = (module: Module, wanted: string): boolean =>
    module.file === wanted || stem(module.file) === stem(wanted);

  /** The specifier that a name is imported or required from. */
  const specifierOf = ({ declarations }: Binding): string | undefined => {
    const name = declarations[0];
    if (!name) return undefined;
    const declaration = ts.findAncestor(name, ts.isImportDeclaration);
    if (declaration) return (declaration.moduleSpecifier as ts.StringLiteral).text;
    const variable = declarationOf(name);
    if (!ts.isVariableDeclaration(variable) || !variable.initializer) return undefined;
    let made = unwrap(variable.initializer);
    if (ts.isAwaitExpression(made)) made = unwrap(made.expression);
    return requireSpecifier(made) ?? dynamicImportSpecifier(made);
  };

  const matchAccessor = (module: Module, callee: ts.Expression): Matched | undefined => {
    const node = unwrap(callee);
    const name = calledName(module, node);
    for (const accessor of (name !== undefined && accessors.get(name)) || []) {
      if (accessor.receiver !== undefined) {
        if (!ts.isPropertyAccessExpression(node) || !isReceiver(module, node.expression, accessor.receiver)) continue;
      } else if (ts.isPropertyAccessExpression(node)) {
        // `flags.useShopFlag()` of a namespace import is the function; the same method of anything else is not.
        if (evaluator.evaluate(module, node.expression).kind !== 'namespace') continue;
      }
      if (accessor.import !== undefined && !comesFrom(module, node, accessor.import)) continue;
      return ofAccessor(accessor);
    }
    return undefined;
  };

  /** Whether an object is called `receiver`, or is declared with that type. */
  const isReceiver = (module: Module, object: ts.Expression, receiver: string): boolean => {
    const node = unwrap(object);
    const last = ts.isCallExpression(node) ? unwrap(node.expression) : node;
    const name = ts.isPropertyAccessExpression(last) ? last.name.text : ts.isIdentifier(last) ? last.text : undefined;
    if (name === receiver || (ts.isCallExpression(node) && `${name}()` === receiver)) return true;
    const type = evaluator.annotationOf(module, node)?.type;
    return type !== undefined && typeNames(type).includes(receiver);
  };

  /** `IResolver` of `IResolver`, `flags.IResolver`, `IResolver<T>` and `IResolver | undefined`. */
  const typeNames = (type: ts.TypeNode): string[] => {
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.flatMap(typeNames);
    if (!ts.isTypeReferenceNode(type)) return [];
    return [ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text];
  };

  const matchSdk = (module: Module, callee: ts.Expression): Matched | undefined => {
    // Telling where a name comes from may parse other files: only names that a table knows are worth it.
    if (!sdks.isName(calledName(module, callee) ?? '')) return undefined;
    const value = evaluator.evaluate(module, callee);
    if (value.kind !== 'external') return undefined;
    const found = sdks.apiOf(value.specifier);
    const shape = found && shapesAt(found.api, value.path)[0];
    return found && shape ? ofShape(shape, found.sdk) : undefined;
  };

  const match = (module: Module, callee: ts.Expression): Matched | undefined =>
    matchAccessor(module, callee) ?? matchSdk(module, callee);

  const propertyOf = (object: ts.Expression | undefined, name: string): ts.Expression | undefined => {
    const literal = object && unwrap(object);
    if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
    for (const property of [...literal.properties].reverse()) {
      // A spread behind it may say otherwise.
      if (ts.isSpreadAssignment(property)) return undefined;
      if (staticName(property.name) !== name) continue;
      if (ts.isPropertyAssignment(property)) return property.initializer;
      if (ts.isShorthandPropertyAssignment(property)) return property.name;
    }
    return undefined;
  };

  const argumentAt = (
    call: ts.CallExpression | ts.NewExpression,
    position: KeyPosition | FallbackPosition | undefined,
  ): ts.Expression | undefined => {
    const args = call.arguments;
    if (position === undefined || !args) return undefined;
    const index =
      typeof position === 'number'
        ? position
        : typeof position === 'object' && 'arg' in position
          ? position.arg
          : undefined;
    // A spread before the position makes every position after it unknown.
    if (index === undefined || args.slice(0, index + 1).some(ts.isSpreadElement)) return undefined;
    return typeof position === 'object' && 'prop' in position ? propertyOf(args[index], position.prop) : args[index];
  };

  const markupAt = createMarkup({
    evaluator,
    match,
    matchDirective: (name, isAttribute) => {
      const accessor = accessors.get(name)?.find(({ key, receiver }) => {
        const isOwn = typeof key === 'object' && 'prop' in key && camelName(key.prop) === name;
        return receiver === undefined && (isOwn || (!isAttribute && key === 0));
      });
      if (accessor) return ofAccessor(accessor);
      const found = sdks.directiveOf(name);
      return found && ofShape(found.shape, found.sdk);
    },
  });

  const evaluationAt = (module: Module, node: ts.Node): Evaluation | undefined => {
    if (module.template) {
      const found = markupAt(module, node);
      if (found) return found;
    }
    if (ts.isCallExpression(node)) return callAt(module, node);
    if (ts.isJsxOpeningLikeElement(node)) return elementAt(module, node);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return bags.propertyAt(module, node);
    if (ts.isBindingElement(node)) return bags.bindingAt(module, node);
    return undefined;
  };

  const callAt = (module: Module, call: ts.CallExpression): Evaluation | undefined => {
    const matched = match(module, call.expression);
    if (!matched || (typeof matched.key === 'object' && !('arg' in matched.key))) return undefined;
    const keyNode = argumentAt(call, matched.key);
    if (!keyNode) return undefined;
    const fallback = argumentAt(call, matched.fallback);
    return make(call, keyNode, evaluator.evaluate(module, keyNode), matched, fallback);
  };

  const elementAt = (module: Module, element: ts.JsxOpeningLikeElement): Evaluation | undefined => {
    if (!ts.isIdentifier(element.tagName) && !ts.isPropertyAccessExpression(element.tagName)) return undefined;
    const matched = match(module, element.tagName);
    if (!matched || typeof matched.key !== 'object' || !('prop' in matched.key) || 'arg' in matched.key)
      return undefined;
    const keyNode = attribute(element, matched.key.prop);
    if (!keyNode) return undefined;
    const { fallback } = matched;
    const whole = ts.isJsxOpeningElement(element) ? element.parent : element;
    return make(
      whole,
      keyNode,
      evaluator.evaluate(module, keyNode),
      matched,
      typeof fallback === 'object' && 'prop' in fallback ? attribute(element, fallback.prop) : undefined,
    );
  };

  const attribute = (element: ts.JsxOpeningLikeElement, name: string): ts.Expression | undefined => {
    for (const each of element.attributes.properties) {
      if (!ts.isJsxAttribute(each) || each.name.getText() !== name || !each.initializer) continue;
      return ts.isJsxExpression(each.initializer) ? each.initializer.expression : (each.initializer as ts.Expression);
    }
    return undefined;
  };

  const make = (
    node: ts.Node,
    keyNode: ts.Node,
    key: Value,
    matched: Matched,
    fallback?: ts.Expression,
  ): Evaluation => ({
    node,
    keyNode,
    key,
    result: matched.result,
    valueType: matched.valueType,
    inverted: matched.inverted,
    ...(fallback && { fallback }),
    ...(matched.sdk !== undefined && { sdk: matched.sdk }),
  });

  const bags = createBags({ paths: options.bags, sdks, evaluator, calledName, knownKeys });
  return { evaluationAt, isBag: bags.isBag, calledName };
}

const stem = (file: string): string => file.replace(/(\/index)?(\.d)?\.[cm]?[jt]sx?$/, '');
