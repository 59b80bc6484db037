import { type Binding, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Pass } from './simplification.js';

/** Whether statements can be taken out of a node, or put into it, one by one. */
export const holdsStatements = (
  node: ts.Node,
): node is ts.Block | ts.SourceFile | ts.ModuleBlock | ts.CaseOrDefaultClause =>
  ts.isBlock(node) || ts.isSourceFile(node) || ts.isModuleBlock(node) || ts.isCaseOrDefaultClause(node);

/** Whether control never gets past a statement: `return`, `throw`, `break`, `continue`, or branches that all end so. */
export function completesAbruptly(statement: ts.Statement | undefined, pass: Pass): boolean {
  if (!statement) return false;
  if (ts.isBlock(statement)) return statement.statements.some((each) => completesAbruptly(each, pass));
  if (ts.isIfStatement(statement))
    return completesAbruptly(statement.thenStatement, pass) && completesAbruptly(statement.elseStatement, pass);
  if (ts.isExpressionStatement(statement)) return neverReturns(statement.expression, pass);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isBreakStatement(statement) ||
    ts.isContinueStatement(statement)
  );
}

/** Functions of packages that always throw. */
const throwing: Record<string, string[]> = {
  'next/navigation': ['forbidden', 'notFound', 'permanentRedirect', 'redirect', 'unauthorized'],
};

/** `process.exit()`, `redirect()` of Next.js, and functions of the file whose type says `never`. */
function neverReturns(expression: ts.Expression, { module }: Pass): boolean {
  const call = unwrap(expression);
  if (!ts.isCallExpression(call) || call.questionDotToken) return false;
  const callee = unwrap(call.expression);
  if (ts.isPropertyAccessExpression(callee)) {
    const object = callee.expression;
    const isGlobal = ts.isIdentifier(object) && object.text === 'process' && !module.scopes.bindingOf(object);
    return isGlobal && /^(?:exit|abort)$/.test(callee.name.text);
  }
  const [name, ...others] = (ts.isIdentifier(callee) && module.scopes.bindingOf(callee)?.declarations) || [];
  if (!name || others.length > 0) return false;
  const { parent } = name;
  if (ts.isFunctionDeclaration(parent)) return parent.type?.kind === ts.SyntaxKind.NeverKeyword;
  if (!ts.isImportSpecifier(parent)) return false;
  const { moduleSpecifier } = parent.parent.parent.parent;
  const names = ts.isStringLiteral(moduleSpecifier) ? throwing[moduleSpecifier.text] : undefined;
  return names?.includes((parent.propertyName ?? parent.name).text) === true;
}

/** Whether a `break` or `continue` inside a node leaves or repeats a loop, `switch` or labelled statement around it. */
export function jumpsTo(target: ts.Node, inside: ts.Node, but?: ts.Statement): boolean {
  const labels = new Set<string>();
  for (let at = target.parent; ts.isLabeledStatement(at); at = at.parent) labels.add(at.label.text);
  // The clause of a `switch` stands for it: `continue` goes past it.
  const isSwitch = ts.isCaseOrDefaultClause(target);
  const visit = (node: ts.Node, breaks: boolean, continues: boolean): boolean => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || node === but) return false;
    if (ts.isBreakStatement(node)) return node.label ? labels.has(node.label.text) : breaks;
    if (ts.isContinueStatement(node)) return node.label ? labels.has(node.label.text) : continues;
    const isLoop = ts.isIterationStatement(node, false);
    const catches = isLoop || ts.isSwitchStatement(node);
    return ts.forEachChild(node, (child) => visit(child, breaks && !catches, continues && !isLoop)) ?? false;
  };
  return visit(inside, true, !isSwitch);
}

