import { ts } from '../../../compiler/index.js';
import type { RegistryOption } from '../../options.js';
import type { Module } from '../modules/modules.js';
import { isStatic } from '../tree/fields.js';
import { staticName, unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { elementWords, nameNode, recordKey } from '../values/symbols.js';
import type { Value } from '../values/value.js';
import { environmentOf, isEnvironmentText } from './environment.js';
import { isGroup } from './groups.js';
import type { RegistryMember } from './registries.js';

/** A chain of aliases or of registries that are made of each other is a cycle where it is longer. */
const maxAliases = 40;

/** The flags that a holder declares. */
export function membersOf(
  holder: ts.Node,
  option: RegistryOption,
  module: Module,
  evaluator: Evaluator,
  depth = 0,
): RegistryMember[] {
  const context: Context = { option, module, evaluator, depth };
  if (depth > maxAliases) return [];
  if (ts.isFunctionDeclaration(holder) || ts.isVariableDeclaration(holder))
    return functionMember(module, holder, evaluator);
  if (ts.isClassDeclaration(holder)) return holder.members.flatMap((each) => ofStatic(each, context));
  if (ts.isEnumDeclaration(holder)) {
    return holder.members.flatMap((each) =>
      member(keyOf(staticName(each.name), each.initializer, context), each, each.name, context),
    );
  }
  if (ts.isInterfaceDeclaration(holder) || ts.isTypeLiteralNode(holder)) {
    const own = holder.members.flatMap((each) =>
      (ts.isPropertySignature(each) || ts.isMethodSignature(each)) && each.name
        ? member(staticName(each.name), each, each.name, context)
        : [],
    );
    return [...own, ...inherited(holder, context)];
  }
  if (ts.isObjectLiteralExpression(holder)) {
    return holder.properties.flatMap((each) => ofProperty(each, holder, context));
  }
  if (ts.isArrayLiteralExpression(holder)) return holder.elements.flatMap((each) => ofElement(each, context));
  return ofType(holder as ts.TypeNode, context);
}

interface Context {
  option: RegistryOption;
  module: Module;
  evaluator: Evaluator;
  depth: number;
}

const member = (flagKey: string | undefined, node: ts.Node, name: ts.Node, { module }: Context): RegistryMember[] =>
  flagKey === undefined ? [] : [{ flagKey, module, node, name }];

const textOf = (value: Value): string | undefined =>
  value.kind === 'string' && value.values.length === 1 ? value.values[0]?.text : undefined;

const keyOf = (
  name: string | undefined,
  initializer: ts.Expression | undefined,
  { option, module, evaluator }: Context,
): string | undefined =>
  option.keys === 'name' || !initializer ? name : (textOf(evaluator.evaluate(module, initializer)) ?? name);

const environment = (
  initializer: ts.Expression | undefined,
  { module, evaluator }: Context,
): Pick<RegistryMember, 'environment' | 'isText'> => {
  const names = initializer ? environmentOf(initializer, module, evaluator).map(({ name }) => name) : [];
  if (!initializer || names.length === 0) return {};
  return { environment: names, ...(isEnvironmentText(initializer, module, evaluator) && { isText: true }) };
};

function ofStatic(each: ts.ClassElement, context: Context): RegistryMember[] {
  const name = each.name && !ts.isPrivateIdentifier(each.name) ? staticName(each.name) : undefined;
  if (!each.name || name === undefined || !isStatic(each)) return [];
  if (ts.isMethodDeclaration(each)) {
    return member(name, each, each.name, context).map((one) => ({ ...one, reads: each }));
  }
  if (ts.isGetAccessor(each)) return member(name, each, each.name, context);
  if (!ts.isPropertyDeclaration(each)) return [];
  const value = each.initializer && unwrap(each.initializer);
  const key = value && !ts.isArrowFunction(value) ? keyOf(name, value, context) : name;
  const reads = value && ts.isArrowFunction(value) ? { reads: value } : {};
  const found = member(key, each, each.name, context);
  return found.map((one) => ({ ...one, ...reads, ...environment(each.initializer, context) }));
}

function ofProperty(
  each: ts.ObjectLiteralElementLike,
  object: ts.ObjectLiteralExpression,
  context: Context,
): RegistryMember[] {
  if (ts.isSpreadAssignment(each)) {
    const after = object.properties.slice(object.properties.indexOf(each) + 1);
    return spread(each.expression, ['object', 'enum'], context).filter((one) => !isHidden(one, after, object, context));
  }
  if (!each.name) return [];
  const { option, module, evaluator, depth } = context;
  const given = ts.isPropertyAssignment(each) ? unwrap(each.initializer) : undefined;
  const inner = given && ts.isObjectLiteralExpression(given) ? given : undefined;
  // `{ checkout: { express: 'checkout-express' } }`
  if (inner && option.keys !== 'name' && isGroup(inner, object))
    return membersOf(inner, option, module, evaluator, depth + 1);
  // `{ cart: { key: 'new-cart', default: false } }`
  const value = inner ? recordKey(inner, recordWords) : given;
  const name = nameOf(each.name, module, evaluator);
  const reads = ts.isMethodDeclaration(each) ? each : given && ts.isArrowFunction(given) ? given : undefined;
  const found = member(reads ? name : keyOf(name, value, context), each, each.name, context);
  return found.map((one) => ({ ...one, ...(reads && { reads }), ...environment(given, context) }));
}

function ofElement(each: ts.Expression, context: Context): RegistryMember[] {
  const { module, evaluator } = context;
  if (ts.isSpreadElement(each)) return spread(each.expression, ['array'], context);
  const value = unwrap(each);
  if (!ts.isObjectLiteralExpression(value)) {
    return member(textOf(evaluator.evaluate(module, value)), each, each, context);
  }
  const key = recordKey(value, elementWords);
  return key ? member(textOf(evaluator.evaluate(module, key)), each, key, context) : [];
}

/** `{ ...CART_FLAGS, … }`, `[...LIST, …]`: the members of what is written out elsewhere. */
function spread(
  expression: ts.Expression,
  kinds: readonly Value['kind'][],
  { option, module, evaluator, depth }: Context,
): RegistryMember[] {
  const value = evaluator.evaluate(module, expression);
  if (value.kind !== 'object' && value.kind !== 'enum' && value.kind !== 'array') return [];
  return kinds.includes(value.kind) ? membersOf(value.node, option, value.module, evaluator, depth + 1) : [];
}

/** Whether a property of the same name makes another flag of it: `{ ...BASE, cart: 'other-cart' }`. */
const isHidden = (
  { name, flagKey }: RegistryMember,
  after: readonly ts.ObjectLiteralElementLike[],
  object: ts.ObjectLiteralExpression,
  context: Context,
): boolean =>
  after.some(
    (each) =>
      each.name?.getText() === name.getText() &&
      ofProperty(each, object, context).some((other) => other.flagKey !== flagKey),
  );

/** The members of interfaces and type literals that an interface extends; of a part of one nobody knows which. */
function inherited(
  holder: ts.InterfaceDeclaration | ts.TypeLiteralNode,
  { option, module, evaluator, depth }: Context,
): RegistryMember[] {
  const bases = ts.isInterfaceDeclaration(holder) ? (holder.heritageClauses ?? []).flatMap(({ types }) => types) : [];
  return bases.flatMap((base) => {
    if (/^(?:Pick|Omit)$/.test(base.expression.getText())) return [];
    const value = evaluator.instanceOf(module, base);
    if (value?.kind !== 'instance' || ts.isClassLike(value.node)) return [];
    return membersOf(value.node, option, value.module, evaluator, depth + 1);
  });
}

function ofType(type: ts.TypeNode, { module, evaluator }: Context): RegistryMember[] {
  const members = unionMembers(type, module);
  if (members.length > 0) return members;
  // `(typeof LIST)[number]`, `keyof typeof FLAGS`
  return (evaluator.keysOfType(module, type) ?? []).flatMap(({ text, via: [symbol] }) =>
    symbol?.module === module ? [{ flagKey: text, module, node: symbol.node, name: nameNode(symbol) }] : [],
  );
}

const recordWords = ['key', 'flag', 'flagKey'];

/** A property's name, also where an enum member computes it: `[FlagKey.NewCheckout]: true`. */
export function nameOf(name: ts.PropertyName, module: Module, evaluator: Evaluator): string | undefined {
  if (!ts.isComputedPropertyName(name)) return staticName(name);
  return textOf(evaluator.evaluate(module, name.expression));
}

export function functionMember(
  module: Module,
  node: ts.FunctionDeclaration | ts.VariableDeclaration,
  evaluator?: Evaluator,
): RegistryMember[] {
  if (!node.name || !ts.isIdentifier(node.name)) return [];
  const value = ts.isFunctionDeclaration(node) ? node : node.initializer && unwrap(node.initializer);
  // `export const enablePins = betaOnly`: the name is the flag, not the function that it stands for.
  if (value && ts.isIdentifier(value) && ts.isVariableDeclaration(node)) {
    const isFunction = evaluator?.evaluate(module, value).kind === 'function';
    return isFunction ? [{ flagKey: node.name.text, module, node, name: node.name, reads: node }] : [];
  }
  if (!value || !(ts.isFunctionDeclaration(value) || ts.isArrowFunction(value) || ts.isFunctionExpression(value))) {
    return [];
  }
  // Of several overloads the one with a body is the flag.
  if (!value.body) return [];
  return [{ flagKey: node.name.text, module, node, name: node.name, reads: value }];
}

function unionMembers(type: ts.TypeNode, module: Module, depth = 0): RegistryMember[] {
  if (depth > maxAliases) return [];
  if (ts.isParenthesizedTypeNode(type)) return unionMembers(type.type, module, depth + 1);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => unionMembers(each, module, depth + 1));
  if (ts.isTypeReferenceNode(type) && type.typeArguments?.[0]) {
    // `Partial<{ a: boolean }>`, `Readonly<Record<'a' | 'b', boolean>>`
    return type.typeArguments.flatMap((each) => {
      if (!ts.isTypeLiteralNode(each)) return unionMembers(each, module, depth + 1);
      return each.members.flatMap((one) => {
        const flagKey = staticName(one.name);
        return flagKey === undefined || !one.name ? [] : [{ flagKey, module, node: one, name: one.name }];
      });
    });
  }
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const declarations = module.scopes.bindingOf(type.typeName)?.declarations.map(({ parent }) => parent) ?? [];
    const alias = declarations.find(ts.isTypeAliasDeclaration);
    return alias ? unionMembers(alias.type, module, depth + 1) : [];
  }
  return ts.isLiteralTypeNode(type) && ts.isStringLiteralLike(type.literal)
    ? [{ flagKey: type.literal.text, module, node: type, name: type.literal }]
    : [];
}
