import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from './parse.js';
import type { Scopes } from './scope.js';

/** `exports` and `module.exports`, which a file means itself by. */
export function isExports(node: ts.Expression, { bindingOf }: Pick<Scopes, 'bindingOf'>): boolean {
  if (ts.isIdentifier(node)) return node.text === 'exports' && !bindingOf(node);
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'exports') return false;
  return ts.isIdentifier(node.expression) && node.expression.text === 'module' && !bindingOf(node.expression);
}

/** The last of the assignments to `name`: compiled code first sets every export to nothing. */
export const commonJsAssignment = (module: Module, names: readonly string[]): ts.Expression | undefined => {
  if (!module.text.includes('exports')) return undefined;
  let found: ts.Expression | undefined;
  for (const statement of module.sourceFile.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    for (
      let assignment = unwrap(statement.expression);
      ts.isBinaryExpression(assignment) && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      assignment = unwrap(assignment.right)
    ) {
      if (!ts.isPropertyAccessExpression(assignment.left)) continue;
      if (names.includes(assignment.left.getText(module.sourceFile))) found = assignment.right;
    }
  }
  return found;
};

/** What `module.exports = …` or `export = …` makes of a module. */
export const wholeOf = (module: Module): ts.Expression | undefined =>
  module.sourceFile.statements.find(
    (statement): statement is ts.ExportAssignment =>
      ts.isExportAssignment(statement) && statement.isExportEquals === true,
  )?.expression ?? commonJsAssignment(module, ['module.exports']);
