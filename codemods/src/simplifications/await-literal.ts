import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { toLiteral } from '../expression.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['async () => await ON -> async () => true'],
  apply(node, mark, pass) {
    const { parent } = wrapped(node);
    return mark.kind === 'value' && ts.isAwaitExpression(parent) ? toLiteral(parent, mark.value, pass) : undefined;
  },
} satisfies Simplification;
