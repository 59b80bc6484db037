import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeListItem } from '../layout.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['({ ...OFF, a }) -> ({ a })', '({ ...ON, a }) -> ({ a })', '<p {...OFF} a /> -> <p a />'],
  apply(node, mark, pass) {
    const spread = wrapped(node).parent;
    if (mark.kind !== 'value' || (typeof mark.value !== 'boolean' && mark.value !== null)) return undefined;
    if (ts.isJsxSpreadAttribute(spread))
      return { edits: [{ start: spread.getFullStart(), end: spread.getEnd(), newText: '' }] };
    if (!ts.isSpreadAssignment(spread)) return undefined;
    return { edits: removeListItem(spread.parent.properties, spread, pass), locks: spread.parent };
  },
} satisfies Simplification;
