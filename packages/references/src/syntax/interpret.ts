import { ts } from 'ts-morph';
import type { AccessorOption, ScanOptions } from '../options.js';
import type { FallbackPosition, KeyPosition, SdkIndex, Shape } from '../sdks/index.js';
import { camelCase, shapeAt } from '../sdks/index.js';
import type { Evaluator, Value } from './evaluate.js';
import type { Module, Modules } from './modules.js';
import { staticName, unwrap, wrapped } from './parse.js';
import { declarationOf } from './scope.js';

/** One place that reads the value of a flag. */
export interface Evaluation {
  /** The whole of it: call, JSX element, property access, or the binding element of a destructured bag. */
  node: ts.Node;
  /** The part that names the flag. */
  keyNode: ts.Node;
  key: Value;
  result: Shape['result'];
  valueType: Shape['valueType'];
  inverted: boolean;
  fallback?: ts.Expression;
  sdk?: string;
}

export interface Interpreter {
  /** What `node` evaluates, if it does. */
  evaluationAt(module: Module, node: ts.Node): Evaluation | undefined;
  /** Whether an object's properties are flags, by configuration or SDK table: `uiConfig.flags`, `useFlags()`. */
  isBag(module: Module, object: ts.Expression): boolean;
  /** The imported or written name of what is called: `useFlag` for `import { useFlag as f }` and `f()`. */
  calledName(module: Module, callee: ts.Expression): string | undefined;
}

interface Matched {
  key: KeyPosition;
  fallback?: FallbackPosition | undefined;
  result: Shape['result'];
  valueType: Shape['valueType'];
  inverted: boolean;
  sdk?: string;
}

