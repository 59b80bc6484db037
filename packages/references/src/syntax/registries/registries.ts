import { ts } from '../../../compiler/index.js';
import type { Host } from '../../host.js';
import type { RegistryOption } from '../../options.js';
import type { Problem } from '../../reference.js';
import type { InferredAccessor } from '../accessors/inference.js';
import type { Module, Modules } from '../modules/modules.js';
import { hasModifier, staticName, unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import { envParts, isReading } from './environment.js';
import { functionMember, membersOf } from './registry-members.js';

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

/** Reads one registry of the configuration; a registry that is not there is a problem, not a silence. */
export function readConfigured(
  option: RegistryOption,
  host: Host,
  modules: Modules,
  evaluator: Evaluator,
): Registry | Problem {
  if (!host.files.includes(option.file)) {
    const message = `registry ${option.name ?? option.file}: there is no file ${option.file}; correct "registries" in the configuration`;
    return { file: option.file, reason: 'registry', message };
  }
  try {
    return readRegistry(option, modules, evaluator);
  } catch (error) {
    return {
      file: option.file,
      reason: 'registry',
      message: `registry ${option.name ?? option.file}: ${(error as Error).message}`,
    };
  }
}

/** Reads one registry; one that is not there is a problem. */
export function readRegistry(option: RegistryOption, modules: Modules, evaluator: Evaluator): Registry | Problem {
  const problem = (message: string): Problem => ({ file: option.file, reason: 'registry', message });
  const module = modules.get(option.file);
  if (!module) {
    return problem(`registry ${option.name ?? option.file}: ${option.file} is not a JavaScript or TypeScript file`);
  }
  if (option.name === undefined) {
    const members = exportedFunctions(module, modules, evaluator);
    const none = `registry ${option.file} exports no function; name the enum, union, object or class that holds its flags`;
    return members.length > 0 ? { option, module, holder: module.sourceFile, members } : problem(none);
  }
  const [name = '', ...path] = option.name.split('.');
  const inside = (holder: ts.Node | undefined): ts.Node | undefined => path.reduce(propertyOf, holder);
  if (name === 'default') {
    const target = modules.exportOf(module, 'default');
    const holder = inside(target?.kind === 'expression' ? literalOf(target.expression) : undefined);
    if (holder) return { option, module, holder, members: membersOf(holder, option, module, evaluator) };
    const named = declaredAs(evaluator.exported(module, 'default'), path, inside);
    if (named) return { option, ...named, members: membersOf(named.holder, option, named.module, evaluator) };
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

/** What a name that is exported as the default holds: `const flags = { … }; export default flags`. */
function declaredAs(
  value: Value,
  path: readonly string[],
  inside: (holder: ts.Node) => ts.Node | undefined,
): { module: Module; holder: ts.Node } | undefined {
  if (value.kind !== 'object' && value.kind !== 'array' && value.kind !== 'enum' && value.kind !== 'class')
    return undefined;
  const holder = path.length > 0 || ts.isObjectLiteralExpression(value.node) ? inside(value.node) : value.node;
  return holder && { module: value.module, holder };
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

/**
 * The object or array itself, also in `Object.freeze({ … })`, `defineFlags({ … })`, `z.object({ … }).parse(process.env)`,
 * `cleanEnv(process.env, { … })` and `createEnv({ runtimeEnv: { … } })`.
 */
function literalOf(expression: ts.Expression): ts.Node | undefined {
  let value = unwrap(expression);
  let callee = '';
  while (ts.isCallExpression(value)) {
    const { expression: called } = value;
    callee = called.getText();
    const given = value.arguments.map((each) => unwrap(each));
    const schema = ts.isPropertyAccessExpression(called) && isReading(called) ? unwrap(called.expression) : undefined;
    const next = schema ?? given.find(isLiteral) ?? given[0];
    if (!next) return undefined;
    value = next;
  }
  if (!isLiteral(value)) return undefined;
  const parts = callee === 'createEnv' ? envParts.map((each) => propertyOf(value, each)) : [];
  return parts.find((each) => each && ts.isObjectLiteralExpression(each)) ?? value;
}

const isLiteral = (node: ts.Node): boolean => ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);

/** The functions that a file exports, one function a flag: each is called as it is here, whatever it is exported as. */
function exportedFunctions(module: Module, modules: Modules, evaluator: Evaluator): RegistryMember[] {
  const named = [...listedNames(module), ...assignedNames(module, modules)].flatMap((name) =>
    functionsNamed(module, name, evaluator),
  );
  const members = module.sourceFile.statements.flatMap((statement) => {
    const isExported = hasModifier(statement, ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return functionMember(module, statement);
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap((each) => functionMember(module, each, evaluator))
      : [];
  });
  return byPlace([...members, ...named]);
}

/** Each once, as they stand in the file. */
const byPlace = (members: RegistryMember[]): RegistryMember[] =>
  [...new Map(members.map((each) => [each.node, each])).values()].sort((a, b) => a.node.pos - b.node.pos);

/** `export { enableBulk, enableTabs as tabs }`: what these are called in the file. */
const listedNames = ({ sourceFile }: Module): string[] =>
  sourceFile.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return [];
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  });

/** `module.exports = { enableBulk, tabs: enableTabs }` */
function assignedNames(module: Module, modules: Modules): string[] {
  const whole = modules.wholeOf(module);
  const object = whole && unwrap(whole);
  if (!object || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((each) => {
    if (ts.isShorthandPropertyAssignment(each)) return [each.name.text];
    const value = ts.isPropertyAssignment(each) ? unwrap(each.initializer) : undefined;
    return value && ts.isIdentifier(value) ? [value.text] : [];
  });
}

const functionsNamed = (module: Module, name: string, evaluator: Evaluator): RegistryMember[] =>
  (module.scopes.declaredIn(module.sourceFile).get(name)?.declarations ?? []).flatMap(({ parent }) =>
    ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent)
      ? functionMember(module, parent, evaluator)
      : [],
  );
