import { ts } from '../../compiler/index.js';
import type { RegistryOption } from '../options.js';
import type { Problem } from '../reference.js';
import type { Evaluator } from './evaluate.js';
import type { Module, Modules } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { elementWords, nameNode, recordKey } from './symbols.js';
import type { Value } from './value.js';

/** One flag that a registry declares. */
export interface RegistryMember {
  flagKey: string;
  module: Module;
  /** Enum member, property, type literal or array element: what goes when the flag goes. */
  node: ts.Node;
  /** The part that spells the key or name. */
  name: ts.Node;
}

/** A registry with the declaration that holds its members. */
export interface Registry {
  option: RegistryOption;
  module: Module;
  /** Enum declaration, object literal, type node or array literal. */
  holder: ts.Node;
  members: RegistryMember[];
}

/** A chain of aliases that is longer is a cycle. */
const maxAliases = 40;

/** Reads one registry of the configuration; a registry that is not there is a problem, not a silence. */
export function readRegistry(option: RegistryOption, modules: Modules, evaluator: Evaluator): Registry | Problem {
  const problem = (message: string): Problem => ({ file: option.file, reason: 'registry', message });
  const module = modules.get(option.file);
  if (!module) return problem(`registry ${option.name}: ${option.file} is not a JavaScript or TypeScript file`);
  const binding = module.scopes.declaredIn(module.sourceFile).get(option.name);
  const declarations = binding?.declarations.map(({ parent }) => parent) ?? [];
  if (declarations.length === 0) {
    const names = [...module.scopes.declaredIn(module.sourceFile).values()].filter(({ kind }) => kind !== 'import');
    const list = names.map(({ name }) => name).join(', ') || 'nothing';
    return problem(`registry ${option.name} is not declared in ${option.file}; the file declares ${list}`);
  }
  // A value and a type may share the name (`const Key = {…}; type Key = …`): the one that spells the keys is meant.
  const found = declarations.flatMap((declaration): Registry[] => {
    const holder = holderOf(declaration, module);
    return holder ? [{ option, module, holder, members: membersOf(holder, option, module, evaluator) }] : [];
  });
  const registry = found.find(({ members }) => members.length > 0) ?? found[0];
  if (registry && (registry.members.length > 0 || mayBeEmpty(registry.holder))) return registry;
  return problem(`registry ${option.name} in ${option.file} is no enum, union, interface, object or array of keys`);
}

/** Whether a holder of nothing is one whose last flag has gone, rather than one that cannot be read. */
const mayBeEmpty = (holder: ts.Node): boolean =>
  ts.isEnumDeclaration(holder) ||
  ts.isInterfaceDeclaration(holder) ||
  ts.isTypeLiteralNode(holder) ||
  ts.isObjectLiteralExpression(holder) ||
  ts.isArrayLiteralExpression(holder) ||
  holder.kind === ts.SyntaxKind.NeverKeyword;

function holderOf(declaration: ts.Node, module: Module): ts.Node | undefined {
  if (ts.isEnumDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) return declaration;
  if (ts.isTypeAliasDeclaration(declaration)) return declaration.type;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  let value = unwrap(declaration.initializer);
  if (
    ts.isCallExpression(value) &&
    value.expression.getText(module.sourceFile) === 'Object.freeze' &&
    value.arguments[0]
  ) {
    value = unwrap(value.arguments[0]);
  }
  return ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value) ? value : undefined;
}

function membersOf(holder: ts.Node, option: RegistryOption, module: Module, evaluator: Evaluator): RegistryMember[] {
  const member = (flagKey: string | undefined, node: ts.Node, name: ts.Node): RegistryMember[] =>
    flagKey === undefined ? [] : [{ flagKey, module, node, name }];
  const text = (value: Value): string | undefined =>
    value.kind === 'string' && value.values.length === 1 ? value.values[0]?.text : undefined;
  const keyOf = (name: string | undefined, initializer: ts.Expression | undefined): string | undefined =>
    option.keys === 'name' || !initializer ? name : (text(evaluator.evaluate(module, initializer)) ?? name);

  if (ts.isEnumDeclaration(holder)) {
    return holder.members.flatMap((each) => member(keyOf(staticName(each.name), each.initializer), each, each.name));
  }
  if (ts.isInterfaceDeclaration(holder) || ts.isTypeLiteralNode(holder)) {
    return holder.members.flatMap((each) =>
      (ts.isPropertySignature(each) || ts.isMethodSignature(each)) && each.name
        ? member(staticName(each.name), each, each.name)
        : [],
    );
  }
  if (ts.isObjectLiteralExpression(holder)) {
    return holder.properties.flatMap((each) => {
      if (!each.name || ts.isSpreadAssignment(each)) return [];
      const given = ts.isPropertyAssignment(each) ? unwrap(each.initializer) : undefined;
      // `{ cart: { key: 'new-cart', default: false } }`
      const value = given && ts.isObjectLiteralExpression(given) ? recordKey(given, recordWords) : given;
      return member(keyOf(nameOf(each.name, module, evaluator), value), each, each.name);
    });
  }
  if (ts.isArrayLiteralExpression(holder)) {
    return holder.elements.flatMap((each) => {
      const value = unwrap(each);
      if (!ts.isObjectLiteralExpression(value)) return member(text(evaluator.evaluate(module, value)), each, each);
      const key = recordKey(value, elementWords);
      return key ? member(text(evaluator.evaluate(module, key)), each, key) : [];
    });
  }
  const type = holder as ts.TypeNode;
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
  const value = evaluator.evaluate(module, name.expression);
  return value.kind === 'string' && value.values.length === 1 ? value.values[0]?.text : undefined;
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
