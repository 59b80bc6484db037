import { ts } from 'ts-morph';
import { isComposite, toLiteral } from '../expression.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['(ON) -> true', 'ON as boolean -> true', 'ON! -> true'],
  apply(node, mark, pass) {
    const { parent } = node;
    if (mark.kind !== 'value') return undefined;
    // `(5).toFixed()`, `(-5) ** 2` and `() => ({})` need theirs.
    if ((typeof mark.value === 'number' || isComposite(mark.value)) && ts.isParenthesizedExpression(parent))
      return undefined;
    if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent))
      return toLiteral(parent, mark.value, pass);
    // `'blue' as Color` keeps the type narrow where it stands; a boolean is one anyway.
    const narrows = typeof mark.value !== 'boolean';
    const asserts =
      ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isTypeAssertionExpression(parent);
    return asserts && !narrows ? toLiteral(parent, mark.value, pass) : undefined;
  },
} satisfies Simplification;
