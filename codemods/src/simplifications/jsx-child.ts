import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { jsxParent, removeChild, withoutBraces } from '../jsx.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: [
    '<p>{OFF}</p> -> <p></p>',
    '<p>{ON}</p> -> <p></p>',
    '<p>a {BLUE}</p> -> <p>a blue</p>',
    '<p color={BLUE} /> -> <p color="blue" />',
  ],
  apply(node, mark, pass) {
    const { parent } = wrapped(node);
    if (mark.kind !== 'value') return undefined;
    if (typeof mark.value === 'string') return withoutBraces(parent, mark.value, pass);
    if ((typeof mark.value !== 'boolean' && mark.value !== null) || !ts.isJsxExpression(parent)) return undefined;
    const holder = jsxParent(parent);
    return holder && removeChild(parent, holder, pass);
  },
} satisfies Simplification;
