import { ts } from '../../../compiler/index.js';
import { namesIn } from './declarations.js';
import { unwrap } from './parse.js';

/** Functions of packages that throw whenever they are called. */
const neverReturning: Record<string, readonly string[]> = {
  'next/navigation': ['forbidden', 'notFound', 'permanentRedirect', 'redirect', 'unauthorized'],
  '@sveltejs/kit': ['error', 'redirect'],
};

/**
 * Whether control never leaves a statement at its end: it returns, throws, continues or, where `breaks` count, breaks, or calls
 * what never comes back: `process.exit()`, {@link neverReturning}, a function of the file that gives back `never`. What any
 * other call or an endless loop does is not known.
 */
export function isExit(node: ts.Node, breaks = true): boolean {
  if (ts.isBlock(node)) return node.statements.some((each) => isExit(each, breaks));
  if (ts.isIfStatement(node)) {
    const { thenStatement, elseStatement } = node;
    return elseStatement !== undefined && isExit(thenStatement, breaks) && isExit(elseStatement, breaks);
  }
  if (ts.isTryStatement(node)) {
    const { tryBlock, catchClause, finallyBlock } = node;
    if (finallyBlock && isExit(finallyBlock, breaks)) return true;
    return isExit(tryBlock, breaks) && (!catchClause || isExit(catchClause.block, breaks));
  }
  if (ts.isBreakStatement(node)) return breaks;
  if (ts.isExpressionStatement(node)) return isLastCall(unwrap(node.expression));
  return ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node);
}

function isLastCall(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node) || node.questionDotToken) return false;
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) return namesOf(callee.getSourceFile()).has(callee.text) && !isHidden(callee);
  return ts.isPropertyAccessExpression(callee) && /^(?:process|Deno)\.exit$/.test(callee.getText());
}

/** Whether a name is something else's inside of a function: a parameter, or what a block declares. */
function isHidden({ text, parent }: ts.Identifier): boolean {
  for (let node: ts.Node = parent; !ts.isSourceFile(node); node = node.parent) {
    const declared = ts.isFunctionLike(node)
      ? node.parameters
      : ts.isBlock(node)
        ? node.statements.flatMap(declaredBy)
        : [];
    if (declared.some(({ name }) => name && namesIn(name).some((each) => each.text === text))) return true;
  }
  return false;
}

const declaredBy = (statement: ts.Statement): { name?: ts.BindingName | undefined }[] =>
  ts.isVariableStatement(statement)
    ? [...statement.declarationList.declarations]
    : ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
      ? [statement]
      : [];

const known = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Names of functions that never come back, as a file calls them. */
function namesOf(sourceFile: ts.SourceFile): ReadonlySet<string> {
  let names = known.get(sourceFile);
  if (!names) {
    names = new Set(sourceFile.statements.flatMap(neverIn));
    known.set(sourceFile, names);
  }
  return names;
}

function neverIn(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) {
    const isNever = statement.type?.kind === ts.SyntaxKind.NeverKeyword && !statement.asteriskToken;
    return isNever && statement.name ? [statement.name.text] : [];
  }
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const wanted = neverReturning[statement.moduleSpecifier.text];
  const bindings = statement.importClause?.namedBindings;
  if (!wanted || !bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements
    .filter((each) => wanted.includes((each.propertyName ?? each.name).text))
    .map(({ name }) => name.text);
}

/** What runs only where control leaves an `if` at its end: the statements behind it, but for those that are hoisted. */
export function restAfter(statement: ts.IfStatement): ts.Statement[][] {
  let guard = statement;
  // Behind a chain of `else if`, the earlier conditions must leave as well.
  while (ts.isIfStatement(guard.parent) && guard.parent.elseStatement === guard) {
    guard = guard.parent;
    if (!isExit(guard.thenStatement)) return [];
  }
  const { parent } = guard;
  const list: readonly ts.Statement[] =
    ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) ? parent.statements : [];
  const pieces: ts.Statement[][] = [];
  let isOpen = false;
  for (const each of list.slice(list.indexOf(guard) + 1)) {
    if (isHoisted(each)) isOpen = false;
    else if (isOpen) pieces.at(-1)?.push(each);
    else {
      pieces.push([each]);
      isOpen = true;
    }
  }
  return pieces;
}

/** Statements that hold wherever they stand. */
const isHoisted = (node: ts.Statement): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);
