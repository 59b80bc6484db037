import { type Module, unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';

/** One use that a file makes of another. */
export interface Use {
  /** The file that is used. */
  target: string;
  /** The exported name; {@link whole} for all that there is, or that cannot be told, and {@link loaded} for none. */
  name: string;
  /** The name under which it is exported again; {@link whole} for `export * from`. */
  as?: string;
  /** The statement, specifier or text that makes the use; absent where the file was not parsed. */
  node?: ts.Node;
}

export const whole = '*';
export const loaded = '';

/** Every use that a parsed file makes of files that `resolve` finds. */
export function usesIn(module: Module, resolve: (specifier: string, imported: boolean) => readonly string[]): Use[] {
  const uses: Use[] = [];
  const add = (specifier: ts.Node | undefined, node: ts.Node, names: readonly string[], as?: string): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    for (const target of resolve(specifier.text, isImported(specifier)))
      for (const name of names) uses.push({ target, name, node, ...(as !== undefined && { as }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return addImport(node, module, add);
    if (ts.isExportDeclaration(node)) return addExport(node, add);
    if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      return add(node.moduleReference.expression, node, [...membersOf(node.name, module), 'default']);
    if (ts.isImportTypeNode(node)) {
      const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
      add(argument, node, [node.qualifier ? firstOf(node.qualifier).text : whole]);
      for (const each of node.typeArguments ?? []) visit(each);
      return;
    }
    if (ts.isStringLiteralLike(node)) {
      const call = callOf(node);
      return add(node, node, call ? takenFrom(call) : [whole]);
    }
    ts.forEachChild(node, visit);
  };
  visit(module.sourceFile);
  return uses;
}

type Add = (specifier: ts.Node | undefined, node: ts.Node, names: readonly string[], as?: string) => void;

/** Whether a text stands where only a module can be named. */
const isImported = (node: ts.StringLiteralLike): boolean =>
  ts.isImportDeclaration(node.parent) ||
  ts.isExportDeclaration(node.parent) ||
  ts.isExternalModuleReference(node.parent) ||
  ts.isLiteralTypeNode(node.parent) ||
  callOf(node) !== undefined;

/** The `import()` or `require()` whose argument a text is. */
function callOf(node: ts.Node): ts.CallExpression | undefined {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return undefined;
  const { expression } = parent;
  const isCall =
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  return isCall ? parent : undefined;
}

function addImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, module: Module, add: Add): void {
  if (!importClause) return add(moduleSpecifier, moduleSpecifier.parent, [loaded]);
  if (importClause.name) add(moduleSpecifier, importClause.name, ['default']);
  const { namedBindings } = importClause;
  if (namedBindings && ts.isNamespaceImport(namedBindings)) {
    add(moduleSpecifier, namedBindings, [loaded, ...membersOf(namedBindings.name, module)]);
  } else if (namedBindings) {
    if (namedBindings.elements.length === 0) add(moduleSpecifier, namedBindings, [loaded]);
    for (const each of namedBindings.elements) add(moduleSpecifier, each, [(each.propertyName ?? each.name).text]);
  }
}

function addExport({ exportClause, moduleSpecifier }: ts.ExportDeclaration, add: Add): void {
  if (!exportClause) return add(moduleSpecifier, moduleSpecifier?.parent as ts.Node, [whole], whole);
  if (ts.isNamespaceExport(exportClause))
    return add(moduleSpecifier, exportClause.parent, [whole], exportClause.name.text);
  for (const each of exportClause.elements)
    add(moduleSpecifier, each, [(each.propertyName ?? each.name).text], each.name.text);
}

const firstOf = (name: ts.EntityName): ts.Identifier => (ts.isIdentifier(name) ? name : firstOf(name.left));

/** The members that are taken of the module that a name holds, or {@link whole} where it may be any. */
function membersOf(name: ts.Identifier, { scopes }: Module): string[] {
  const uses = scopes.bindingOf(name)?.references ?? [];
  return [...new Set(uses.map((use) => memberOf(use) ?? whole))];
}

/** `ns.name`, `ns['name']`, `<ns.name />` or the type `ns.name` */
function memberOf(object: ts.Node): string | undefined {
  const node = wrapped(object);
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (ts.isQualifiedName(parent) && parent.left === node) return parent.right.text;
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
  return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : undefined;
}

/** What is taken of the module that `import()` or `require()` gives. */
function takenFrom(call: ts.CallExpression): string[] {
  const outer = wrapped(call);
  const { parent } = outer;
  const given = ts.isAwaitExpression(parent) ? wrapped(parent) : outer;
  const isRequired = ts.isIdentifier(call.expression);
  if (ts.isExpressionStatement(given.parent)) return [loaded];
  if (given !== outer || isRequired) {
    const member = memberOf(given);
    if (member !== undefined) return [member];
    const holder = given.parent;
    return ts.isVariableDeclaration(holder) && holder.initializer === given ? namesOf(holder.name) : [whole];
  }
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'then' && ts.isCallExpression(parent.parent))
    return thenTaken(parent.parent);
  // `lazy(() => import('./Page'))`
  const made = ts.isArrowFunction(parent) && parent.body === outer ? wrapped(parent).parent : undefined;
  const isLazy =
    made && ts.isCallExpression(made) && /^(?:React\.)?lazy$/.test(made.expression.getText()) ? ['default'] : undefined;
  return isLazy ?? [whole];
}

/** The names of an object pattern, or {@link whole}. */
function namesOf(pattern: ts.BindingName): string[] {
  if (!ts.isObjectBindingPattern(pattern)) return [whole];
  return pattern.elements.map((element) => {
    const name = element.propertyName ?? element.name;
    return !element.dotDotDotToken && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : whole;
  });
}

/** `.then(({ Page }) => …)`, `.then((m) => ({ default: m.Page }))` */
function thenTaken(call: ts.CallExpression): string[] {
  const [callback] = call.arguments;
  const arrow = callback && unwrap(callback);
  const [parameter] = arrow && ts.isArrowFunction(arrow) ? arrow.parameters : [];
  if (!arrow || !parameter || !ts.isArrowFunction(arrow)) return [whole];
  if (!ts.isIdentifier(parameter.name)) return namesOf(parameter.name);
  const { text } = parameter.name;
  const taken = new Set<string>();
  const visit = (node: ts.Node): void => {
    // A name inside that hides this one adds a member that is not used: that keeps too much, never too little.
    if (ts.isIdentifier(node) && node.text === text && !isName(node)) taken.add(memberOf(node) ?? whole);
    ts.forEachChild(node, visit);
  };
  visit(arrow.body);
  return [...taken];
}

const isName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);
