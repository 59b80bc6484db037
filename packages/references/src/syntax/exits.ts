import { ts } from '../../compiler/index.js';

/**
 * Whether control never leaves a statement at its end: it returns, throws, continues or, where `breaks` count, breaks.
 * What a call or an endless loop does is not known.
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
  return ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node);
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