const ofShape = (shape: Shape, sdk: string): Matched => ({
  key: shape.key,
  fallback: shape.fallback,
  result: shape.result,
  valueType: shape.valueType,
  inverted: shape.inverted ?? false,
  sdk,
});

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
  knownKeys: () => Iterable<string>,
): Interpreter {
  const accessors = new Map<string, AccessorOption[]>();
  for (const accessor of options.accessors) {
    accessors.set(accessor.name, [...(accessors.get(accessor.name) ?? []), accessor]);
  }
  const bags = options.bags.map((path) => path.split('.'));

  /** `useFlags` and `camelKey` of a name in scope: as imported, else as written. */
  const importedName = (module: Module, name: ts.Identifier): string => {
    const declaration = module.scopes.bindingOf(name)?.declarations[0]?.parent;
    return declaration && ts.isImportSpecifier(declaration)
      ? (declaration.propertyName ?? declaration.name).text
      : name.text;
  };

  const calledName = (module: Module, callee: ts.Expression): string | undefined => {
    const node = unwrap(callee);
    if (ts.isIdentifier(node)) return importedName(module, node);
    return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
  };

  const comesFrom = (module: Module, node: ts.Expression, wanted: string): boolean => {
    let root = unwrap(node);
    while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
    const binding = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
    if (!binding) return false;
    if (binding.kind !== 'import') return module.file === wanted || stem(module.file) === stem(wanted);
    let declaration: ts.Node | undefined = binding.declarations[0];
    while (declaration && !ts.isImportDeclaration(declaration)) declaration = declaration.parent;
    if (declaration && ts.isStringLiteral(declaration.moduleSpecifier) && declaration.moduleSpecifier.text === wanted) {
      return true;
    }
    const target = modules.targetOf(module, binding);
    return target !== undefined && target.kind !== 'external' && stem(target.module.file) === stem(wanted);
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
    if (!ts.isIdentifier(node)) return false;
    const name0 = module.scopes.bindingOf(node)?.declarations[0];
    const declaration = name0 && declarationOf(name0);
    const type =
      declaration && (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration))
        ? declaration.type
        : undefined;
    return type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText(module.sourceFile) === receiver;
  };

  const matchSdk = (module: Module, callee: ts.Expression): Matched | undefined => {
    // Telling where a name comes from may parse other files: only names that a table knows are worth it.
    if (!sdks.names.has(calledName(module, callee) ?? '')) return undefined;
    const value = evaluator.evaluate(module, callee);
    if (value.kind !== 'external') return undefined;
    const found = sdks.apiOf(value.specifier);
    const shape = found && shapeAt(found.api, value.path);
    return found && shape ? ofShape(shape, found.sdk) : undefined;
  };

  const match = (module: Module, callee: ts.Expression): Matched | undefined =>
    matchAccessor(module, callee) ?? matchSdk(module, callee);

  const propertyOf = (object: ts.Expression | undefined, name: string): ts.Expression | undefined => {
    const literal = object && unwrap(object);
    if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
    for (const property of literal.properties) {
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
    const index = typeof position === 'number' ? position : 'arg' in position ? position.arg : undefined;
    // A spread before the position makes every position after it unknown.
    if (index === undefined || args.slice(0, index + 1).some(ts.isSpreadElement)) return undefined;
    return typeof position === 'object' && 'prop' in position ? propertyOf(args[index], position.prop) : args[index];
  };

  const evaluationAt = (module: Module, node: ts.Node): Evaluation | undefined => {
    if (ts.isCallExpression(node)) return callAt(module, node);
    if (ts.isJsxOpeningLikeElement(node)) return elementAt(module, node);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return propertyAt(module, node);
    if (ts.isBindingElement(node)) return bindingAt(module, node);
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

  const plain: Matched = { key: { property: 'raw' }, result: 'value', valueType: 'any', inverted: false };

  /** How the properties of an object are flags, or `undefined`. */
  const bagOf = (module: Module, object: ts.Expression): Matched | undefined => {
    if (bags.length > 0 && chainsOf(module, object).some((chain) => bags.some((bag) => endsWith(chain, bag))))
      return plain;
    const call = bagCall(module, object);
    if (!call || !sdks.names.has(calledName(module, call.expression) ?? '')) return undefined;
    const value = evaluator.evaluate(module, call);
    if (value.kind !== 'external' || !value.path.endsWith('()')) return undefined;
    const found = sdks.apiOf(value.specifier);
    const shape = found && shapeAt(found.api, value.path.slice(0, -2));
    return found && shape && typeof shape.key === 'object' && 'property' in shape.key
      ? ofShape(shape, found.sdk)
      : undefined;
  };

  /** The call that made an object: itself, or what a constant was initialised with. */
  const bagCall = (module: Module, object: ts.Expression): ts.CallExpression | undefined => {
    let node = unwrap(object);
    if (ts.isIdentifier(node)) {
      const declaration = module.scopes.bindingOf(node)?.declarations[0]?.parent;
      if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
      node = unwrap(declaration.initializer);
    }
    return ts.isCallExpression(node) ? node : undefined;
  };

  /** The keys that a property may spell: itself, or for camelCased bags every known key that is spelled so. */
  const spelled = (name: string, matched: Matched): Value => {
    const camel = typeof matched.key === 'object' && 'property' in matched.key && matched.key.property === 'camelCase';
    const keys = camel ? [...knownKeys()].filter((key) => camelCase(key) === name) : [];
    const [only, second] = keys.length === 0 ? [name] : keys.sort();
    if (second !== undefined) return { kind: 'unknown', reason: 'dynamic', candidates: keys };
    return { kind: 'string', values: [{ text: only as string, via: [] }] };
  };

  const propertyAt = (
    module: Module,
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  ): Evaluation | undefined => {
    const isProperty = ts.isPropertyAccessExpression(access);
    const keyNode = isProperty ? access.name : access.argumentExpression;
    const outer = wrapped(access);
    if (ts.isCallExpression(outer.parent) && outer.parent.expression === outer) return undefined;
    const matched = bagOf(module, access.expression);
    if (!matched) return undefined;
    if (isProperty) return make(access, keyNode, spelled(access.name.text, matched), matched);
    const key = evaluator.evaluate(module, access.argumentExpression);
    return make(access, keyNode, key, matched);
  };

  const bindingAt = (module: Module, element: ts.BindingElement): Evaluation | undefined => {
    if (!ts.isObjectBindingPattern(element.parent) || element.dotDotDotToken || !ts.isIdentifier(element.name))
      return undefined;
    const holder = element.parent.parent;
    const name = staticName(element.propertyName ?? element.name);
    if (name === undefined) return undefined;
    const matched = ts.isVariableDeclaration(holder)
      ? holder.initializer && bagOf(module, holder.initializer)
      : ts.isBindingElement(holder) && bags.length > 0 && isBagPattern(module, holder)
        ? plain
        : undefined;
    return (
      matched &&
      make(element, element.propertyName ?? element.name, spelled(name, matched), matched, element.initializer)
    );
  };

  /** `const { uiConfig: { flags: { x } } } = …`: whether the path to the inner pattern is a bag. */
  const isBagPattern = (module: Module, element: ts.BindingElement): boolean => {
    const chains = patternChains(module, element, 0);
    return chains.some((chain) => bags.some((bag) => endsWith(chain, bag)));
  };

  const patternChains = (module: Module, element: ts.BindingElement, depth: number): string[][] => {
    const part = staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
    if (part === undefined || !ts.isObjectBindingPattern(element.parent)) return [];
    const holder = element.parent.parent;
    const above = ts.isVariableDeclaration(holder)
      ? holder.initializer
        ? chainsOf(module, holder.initializer, depth + 1)
        : []
      : ts.isBindingElement(holder)
        ? patternChains(module, holder, depth + 1)
        : [];
    return above.length === 0 ? [[part]] : above.map((chain) => [...chain, part]);
  };

  /** The paths of names that lead to an object, through constants and destructuring: `uiConfig.flags`. */
  const chainsOf = (module: Module, expression: ts.Expression, depth = 0): string[][] => {
    const node = unwrap(expression);
    if (depth > 8) return [];
    if (ts.isPropertyAccessExpression(node)) {
      const above = chainsOf(module, node.expression, depth + 1);
      return above.length === 0 ? [[node.name.text]] : above.map((chain) => [...chain, node.name.text]);
    }
    if (ts.isCallExpression(node)) {
      const name = calledName(module, node.expression);
      return name === undefined ? [] : [[`${name}()`]];
    }
    if (ts.isAwaitExpression(node)) return chainsOf(module, node.expression, depth + 1);
    if (ts.isBinaryExpression(node)) {
      // `config.flags ?? {}` and `config.flags || {}`
      const { kind } = node.operatorToken;
      return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
        ? chainsOf(module, node.left, depth + 1)
        : [];
    }
    if (!ts.isIdentifier(node)) return [];
    const own = [[node.text]];
    const name = module.scopes.bindingOf(node)?.declarations[0];
    const declaration = name && declarationOf(name);
    if (!name || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) {
      return name && ts.isBindingElement(name.parent)
        ? [...own, ...patternChains(module, name.parent, depth + 1)]
        : own;
    }
    if (ts.isIdentifier(declaration.name)) return [...own, ...chainsOf(module, declaration.initializer, depth + 1)];
    return ts.isBindingElement(name.parent) ? [...own, ...patternChains(module, name.parent, depth + 1)] : own;
  };

  return { evaluationAt, isBag: (module, object) => bagOf(module, object) !== undefined, calledName };
}

const endsWith = (chain: string[], bag: string[]): boolean =>
  chain.length >= bag.length && bag.every((part, index) => chain[chain.length - bag.length + index] === part);

const stem = (file: string): string => file.replace(/(\/index)?(\.d)?\.[cm]?[jt]sx?$/, '');
