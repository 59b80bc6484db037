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
