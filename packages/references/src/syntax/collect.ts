import { ts } from 'ts-morph';
import type { ScanOptions } from '../options.js';
import type { ReferenceKind, UnresolvedReference } from '../reference.js';
import type { SdkIndex } from '../sdks/index.js';
import type { Evaluator, KeySymbol, Value } from './evaluate.js';
import type { Evaluation, Interpreter } from './interpret.js';
import type { Module } from './modules.js';
import { staticName, unwrap, wrapped } from './parse.js';
import { nameOf, type Registry } from './registries.js';

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
}

export interface CollectContext {
  options: ScanOptions;
  sdks: SdkIndex;
  evaluator: Evaluator;
  interpreter: Interpreter;
  registries: readonly Registry[];
  /** Keys that a bare string or property name may be a mention of. */
  knownKeys: ReadonlySet<string>;
  /** Names of enums, objects and constants that stand for keys. */
  symbolNames: ReadonlySet<string>;
  isTest(file: string): boolean;
}

const overrideWords = /^(?:set|mock|stub|override|force|enable|disable|toggle|with)(?![a-z])/;

/** Every reference of one file, from its tree. */
export function collect(module: Module, context: CollectContext): Collected {
  const { options, evaluator, interpreter, knownKeys, symbolNames } = context;
  const found: Found[] = [];
  const unresolved: NotResolved[] = [];
  /** Nodes that are part of something reported already. */
  const claimed = new Set<ts.Node>();
  const test = context.isTest(module.file);
  const bagNames = new Set(options.bags.map((bag) => bag.split('.').at(-1)?.replace(/\(\)$/, '')));
  const gates = new Set(options.gates);
  const accessorNames = new Set(options.accessors.map(({ name }) => name));
  const holders = new Map<ts.Node, Registry>(context.registries.map((registry) => [registry.holder, registry]));

  const addValue = (value: Value, node: ts.Node, add: (key: string, via: KeySymbol[]) => void, sdk?: string): void => {
    if (value.kind === 'string') {
      for (const { text, via } of value.values) add(text, via);
    } else if (!insideAccessor(node, value)) {
      unresolved.push({
        node,
        reason: value.kind === 'unknown' ? value.reason : 'dynamic',
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
    addValue(
      key,
      keyNode,
      (flagKey, via) => {
        found.push({
          flagKey,
          kind: written ? 'override' : 'evaluation',
          node: target,
          via,
          ...(!written && { evaluation }),
          ...(sdk !== undefined && { sdk }),
        });
      },
      sdk,
    );
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
    }
  };

  const isKeyText = (node: ts.Expression): boolean => {
    const value = unwrap(node);
    return ts.isStringLiteralLike(value);
  };

  /** Names of the repository that stand for keys: `FlagKey.NewCheckout`, `NEW_CHECKOUT`. */
  const addSymbol = (node: ts.Expression): boolean => {
    const value = evaluator.evaluate(module, node);
    if (value.kind !== 'string') return addRegistryRead(node);
    const [first] = value.values;
    const symbol = first?.via[0];
    if (value.values.length !== 1 || !first || !symbol || !knownKeys.has(first.text)) return false;
    const role = roleOf(node, true);
    claim(node);
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

  /** What a key or its symbol does where it stands, judged by what takes it. */
  const roleOf = (node: ts.Node, isSymbol: boolean): ReferenceKind => {
    const use: ReferenceKind = isSymbol ? 'evaluation' : 'mention';
    const data: ReferenceKind = isSymbol ? 'gate' : 'mention';
    let child: ts.Node = wrapped(node);
    for (let { parent } = child; parent; child = wrapped(parent), parent = child.parent) {
      if (ts.isPropertyAssignment(parent)) {
        if (parent.initializer === child && gates.has(staticName(parent.name) ?? '')) return 'gate';
        continue;
      }
      if (ts.isObjectLiteralExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent))
        continue;
      if (ts.isJsxExpression(parent)) continue;
      if (ts.isJsxAttribute(parent)) return gates.has(parent.name.getText(module.sourceFile)) ? 'gate' : use;
      if (ts.isConditionalExpression(parent) && parent.condition !== child) continue;
      if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
        if (parent.expression === child) return use;
        const name = interpreter.calledName(module, parent.expression) ?? '';
        return overrideWords.test(name) && (test || isSymbol) ? 'override' : use;
      }
      if (ts.isElementAccessExpression(parent)) return isAssigned(parent) ? 'override' : use;
      if (ts.isComputedPropertyName(parent)) return 'override';
      if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent)) {
        return child === wrapped(node) ? (isSymbol || knownAlias(parent) ? 'alias' : 'mention') : data;
      }
      if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isEnumMember(parent)) {
        return isSymbol ? 'alias' : 'mention';
      }
      return data;
    }
    return data;
  };

  const knownAlias = (declaration: ts.Node): boolean =>
    ts.isVariableDeclaration(declaration) &&
    ts.isIdentifier(declaration.name) &&
    (symbolNames.has(declaration.name.text) || declaration.parent.flags % 4 === ts.NodeFlags.Const);

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
      return symbolNames.has(interpreter.calledName(module, node.expression) ?? '');
    }
    if (!ts.isIdentifier(node) || !symbolNames.has(interpreter.calledName(module, node) ?? '')) return false;
    const binding = module.scopes.bindingOf(node);
    return binding?.references.includes(node) === true && !ts.isExportSpecifier(node.parent);
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
        found.push({ flagKey: node.text, kind: roleOf(node, false), node, via: [] });
      }
    }
    ts.forEachChild(node, visit);
  };

  /** A bag's own declaration is no read: `flags: { … }` of a registry. */
  const registryOwner = (evaluation: Evaluation): boolean => holders.has(evaluation.node);

  visit(module.sourceFile);
  return { found, unresolved };
}

const isPropertyName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent) || ts.isEnumMember(node.parent)) &&
  node.parent.name === node;

const isModuleSpecifier = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node.parent) ||
  ts.isExportDeclaration(node.parent) ||
  ts.isExternalModuleReference(node.parent);

const unwrapKey = (node: ts.Node): ts.Node => (ts.isExpression(node) ? unwrap(node) : node);

function symbolKind(node: ts.Node): KeySymbol['kind'] {
  if (ts.isEnumMember(node)) return 'enum-member';
  return ts.isObjectLiteralElementLike(node) || ts.isTypeElement(node) ? 'property' : 'element';
}

/** Whether an access is assigned to: `flags.x = true`. */
function isAssigned(node: ts.Node): boolean {
  const outer = wrapped(node);
  return (
    ts.isBinaryExpression(outer.parent) &&
    outer.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    outer.parent.left === outer
  );
}
