import { ts } from '../../../compiler/index.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { CollectContext, Found } from '../collecting/collected.js';
import type { Module } from '../modules/modules.js';
import { hasModifier, isAssigned, staticName, unwrap, wrapped } from '../tree/parse.js';
import { recordKey, symbolKind } from '../values/symbols.js';
import { dynamic, type KeySymbol, type StringValue, textValue, type Value } from '../values/value.js';
import { environmentOf, envName, isEnvironment } from './environment.js';
import type { RegistryValue } from './registry-values.js';

const plain = { result: 'value', valueType: 'any' } as const;

interface RegistryUsesInput {
  module: Module;
  context: CollectContext;
  claim(node: ts.Node): void;
  add(evaluation: Evaluation): void;
}

/** Members of registries where they are declared, and where they are read as values. */
export function createRegistryUses({ module, context, claim, add }: RegistryUsesInput) {
  const { evaluator, environment, registryValues: values } = context;
  const isKnown = (key: string): boolean => context.knownKeys.has(key) || context.guessedKeys.has(key);
  /** Whether the file declares members of a registry: any node of it may be one. */
  const isDeclaring = values.isDeclaring(module.sourceFile);

  /** The members of registries that a node declares. */
  const declared = (node: ts.Node): Found[] =>
    values.declaredBy(node).map(({ registry, member: { flagKey, name } }) => {
      claim(name);
      if (registry.inferred) return { flagKey, kind: 'declaration', node: name, via: [] };
      // An enum member's own initializer or a record's key spells the same flag again.
      if (ts.isEnumMember(node) && node.initializer) claim(node.initializer);
      if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) claimKey(node.initializer);
      return { flagKey, kind: 'declaration', node: name, via: [{ module, kind: symbolKind(node), node }] };
    });

  const claimKey = (initializer: ts.Expression | undefined): void => {
    if (!initializer) return;
    const value = unwrap(initializer);
    if (ts.isStringLiteralLike(value)) claim(value);
    const spelled = ts.isObjectLiteralExpression(value) ? recordKey(value, ['key', 'flag', 'flagKey']) : undefined;
    if (spelled && ts.isStringLiteralLike(unwrap(spelled))) claim(spelled);
    // `newCheckout: process.env.NEW_CHECKOUT === 'true'` declares the flag under its other name.
    for (const { node } of environmentOf(initializer, module, evaluator)) claim(node);
  };

  /** `flags.newCheckout` of an object or class: it holds the flag's value, not its key. */
  const read = (node: ts.Expression): boolean => {
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
    const keyNode = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const from = values.at(module, node.expression);
    if (!from) return false;
    const key: Value = ts.isPropertyAccessExpression(node)
      ? textValue(node.name.text)
      : evaluator.evaluate(module, node.argumentExpression);
    const texts = key.kind === 'string' ? key.values.map(({ text }) => text) : [];
    if (!texts.every(isKnown) || isFunction(from, texts)) return false;
    addRead(node, keyNode, key, from);
    return true;
  };

  /** `const { newCheckout } = flags`: the flag's value under a name of its own. */
  const taken = (element: ts.BindingElement): boolean => {
    const name = takenName(element);
    if (!name || !values.isMemberName(name.text) || !isKnown(name.text)) return false;
    const from = values.takenFrom(module, element);
    if (!from || isFunction(from, [name.text])) return false;
    addRead(element, name.node, textValue(name.text), from);
    return true;
  };

  /** `({ newCheckout: on } = flags)`: what is there already gets the flag's value, or the key of an object of keys. */
  const assigned = (property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Found | undefined => {
    const text = staticName(property.name);
    if (text === undefined || !values.isMemberName(text)) return undefined;
    const target = wrapped(property.parent);
    const { parent } = target;
    if (!ts.isBinaryExpression(parent) || parent.left !== target || !isAssigned(target)) return undefined;
    const key = keyIn(evaluator.memberOf(evaluator.evaluate(module, parent.right), text));
    if (key) return { flagKey: key.text, kind: 'evaluation', node: property.name, via: key.via };
    const from = isKnown(text) ? values.at(module, parent.right) : undefined;
    if (from && !isFunction(from, [text])) addRead(property, property.name, textValue(text), from);
    return undefined;
  };

  /** A method says nothing before it is called: `filter(Flags.search)` reads no value here. */
  const isFunction = ({ registry }: RegistryValue, keys: readonly string[]): boolean =>
    registry.members.some(({ flagKey, reads }) => reads && keys.includes(flagKey));

  /** The name by which other files know a registry: `flags` of `export const flags = env`. */
  const renamed = (declaration: ts.VariableDeclaration): string | undefined => {
    const { name, initializer } = declaration;
    if (!ts.isIdentifier(name) || !initializer) return undefined;
    const made = unwrap(initializer);
    if (!ts.isIdentifier(made) && !ts.isPropertyAccessExpression(made)) return undefined;
    const binding = module.scopes.declaredIn(module.sourceFile).get(name.text);
    const isOffered = binding?.declarations[0] === name && isExported(declaration, binding.references);
    return isOffered && values.isRegistry(module, made) ? name.text : undefined;
  };

  /** `const { CART } = KEYS` of an object of keys: a name that stands for the key; of a parameter, one that may be it. */
  const keyTaken = (element: ts.BindingElement): Found | undefined => {
    const name = takenName(element);
    if (!name || !values.isMemberName(name.text)) return undefined;
    const own = ts.isIdentifier(element.name) ? evaluator.evaluate(module, element.name) : dynamic;
    const key = keyIn(own.kind === 'string' ? own : values.defaultOf(module, element));
    return (
      key && { flagKey: key.text, kind: own.kind === 'string' ? 'alias' : 'evaluation', node: name.node, via: key.via }
    );
  };

  /** The one key that a value is, if a registry has it. */
  const keyIn = (value: Value | undefined): StringValue | undefined => {
    const [first, ...others] = value?.kind === 'string' ? value.values : [];
    return first && others.length === 0 && isKnown(first.text) && isMember(first.via) ? first : undefined;
  };

  const isMember = (via: readonly KeySymbol[]): boolean => via.some(({ node }) => values.declaredBy(node).length > 0);

  /** Whether an expression is called like a member of a registry: `copy.newCheckout`, `copy['newCheckout']`. */
  const mayRead = (node: ts.Node): node is ts.Expression =>
    ts.isPropertyAccessExpression(node)
      ? values.isMemberName(node.name.text)
      : ts.isElementAccessExpression(node) &&
        ts.isStringLiteralLike(node.argumentExpression) &&
        values.isMemberName(node.argumentExpression.text);

  const addRead = (node: ts.Node, keyNode: ts.Node, key: Value, { registry, handedIn }: RegistryValue): void => {
    const way = { kind: 'member', node: registry.holder } as const;
    const texts = key.kind === 'string' ? key.values.map(({ text }) => text) : [];
    const isText = registry.members.some((member) => member.isText && texts.includes(member.flagKey));
    const gives = isText ? ({ result: 'other', valueType: 'string', isText } as const) : plain;
    add({ node, keyNode, key, ...gives, inverted: false, way, ...(handedIn && { handedIn }) });
  };

  /** `process.env.NEW_CHECKOUT`, where a registry or the catalog knows the variable. */
  const readEnvironment = (node: ts.Node): boolean => {
    const name = envName(node);
    if (name === undefined) return false;
    const access = node as ts.PropertyAccessExpression | ts.ElementAccessExpression;
    return addVariable(access, ts.isPropertyAccessExpression(access) ? access.name : access.argumentExpression, name);
  };

  /** `const { NEW_CHECKOUT } = process.env` */
  const takenEnvironment = (element: ts.BindingElement): boolean => {
    const name = takenName(element);
    const holder = element.parent.parent;
    const isTaken = name && !ts.isBindingElement(holder) && holder.initializer && isEnvironment(holder.initializer);
    return isTaken ? addVariable(element, name.node, name.text) : false;
  };

  const addVariable = (node: ts.Node, keyNode: ts.Node, name: string): boolean => {
    const flagKey = environment.get(name) ?? (isKnown(name) ? name : undefined);
    if (flagKey === undefined) return false;
    const way = { kind: 'environment', name } as const;
    const key = textValue(flagKey);
    add({ node, keyNode, key, result: 'other', valueType: 'string', isText: true, inverted: false, way });
    return true;
  };

  return {
    isDeclaring,
    declared,
    read,
    mayRead,
    isMember,
    keyTaken,
    renamed,
    environment: readEnvironment,
    assigned,
    binding: (element: ts.BindingElement): boolean => taken(element) || takenEnvironment(element),
  };
}

const isExported = (declaration: ts.VariableDeclaration, references: readonly ts.Identifier[]): boolean => {
  const statement = ts.findAncestor(declaration, ts.isVariableStatement);
  return (
    (statement !== undefined && hasModifier(statement, ts.SyntaxKind.ExportKeyword)) ||
    references.some(({ parent }) => ts.isExportSpecifier(parent))
  );
};

/** The name that a pattern takes from an object, and the node that spells it. */
function takenName(element: ts.BindingElement): { text: string; node: ts.Node } | undefined {
  if (!ts.isObjectBindingPattern(element.parent) || element.dotDotDotToken) return undefined;
  const node = element.propertyName ?? element.name;
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return undefined;
  const text = staticName(node);
  return text === undefined ? undefined : { text, node };
}
