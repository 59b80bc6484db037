import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isTruthy, truthyFilter } from '../arrays.js';
import { removeListItem } from '../layout.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['[OFF && a, b].filter(Boolean) -> [b].filter(Boolean)', "[OFF && a, 'b'].filter(Boolean) -> ['b']"],
  apply(node, mark, pass) {
    const item = wrapped(node);
    const list = item.parent;
    if (mark.kind !== 'value' || mark.value || !ts.isArrayLiteralExpression(list)) return undefined;
    const call = truthyFilter(list, pass);
    if (!call || list.elements.some(ts.isOmittedExpression)) return undefined;
    const edits = removeListItem(list.elements, item, pass);
    const rest = list.elements.filter((each) => each !== item);
    if (rest.every(isTruthy)) edits.push({ start: wrapped(list).getEnd(), end: call.getEnd(), newText: '' });
    return { edits, locks: list };
  },
} satisfies Simplification;
