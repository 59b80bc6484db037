import { ts } from '../../compiler/index.js';
import type { RegistryOption } from '../options.js';
import type { Problem } from '../reference.js';
import { environmentOf, isEnvironmentText } from './environment.js';
import type { Evaluator } from './evaluate.js';
import { isStatic } from './fields.js';
import type { InferredAccessor } from './inference.js';
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
  /** The function whose calls read the flag, where the flag is a function. */
  reads?: ts.FunctionLikeDeclaration | ts.VariableDeclaration;
  /** Environment variables that set it. */
  environment?: string[];
  /** True where it holds the text of the variable as it is. */
  isText?: true;
}

/** A registry with the declaration that holds its members. */
export interface Registry {
  option: RegistryOption;
  module: Module;
  /** Enum declaration, object literal, type node, array literal, class or whole file. */
  holder: ts.Node;
  members: RegistryMember[];
  /** True where nobody named it: the type of an accessor's parameter tells of it. */
  inferred?: true;
  /** The accessor whose parameter told. */
  by?: InferredAccessor;
}

/** A chain of aliases that is longer is a cycle. */
const maxAliases = 40;

/** Reads one registry of the configuration; a registry that is not there is a problem, not a silence. */
export function readRegistry(option: RegistryOption, modules: Modules, evaluator: Evaluator): Registry | Problem {
  const problem = (message: string): Problem => ({ file: option.file, reason: 'registry', message });
  const module = modules.get(option.file);
  if (!module) {
    return problem(`registry ${option.name ?? option.file}: ${option.file} is not a JavaScript or TypeScript file`);
  }
  if (option.name === undefined) {
    const members = exportedFunctions(module, evaluator);
    const none = `registry ${option.file} exports no function; name the enum, union, object or class that holds its flags`;
    return members.length > 0 ? { option, module, holder: module.sourceFile, members } : problem(none);
  }
  const [name = '', ...path] = option.name.split('.');
  const inside = (holder: ts.Node | undefined): ts.Node | undefined => path.reduce(propertyOf, holder);
  if (name === 'default') {
    const target = modules.exportOf(module, 'default');
    const holder = inside(target?.kind === 'expression' ? literalOf(target.expression) : undefined);
    if (holder) return { option, module, holder, members: membersOf(holder, option, module, evaluator) };
  }
  const binding = module.scopes.declaredIn(module.sourceFile).get(name);
  const declarations = binding?.declarations.map(({ parent }) => parent) ?? [];
  if (declarations.length === 0) {
    const names = [...module.scopes.declaredIn(module.sourceFile).values()].filter(({ kind }) => kind !== 'import');
    const list = names.map(({ name }) => name).join(', ') || 'nothing';
    return problem(`registry ${name} is not declared in ${option.file}; the file declares ${list}`);
  }
  // A value and a type may share the name (`const Key = {…}; type Key = …`): the one that spells the keys is meant.
  const found = declarations.flatMap((declaration): Registry[] => {
    const holder = inside(holderOf(declaration));
    return holder ? [{ option, module, holder, members: membersOf(holder, option, module, evaluator) }] : [];
  });
  const registry = found.find(({ members }) => members.length > 0) ?? found[0];
  if (registry && (registry.members.length > 0 || mayBeEmpty(registry.holder))) return registry;
  return problem(
    `registry ${option.name} in ${option.file} is no enum, union, interface, object, array, class or function of flags`,
  );
}

/** Whether a holder of nothing is one whose last flag has gone, rather than one that cannot be read. */
const mayBeEmpty = (holder: ts.Node): boolean =>
  ts.isEnumDeclaration(holder) ||
  ts.isInterfaceDeclaration(holder) ||
  ts.isTypeLiteralNode(holder) ||
  ts.isObjectLiteralExpression(holder) ||
  ts.isArrayLiteralExpression(holder) ||
  holder.kind === ts.SyntaxKind.NeverKeyword;

function holderOf(declaration: ts.Node): ts.Node | undefined {
  if (ts.isEnumDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) return declaration;
  if (ts.isClassDeclaration(declaration) || ts.isFunctionDeclaration(declaration)) return declaration;
  if (ts.isTypeAliasDeclaration(declaration)) return declaration.type;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = unwrap(declaration.initializer);
  // `const enablePins = betaOnly` may stand for a function, too.
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isIdentifier(value)) return declaration;
  return literalOf(value);
}

