import { type Module, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { passOf } from '../pass.js';
import { isPure } from '../purity.js';
import type { Pass } from '../simplification.js';

/** What a file does when it is loaded, besides making what it declares: the first line of it. `isOutside` knows packages. */
export function loadingEffect(
  module: Module,
  pure: ReadonlySet<string>,
  isOutside: (specifier: string) => boolean,
): string | undefined {
  const pass = passOf(module, pure);
  const effect = module.sourceFile.statements.find((statement) => !isQuiet(statement, { ...pass, isOutside }));
  return effect?.getText(module.sourceFile).split('\n')[0];
}

interface Loading extends Pass {
  isOutside(specifier: string): boolean;
}

function isQuiet(statement: ts.Statement, pass: Loading): boolean {
  if (ts.isExpressionStatement(statement)) return isQuietExpression(statement.expression, pass);
  // What is imported for its effect only may be code; a style sheet is gone with whoever wears it.
  if (ts.isImportDeclaration(statement))
    return (
      statement.importClause !== undefined ||
      /\.\w*(?:css|sass|less|styl)['"]$/.test(statement.moduleSpecifier.getText())
    );
  if (ts.isVariableStatement(statement) || ts.isClassDeclaration(statement) || ts.isExportAssignment(statement))
    return makesOnly(statement, pass);
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    ts.isEmptyStatement(statement)
  );
}

/** `'use client'`, `Page.displayName = 'Page'`: nobody outside of the file sees it. */
function isQuietExpression(expression: ts.Expression, pass: Pass): boolean {
  if (ts.isStringLiteral(expression)) return true;
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  let root = unwrap(expression.left);
  while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
  if (root === expression.left || !ts.isIdentifier(root) || !isPure(expression.right, pass)) return false;
  const kind = pass.module.scopes.bindingOf(root)?.kind;
  return (kind !== undefined && kind !== 'import') || /^(?:module|exports)$/.test(root.text);
}

/** Whether nothing is called but what only makes something, and what a package offers to make something with. */
function makesOnly(node: ts.Node, pass: Loading): boolean {
  if (ts.isFunctionLike(node)) return true;
  // A field is made with each object of its class.
  if (ts.isPropertyDeclaration(node) && !hasStatic(node))
    return (ts.getDecorators(node) ?? []).every((each) => makesOnly(each, pass));
  if (ts.isExpression(node) && isPure(node, pass)) return true;
  if (ts.isAwaitExpression(node) || ts.isDeleteExpression(node) || ts.isPostfixUnaryExpression(node)) return false;
  if (ts.isPrefixUnaryExpression(node) && !isPure(node, pass)) return false;
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (!isOfPackage(node.expression, pass)) return false;
  } else if (ts.isTaggedTemplateExpression(node) && !isOfPackage(node.tag, pass)) return false;
  return ts.forEachChild(node, (child) => !makesOnly(child, pass)) !== true;
}

const hasStatic = (node: ts.PropertyDeclaration): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** `z.object({ … })`, `styled(Button)(…)`: what is called comes from outside of the repository. */
function isOfPackage(callee: ts.Expression, { module, isOutside }: Loading): boolean {
  let root = unwrap(callee);
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = unwrap(root.expression);
  const name = ts.isIdentifier(root) ? module.scopes.bindingOf(root)?.declarations[0] : undefined;
  const statement = name && ts.findAncestor(name, ts.isImportDeclaration);
  return (
    statement !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier) &&
    isOutside(statement.moduleSpecifier.text)
  );
}
