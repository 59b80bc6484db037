import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { toOperand } from '../expression.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['ON ? a : b -> a', 'OFF ? a : b -> b'],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isConditionalExpression(parent) || parent.condition !== outer) return undefined;
    return toOperand(parent, mark.value ? parent.whenTrue : parent.whenFalse, pass);
  },
} satisfies Simplification;
