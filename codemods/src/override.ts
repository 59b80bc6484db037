import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';

/** `{ newCheckout: true }`, `{ [Key.NewCheckout]: true }`: the property that gives the flag a value. */
export function overrideOf(node: ts.Node): ts.ObjectLiteralElementLike | undefined {
  const at = ts.isObjectLiteralElementLike(node.parent) ? node.parent : undefined;
  if (at) return at.name === node ? at : undefined;
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isComputedPropertyName(up)) return ts.isObjectLiteralElementLike(up.parent) ? up.parent : undefined;
    if (!ts.isExpression(up)) return undefined;
  }
  return undefined;
}

/** `flags.newCheckout = true;`: the statement that gives the flag a value, and the value; none is given by `delete`. */
export function assignmentOf(
  node: ts.Node,
): { statement: ts.ExpressionStatement; value: ts.Expression | undefined } | undefined {
  const access = ts.isExpression(node) && accessOf(node);
  const { parent } = access ? wrapped(access) : node;
  if (!access || !ts.isExpressionStatement(parent.parent)) return undefined;
  const statement = parent.parent;
  if (ts.isDeleteExpression(parent)) return { statement, value: undefined };
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  return { statement, value: parent.right };
}

/** `flags.x` of its name, `flags['x']` of its key. */
function accessOf(reference: ts.Expression): ts.Expression | undefined {
  const at = wrapped(reference);
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent) && parent.name === at) return parent;
  return ts.isElementAccessExpression(parent) && parent.argumentExpression === at ? parent : undefined;
}