/** What an object holds under a name: `featureFlags` of `{ featureFlags: […], tests: […] }`. */
function propertyOf(holder: ts.Node | undefined, name: string): ts.Node | undefined {
  if (!holder || !ts.isObjectLiteralExpression(holder)) return undefined;
  const property = holder.properties.find((each) => each.name && staticName(each.name) === name);
  return property && ts.isPropertyAssignment(property) ? literalOf(property.initializer) : undefined;
}

/** The object or array itself, also in `Object.freeze({ … })`, `z.object({ … })`, `defineFlags({ … })`. */
function literalOf(expression: ts.Expression): ts.Node | undefined {
  let value = unwrap(expression);
  while (ts.isCallExpression(value) && value.arguments[0]) value = unwrap(value.arguments[0]);
  return ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value) ? value : undefined;
}

/** The functions that a file exports, one function a flag: each is called as it is here, whatever it is exported as. */
function exportedFunctions(module: Module, evaluator: Evaluator): RegistryMember[] {
  const members = module.sourceFile.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return listedFunctions(module, statement, evaluator);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return functionMember(module, statement);
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap((each) => functionMember(module, each, evaluator))
      : [];
  });
  return members.filter(({ node }, index) => members.findIndex((other) => other.node === node) === index);
}

/** `export { enableBulk, enableTabs as tabs }` of functions of the file. */
function listedFunctions(
  module: Module,
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  evaluator: Evaluator,
): RegistryMember[] {
  if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.flatMap(({ propertyName, name }) => {
    const binding = module.scopes.declaredIn(module.sourceFile).get((propertyName ?? name).text);
    return (binding?.declarations ?? []).flatMap(({ parent }) =>
      ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent)
        ? functionMember(module, parent, evaluator)
        : [],
    );
  });
}

function functionMember(
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

/** The flags that a holder declares. */
export function membersOf(
  holder: ts.Node,
  option: RegistryOption,
  module: Module,
  evaluator: Evaluator,
): RegistryMember[] {
  const member = (flagKey: string | undefined, node: ts.Node, name: ts.Node): RegistryMember[] =>
    flagKey === undefined ? [] : [{ flagKey, module, node, name }];
  const text = (value: Value): string | undefined =>
    value.kind === 'string' && value.values.length === 1 ? value.values[0]?.text : undefined;
  const environment = (initializer: ts.Expression | undefined): Pick<RegistryMember, 'environment' | 'isText'> => {
    const names = initializer ? environmentOf(initializer, module, evaluator).map(({ name }) => name) : [];
    if (!initializer || names.length === 0) return {};
    return { environment: names, ...(isEnvironmentText(initializer, module, evaluator) && { isText: true }) };
  };
  const keyOf = (name: string | undefined, initializer: ts.Expression | undefined): string | undefined =>
    option.keys === 'name' || !initializer ? name : (text(evaluator.evaluate(module, initializer)) ?? name);

  if (ts.isFunctionDeclaration(holder) || ts.isVariableDeclaration(holder))
    return functionMember(module, holder, evaluator);
  if (ts.isClassDeclaration(holder)) {
    return holder.members.flatMap((each) => {
      const name = each.name && !ts.isPrivateIdentifier(each.name) ? staticName(each.name) : undefined;
      if (!each.name || name === undefined || !isStatic(each)) return [];
      if (ts.isMethodDeclaration(each)) {
        return member(name, each, each.name).map((one) => ({ ...one, reads: each }));
      }
      if (ts.isGetAccessor(each)) return member(name, each, each.name);
      if (!ts.isPropertyDeclaration(each)) return [];
      const value = each.initializer && unwrap(each.initializer);
      const key = value && !ts.isArrowFunction(value) ? keyOf(name, value) : name;
      const reads = value && ts.isArrowFunction(value) ? { reads: value } : {};
      return member(key, each, each.name).map((one) => ({ ...one, ...reads, ...environment(each.initializer) }));
    });
  }
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
      const reads =
        ts.isMethodDeclaration(each) || (given && ts.isArrowFunction(given))
          ? { reads: ts.isMethodDeclaration(each) ? each : (given as ts.ArrowFunction) }
          : {};
      const key =
        'reads' in reads ? nameOf(each.name, module, evaluator) : keyOf(nameOf(each.name, module, evaluator), value);
      return member(key, each, each.name).map((one) => ({ ...one, ...reads, ...environment(given) }));
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
