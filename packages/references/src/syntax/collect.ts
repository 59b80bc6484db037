import { ts } from '../../compiler/index.js';
import type { ScanOptions } from '../options.js';
import type { ReferenceKind, UnresolvedReference } from '../reference.js';
import type { SdkIndex } from '../sdks/index.js';
import type { Evaluator } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import type { Interpreter } from './interpret.js';
import type { Module } from './modules.js';
import { createNames, type KeyName } from './names.js';
import { isModuleSpecifier, isPropertyName, staticName, unwrap, wrapped } from './parse.js';
import { nameOf, type Registry } from './registries.js';
import { createRoles, isAssigned } from './roles.js';
import { holderName, memberName, recordKey, symbolKind } from './symbols.js';
import type { KeySymbol, Value } from './value.js';

/** A reference as a node of a tree; {@link import('../reference.js').Reference} is what leaves the package. */
export interface Found {
  flagKey: string;
  kind: ReferenceKind;
  node: ts.Node;
  /** Present for evaluations of known accessors: what a removal replaces. */
  evaluation?: Evaluation;
  /** The declared names that led to the key, nearest first. */
  via: KeySymbol[];
  sdk?: string;
}

export interface NotResolved {
  node: ts.Node;
  reason: UnresolvedReference['reason'];
  prefix?: string;
  candidates?: string[];
  sdk?: string;
}

export interface Collected {
  found: Found[];
  unresolved: NotResolved[];
  /** Names by which other code may know a key that this file spells: to search for next. */
  names: KeyName[];
}

export interface CollectContext {
  options: ScanOptions;
  sdks: SdkIndex;
  evaluator: Evaluator;
  interpreter: Interpreter;
  registries: readonly Registry[];
  /** Keys that a bare string or property name may be a mention of. */
  knownKeys: ReadonlySet<string>;
  /** Names of properties of camelCased bags that no known key is spelled as, so far. */
  guessedKeys: ReadonlySet<string>;
  /** Names of enums, objects and constants that stand for keys. */
  symbolNames: ReadonlySet<string>;
  isTest(file: string): boolean;
}

