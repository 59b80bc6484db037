import { ts } from 'ts-morph';
import type { RegistryOption } from '../options.js';
import type { Problem } from '../reference.js';
import type { Evaluator, Value } from './evaluate.js';
import type { Module, Modules } from './modules.js';
import { staticName, unwrap } from './parse.js';

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

/** Reads one registry of the configuration; a registry that is not there is a problem, not a silence. */
export function readRegistry(option: RegistryOption, modules: Modules, evaluator: Evaluator): Registry | Problem {
  const problem = (message: string): Problem => ({ file: option.file, reason: 'registry', message });
  const module = modules.get(option.file);
  if (!module) return problem(`registry ${option.name}: ${option.file} is not a JavaScript or TypeScript file`);
  const binding = module.scopes.declaredIn(module.sourceFile).get(option.name);
  const declaration = binding?.declarations[0]?.parent;
  if (!declaration) {
    const names = [...module.scopes.declaredIn(module.sourceFile).values()].filter(({ kind }) => kind !== 'import');
    const list = names.map(({ name }) => name).join(', ') || 'nothing';
    return problem(`registry ${option.name} is not declared in ${option.file}; the file declares ${list}`);
  }
  const holder = holderOf(declaration, module);
  if (!holder) {
    return problem(`registry ${option.name} in ${option.file} is no enum, union, interface, object or array of keys`);
  }
  return { option, module, holder, members: membersOf(holder, option, module, evaluator) };
}

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
      const value = ts.isPropertyAssignment(each) ? each.initializer : undefined;
      return member(keyOf(nameOf(each.name, module, evaluator), value), each, each.name);
    });
  }
  if (ts.isArrayLiteralExpression(holder)) {
    return holder.elements.flatMap((each) => {
      const value = unwrap(each);
      if (!ts.isObjectLiteralExpression(value)) return member(text(evaluator.evaluate(module, value)), each, each);
      // An array of records: the property that is called after what a key is.
      for (const word of ['key', 'flag', 'flagKey', 'id', 'name']) {
        const property = value.properties.find((one) => staticName(one.name) === word);
        if (property && ts.isPropertyAssignment(property)) {
          return member(text(evaluator.evaluate(module, property.initializer)), each, property.initializer);
        }
      }
      return [];
    });
  }
  return unionMembers(holder as ts.TypeNode, module);
}

/** A property's name, also where an enum member computes it: `[FlagKey.NewCheckout]: true`. */
export function nameOf(name: ts.PropertyName, module: Module, evaluator: Evaluator): string | undefined {
  if (!ts.isComputedPropertyName(name)) return staticName(name);
  const value = evaluator.evaluate(module, name.expression);
  return value.kind === 'string' && value.values.length === 1 ? value.values[0]?.text : undefined;
}

function unionMembers(type: ts.TypeNode, module: Module): RegistryMember[] {
  if (ts.isParenthesizedTypeNode(type)) return unionMembers(type.type, module);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => unionMembers(each, module));
  if (ts.isTypeReferenceNode(type) && type.typeArguments?.[0]) {
    // `Partial<{ a: boolean }>`, `Readonly<Record<'a' | 'b', boolean>>`
    return type.typeArguments.flatMap((each) => {
      if (!ts.isTypeLiteralNode(each)) return unionMembers(each, module);
      return each.members.flatMap((one) => {
        const flagKey = staticName(one.name);
        return flagKey === undefined || !one.name ? [] : [{ flagKey, module, node: one, name: one.name }];
      });
    });
  }
  return ts.isLiteralTypeNode(type) && ts.isStringLiteralLike(type.literal)
    ? [{ flagKey: type.literal.text, module, node: type, name: type.literal }]
    : [];
}
