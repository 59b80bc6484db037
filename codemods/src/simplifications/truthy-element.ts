import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isTruthy, truthyFilter } from '../arrays.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'exposed',
  rewrites: [
    "[ON && 'a', 'b'].filter(Boolean) -> ['a', 'b']",
    "[ON && 'a', b].filter(Boolean) -> ['a', b].filter(Boolean)",
  ],
  apply(node, _mark, pass) {
    const list = wrapped(node).parent;
    if (!list || !ts.isArrayLiteralExpression(list) || !list.elements.every(isTruthy)) return undefined;
    const call = truthyFilter(list, pass);
    return call && { edits: [{ start: wrapped(list).getEnd(), end: call.getEnd(), newText: '' }], locks: list };
  },
} satisfies Simplification;