/** Every reference of one file, from its tree. */
export function collect(module: Module, context: CollectContext): Collected {
  const { options, evaluator, interpreter, symbolNames } = context;
  const knownKeys = { has: (key: string): boolean => context.knownKeys.has(key) || context.guessedKeys.has(key) };
  const found: Found[] = [];
  const unresolved: NotResolved[] = [];
  const names: KeyName[] = [];
  const namesOf = createNames(module, (callee) => interpreter.calledName(module, callee));
  /** Nodes that are part of something reported already. */
  const claimed = new Set<ts.Node>();
  const test = context.isTest(module.file);
  const bagNames = new Set(options.bags.map((bag) => bag.split('.').at(-1)?.replace(/\(\)$/, '')));
  const gates = new Set(options.gates);
  const roleOf = createRoles({ module, gates, interpreter, test });
  const accessorNames = new Set(options.accessors.map(({ name }) => name));
  const holders = new Map<ts.Node, Registry>(context.registries.map((registry) => [registry.holder, registry]));

  const addValue = (value: Value, node: ts.Node, add: (key: string, via: KeySymbol[]) => void, sdk?: string): void => {
    if (value.kind === 'string') {
      for (const { text, via } of value.values) add(text, via);
    } else if (!insideAccessor(node, value)) {
      unresolved.push({
        node,
        reason:
          value.kind === 'unknown'
            ? value.reason
            : value.kind === 'external' && !value.path.includes('(')
              ? 'unknown-import'
              : 'dynamic',
        ...(value.kind === 'prefix' && { prefix: value.prefix }),
        ...(value.kind === 'unknown' && value.candidates && { candidates: [...new Set(value.candidates)].sort() }),
        ...(sdk !== undefined && { sdk }),
      });
    }
  };

  /** A configured accessor's own body passes its parameter on: its callers are the evaluations. */
  const insideAccessor = (node: ts.Node, value: Value): boolean => {
    if (value.kind !== 'unknown' || value.reason !== 'parameter') return false;
    for (let { parent } = node; parent; parent = parent.parent) {
      if (!ts.isFunctionLike(parent)) continue;
      const owner = wrapped(parent).parent;
      const name =
        parent.name && ts.isIdentifier(parent.name)
          ? parent.name.text
          : ts.isVariableDeclaration(owner) || ts.isPropertyDeclaration(owner)
            ? owner.name.getText(module.sourceFile)
            : undefined;
      if (name !== undefined && accessorNames.has(name)) return true;
    }
    return false;
  };

  const addEvaluation = (evaluation: Evaluation): void => {
    const { keyNode, key, node, sdk } = evaluation;
    const target = ts.isJsxOpeningLikeElement(keyNode.parent) ? keyNode : unwrapKey(keyNode);
    const written =
      ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? isAssigned(node) : false;
    claim(keyNode);
    const add = (at: ts.Node) => (flagKey: string, via: KeySymbol[]) => {
      found.push({
        flagKey,
        kind: written ? 'override' : 'evaluation',
        node: at,
        via,
        ...(!written && { evaluation }),
        ...(sdk !== undefined && { sdk }),
      });
    };
    const arms = key.kind === 'unknown' ? armsOf(keyNode) : [];
    if (arms.length < 2) addValue(key, keyNode, add(target), sdk);
    // `on ? 'new-checkout' : other`: what is known of it is known, and the rest is not.
    else for (const arm of arms) addValue(evaluator.evaluate(module, arm), arm, add(arm), sdk);
  };

  /** The expressions that a key may come from: both sides of `a ? b : c`, `a ?? b` and `a || b`. */
  const armsOf = (node: ts.Node): ts.Expression[] => {
    if (!ts.isExpression(node)) return [];
    const inner = unwrap(node);
    if (ts.isConditionalExpression(inner)) return [inner.whenTrue, inner.whenFalse].flatMap(armsOf);
    if (!ts.isBinaryExpression(inner)) return [inner];
    const { kind } = inner.operatorToken;
    return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
      ? [inner.left, inner.right].flatMap(armsOf)
      : [inner];
  };

  const claim = (node: ts.Node): void => {
    claimed.add(node);
    ts.forEachChild(node, claim);
  };

  const addRegistry = (registry: Registry): void => {
    for (const { flagKey, node, name } of registry.members) {
      found.push({ flagKey, kind: 'declaration', node: name, via: [{ module, kind: symbolKind(node), node }] });
      claim(name);
      // An enum member's own initializer or a record's key spells the same flag again.
      if (ts.isEnumMember(node) && node.initializer) claim(node.initializer);
      if (ts.isPropertyAssignment(node) && isKeyText(node.initializer)) claim(node.initializer);
      const record = ts.isPropertyAssignment(node) ? unwrap(node.initializer) : undefined;
      const spelled =
        record && ts.isObjectLiteralExpression(record) ? recordKey(record, ['key', 'flag', 'flagKey']) : undefined;
      if (spelled && isKeyText(spelled)) claim(spelled);
    }
  };

  const isKeyText = (node: ts.Expression): boolean => ts.isStringLiteralLike(unwrap(node));

  /** Names of the repository that stand for keys: `FlagKey.NewCheckout`, `NEW_CHECKOUT`. */
  const addSymbol = (node: ts.Expression): boolean => {
    const value = evaluator.evaluate(module, node);
    if (value.kind !== 'string') return addRegistryRead(node);
    const [first] = value.values;
    const symbol = first?.via[0];
    if (value.values.length !== 1 || !first || !symbol || !knownKeys.has(first.text)) return false;
    const role = roleOf(node, true);
    claim(node);
    names.push(...namesOf(first.text, node));
    found.push({ flagKey: first.text, kind: role, node, via: first.via });
    return true;
  };

  /** `flags.newCheckout` of an object registry: the object holds the flag's value, not its key. */
  const addRegistryRead = (node: ts.Expression): boolean => {
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
    const object = evaluator.evaluate(module, node.expression);
    const registry = object.kind === 'object' ? holders.get(object.node) : undefined;
    if (!registry) return false;
    const keyNode = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
    const key: Value =
      name === undefined
        ? evaluator.evaluate(module, keyNode as ts.Expression)
        : { kind: 'string', values: [{ text: name, via: [] }] };
    if (key.kind === 'string' && !key.values.every(({ text }) => knownKeys.has(text))) return false;
    addEvaluation({ node, keyNode, key, result: 'value', valueType: 'any', inverted: false });
    return true;
  };

  /** `{ flags: { newCheckout: true } }`, `{ [FlagKey.NewCheckout]: true }`: gives the flag a value. */
  const addOverride = (property: ts.ObjectLiteralElementLike): void => {
    if (!property.name || claimed.has(property.name)) return;
    const flagKey = nameOf(property.name, module, evaluator);
    if (flagKey === undefined || !knownKeys.has(flagKey)) return;
    const computed = ts.isComputedPropertyName(property.name);
    const quoted = ts.isStringLiteral(property.name);
    const object = property.parent;
    if (!computed && !isBagLiteral(object) && !(quoted && (test || isSdkArgument(object)))) {
      if (quoted) found.push({ flagKey, kind: 'mention', node: property.name, via: [] });
      return;
    }
    const value = computed ? evaluator.evaluate(module, property.name.expression) : undefined;
    claim(property.name);
    found.push({
      flagKey,
      kind: 'override',
      node: property.name,
      via: value?.kind === 'string' ? (value.values[0]?.via ?? []) : [],
    });
  };

  /** The object that a property, variable or attribute with a bag's name holds. */
  const isBagLiteral = (object: ts.Node): boolean => {
    const { parent } = wrapped(object);
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
      return bagNames.has(staticName(parent.name as ts.PropertyName));
    }
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return ts.isPropertyAccessExpression(parent.left) && bagNames.has(parent.left.name.text);
    }
    return (
      ts.isJsxExpression(parent) &&
      ts.isJsxAttribute(parent.parent) &&
      bagNames.has(parent.parent.name.getText(module.sourceFile))
    );
  };

  /** `new InMemoryProvider({ 'new-checkout': … })`: data given to a package of the tables. */
  const isSdkArgument = (object: ts.Node): boolean => {
    const { parent } = wrapped(object);
    if (!ts.isNewExpression(parent) && !ts.isCallExpression(parent)) return false;
    const value = evaluator.evaluate(module, parent.expression);
    return value.kind === 'external' && context.sdks.apiOf(value.specifier) !== undefined;
  };

  const isSymbolRead = (node: ts.Node): node is ts.Expression => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      if (symbolNames.has(interpreter.calledName(module, node.expression) ?? '')) return true;
      // `keys.NEW_CHECKOUT` of a namespace import
      return ts.isPropertyAccessExpression(node) && symbolNames.has(node.name.text);
    }
    if (!ts.isIdentifier(node) || !symbolNames.has(interpreter.calledName(module, node) ?? '')) return false;
    if (ts.isTypeQueryNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent)) return false;
    if (ts.isExportSpecifier(node.parent)) {
      // `export { NEW as CHECKOUT }` is no use, but another name to look for.
      const member = node.parent.name.text;
      if (node.parent.propertyName === node) names.push({ holder: member, member });
      return false;
    }
    const binding = module.scopes.bindingOf(node);
    return binding !== undefined && !binding.declarations.includes(node);
  };

  const visit = (node: ts.Node): void => {
    const registry = holders.get(node);
    if (registry) addRegistry(registry);
    const evaluation = claimed.has(node) ? undefined : interpreter.evaluationAt(module, node);
    if (evaluation && !registryOwner(evaluation)) addEvaluation(evaluation);
    if (ts.isObjectLiteralElementLike(node)) addOverride(node);
    if (!claimed.has(node)) {
      if (isSymbolRead(node) && addSymbol(node)) return;
      if (
        ts.isStringLiteralLike(node) &&
        knownKeys.has(node.text) &&
        !isModuleSpecifier(node) &&
        !isPropertyName(node)
      ) {
        claimed.add(node);
        names.push(...namesOf(node.text, node));
        found.push({ flagKey: node.text, kind: roleOf(node, false), node, via: [] });
      }
    }
    ts.forEachChild(node, visit);
  };

  /** A bag's own declaration is no read: `flags: { … }` of a registry. */
  const registryOwner = (evaluation: Evaluation): boolean => holders.has(evaluation.node);

  visit(module.sourceFile);
  for (const { flagKey, via } of found) {
    for (const symbol of via) {
      names.push({ flagKey, holder: holderName(symbol) ?? flagKey, member: memberName(symbol) ?? flagKey });
    }
  }
  return { found, unresolved, names };
}

const unwrapKey = (node: ts.Node): ts.Node => (ts.isExpression(node) ? unwrap(node) : node);
