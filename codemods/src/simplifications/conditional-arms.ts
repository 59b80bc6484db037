import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalValue, toLiteral, toOperand } from '../expression.js';
import { isPure } from '../purity.js';
import type { Simplification } from '../simplification.js';
import { isBoolean, isTested } from '../truthiness.js';

export default {
  on: 'value',
  rewrites: ['!x ? ON : false -> !x', 'x ? ON : true -> true', '(x ? ON : false) ? a : b -> x ? a : b'],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isConditionalExpression(parent) || parent.condition === outer) return undefined;
    const other = literalValue(parent.whenTrue === outer ? parent.whenFalse : parent.whenTrue);
    if (other === undefined) return undefined;
    if (other === mark.value) return isPure(parent.condition, pass) ? toLiteral(parent, other, pass) : undefined;
    const [yes, no] = parent.whenTrue === outer ? [mark.value, other] : [other, mark.value];
    const same = isTested(parent, pass)
      ? Boolean(yes) && !no
      : yes === true && no === false && isBoolean(parent.condition, pass);
    const step = same ? toOperand(parent, parent.condition, pass) : undefined;
    // One of two may be a boolean, or asked for its truth, only because of the other: never both in one pass.
    return step && { ...step, locks: pass.module.sourceFile };
  },
} satisfies Simplification;
