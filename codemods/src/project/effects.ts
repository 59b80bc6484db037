import { type Module, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { nothingKnown } from '../known.js';
import { isPure } from '../purity.js';
import type { Pass } from '../simplification.js';

/** What a file does when it is loaded, besides making what it declares: the first line of it. */
export function loadingEffect(module: Module, pure: ReadonlySet<string>): string | undefined {
  const pass: Pass = { module, text: module.text, isScript: false, pure, known: nothingKnown, leave: () => undefined };
  const effect = module.sourceFile.statements.find((statement) => !isQuiet(statement, pass));
  return effect?.getText(module.sourceFile).split('\n')[0];
}

function isQuiet(statement: ts.Statement, pass: Pass): boolean {
  if (ts.isExpressionStatement(statement)) return isQuietExpression(statement.expression, pass);
  // What is imported for its effect only may be code; a style sheet is gone with whoever wears it.
  if (ts.isImportDeclaration(statement))
    return (
      statement.importClause !== undefined ||
      /\.\w*(?:css|sass|less|styl)['"]$/.test(statement.moduleSpecifier.getText())
    );
  if (ts.isModuleDeclaration(statement)) return false;
  return (
    ts.isVariableStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
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