/** The names that `var` declares inside a node, nested functions apart. */
function hoistedNames(node: ts.Node): ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const addPattern = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name);
    else for (const element of name.elements) if (ts.isBindingElement(element)) addPattern(element.name);
  };
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child) || ts.isClassLike(child)) return;
    if (ts.isVariableDeclarationList(child) && !(child.flags & ts.NodeFlags.BlockScoped)) {
      for (const { name } of child.declarations) addPattern(name);
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** Whether something outside a node uses a `var` or, as sloppy scripts may, a function that is declared in it. */
export function hoistsFrom(node: ts.Node, { module }: Pass): boolean {
  const inside = (other: ts.Node): boolean => node.pos <= other.pos && other.end <= node.end;
  const isShared = hoistedNames(node).some((name) => {
    const binding = module.scopes.bindingOf(name);
    return binding !== undefined && [...binding.references, ...binding.declarations].some((each) => !inside(each));
  });
  return isShared || (isSloppy(module) && declaresFunctionUsedOutside(node, module, inside));
}

/** A script or CommonJS file without `'use strict'`, where functions of a block are seen outside it. */
const isSloppy = ({ sourceFile }: Pass['module']): boolean =>
  !ts.isExternalModule(sourceFile) &&
  !sourceFile.statements.some(
    (each) =>
      ts.isExpressionStatement(each) && ts.isStringLiteral(each.expression) && each.expression.text === 'use strict',
  );

/** A file that is no module of any kind, as far as its text shows. */
export const isPlainScript = ({ sourceFile, text }: Pass['module']): boolean =>
  !ts.isExternalModule(sourceFile) && !/\b(?:require|module|exports)\b/.test(text);

/** Whether what is declared is there for every other script of a page. */
export const isShared = ({ scope }: Binding, { isScript }: Pass): boolean => isScript && ts.isSourceFile(scope);

function declaresFunctionUsedOutside(
  node: ts.Node,
  { scopes, sourceFile }: Pass['module'],
  inside: (other: ts.Node) => boolean,
): boolean {
  const names = new Set<string>();
  const declared = (child: ts.Node): void => {
    if (ts.isFunctionDeclaration(child) && child.name) names.add(child.name.text);
    else if (!ts.isFunctionLike(child) && !ts.isClassLike(child)) ts.forEachChild(child, declared);
  };
  declared(node);
  if (names.size === 0) return false;
  let used = false;
  const visit = (child: ts.Node): void => {
    if (used || inside(child)) return;
    if (ts.isIdentifier(child) && names.has(child.text))
      used = scopes.bindingOf(child) !== undefined || !isPropertyName(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(sourceFile, visit);
  return used;
}

/**
 * Whether statements may stand in the list that holds the block, or `switch`, that they are in, without changing what any
 * name means.
 */
export function splicesInto(
  block: ts.Block | ts.CaseBlock,
  holder: ts.Node,
  { module }: Pass,
  [first]: readonly ts.Statement[] = ts.isBlock(block) ? block.statements : [],
): boolean {
  const { scopes } = module;
  // At the head of a function, a lone string would become a directive.
  if (first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)) return false;
  const names = scopes.declaredIn(block);
  if (names.size === 0) return true;
  // The clauses of a switch share a scope.
  const scope = ts.isCaseOrDefaultClause(holder) ? holder.parent : holder;
  const owner = scope.parent as ts.Node | undefined;
  const around = owner && (ts.isFunctionLike(owner) || ts.isCatchClause(owner)) ? [scope, owner] : [scope];
  if (around.some((each) => [...names.keys()].some((name) => scopes.declaredIn(each).has(name)))) return false;
  let captured = false;
  const visit = (node: ts.Node): void => {
    if (node === block || captured) return;
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const own = scopes.bindingOf(node)?.scope;
      const isNested = own !== undefined && own !== scope && scope.pos <= own.pos && own.end <= scope.end;
      captured = own === undefined ? !isPropertyName(node) : !isNested;
    }
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return !captured;
}

/** Whether an identifier without a binding is the name of a property rather than a global. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isJsxAttribute(parent)) &&
    parent.name === node
  );
}

/**
 * The statements that nothing reaches once control never gets past a statement: those behind it, and behind the blocks and
 * `if`s that end with it.
 */
export function unreachableFrom(statement: ts.Statement, pass: Pass): ts.Statement[] {
  const { parent } = statement;
  if (ts.isIfStatement(parent)) {
    const other = parent.thenStatement === statement ? parent.elseStatement : parent.thenStatement;
    return completesAbruptly(other, pass) ? unreachableFrom(parent, pass) : [];
  }
  if (!holdsStatements(parent)) return [];
  const after = unreachableAfter(statement, parent, pass);
  const { parent: owner } = parent;
  const goesOn = ts.isBlock(parent) && (holdsStatements(owner) || ts.isIfStatement(owner));
  return goesOn ? [...after, ...unreachableFrom(parent, pass)] : after;
}

/** The statements after one that never completes, as far as nothing before them can see that they are gone. */
function unreachableAfter(
  statement: ts.Statement,
  holder: { statements: ts.NodeArray<ts.Statement> },
  pass: Pass,
): ts.Statement[] {
  const after = holder.statements.slice(holder.statements.indexOf(statement) + 1);
  // Functions and types are there from the start of the scope, imports and exports from the start of the module.
  const stays = (each: ts.Statement): boolean =>
    ts.isFunctionDeclaration(each) ||
    ts.isInterfaceDeclaration(each) ||
    ts.isTypeAliasDeclaration(each) ||
    ts.isImportDeclaration(each) ||
    ts.isExportDeclaration(each) ||
    ts.isExportAssignment(each) ||
    (ts.canHaveModifiers(each) &&
      ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true);
  const gone = after.filter((each) => !stays(each));
  const isGone = (node: ts.Node): boolean => gone.some((each) => each.pos <= node.pos && node.end <= each.end);
  const seen = gone.some((each) => {
    const declared = [...hoistedNames(each), ...declaredNames(each)];
    return declared.some((name) => pass.module.scopes.bindingOf(name)?.references.some((use) => !isGone(use)));
  });
  return seen ? [] : gone;
}

/** Names that a statement declares in the scope it stands in: closures that stay may use them. */
function declaredNames(statement: ts.Statement): ts.Identifier[] {
  if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    return statement.name ? [statement.name] : [];
  if (!ts.isVariableStatement(statement)) return [];
  const names: ts.Identifier[] = [];
  const add = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name);
    else for (const element of name.elements) if (ts.isBindingElement(element)) add(element.name);
  };
  for (const { name } of statement.declarationList.declarations) add(name);
  return names;
}
