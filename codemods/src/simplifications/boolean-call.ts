import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { toLiteral } from '../expression.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['Boolean(ON) -> true', 'Boolean(OFF) -> false'],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isCallExpression(parent) || parent.arguments.length !== 1) return undefined;
    const { expression } = parent;
    if (parent.arguments[0] !== outer || !ts.isIdentifier(expression) || expression.text !== 'Boolean')
      return undefined;
    return pass.module.scopes.bindingOf(expression) ? undefined : toLiteral(parent, Boolean(mark.value), pass);
  },
} satisfies Simplification;
