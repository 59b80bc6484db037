import { ts } from 'ts-morph';
import { answerOf } from '../answers.js';
import type { SetUpShape } from '../setup.js';

export default {
  example: 'render({ flags: { x: true } })',
  detect(reference) {
    const property = propertyOf(reference);
    if (!property) return undefined;
    const isAlone = ts.isObjectLiteralExpression(property.parent) && property.parent.properties.length === 1;
    const value = ts.isPropertyAssignment(property)
      ? (answerOf(property.initializer) ?? property.initializer)
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : undefined;
    return { goes: property, value, isAlone };
  },
} satisfies SetUpShape;

/** `{ newCheckout: true }`, `{ [Key.NewCheckout]: true }`: the property that gives the flag a value. */
function propertyOf(node: ts.Node): ts.ObjectLiteralElementLike | undefined {
  const at = ts.isObjectLiteralElementLike(node.parent) ? node.parent : undefined;
  if (at) return at.name === node ? at : undefined;
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isComputedPropertyName(up)) return ts.isObjectLiteralElementLike(up.parent) ? up.parent : undefined;
    if (!ts.isExpression(up)) return undefined;
  }
  return undefined;
}
