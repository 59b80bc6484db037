import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { toLiteral } from '../expression.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['!ON -> false', '!!ON -> true'],
  apply(node, mark, pass) {
    const { parent } = wrapped(node);
    if (mark.kind !== 'value' || !ts.isPrefixUnaryExpression(parent)) return undefined;
    return parent.operator === ts.SyntaxKind.ExclamationToken ? toLiteral(parent, !mark.value, pass) : undefined;
  },
} satisfies Simplification;
