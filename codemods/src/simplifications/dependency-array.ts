import { ts } from 'ts-morph';
import { removeListItem } from '../layout.js';
import type { Simplification } from '../simplification.js';

const hooks = /^use(?:Effect|LayoutEffect|InsertionEffect|Memo|Callback|ImperativeHandle)$/;

export default {
  on: 'value',
  rewrites: ['useMemo(make, [ON, x]) -> useMemo(make, [x])'],
  apply(node, _mark, pass) {
    const list = node.parent;
    if (!ts.isArrayLiteralExpression(list) || !ts.isCallExpression(list.parent)) return undefined;
    const { expression, arguments: args } = list.parent;
    const name = ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isIdentifier(expression)
        ? expression.text
        : '';
    // A dependency that never changes makes no difference to when the hook runs.
    if (!hooks.test(name) || args.length < 2 || args[args.length - 1] !== list) return undefined;
    return { edits: removeListItem(list.elements, node, pass), locks: list };
  },
} satisfies Simplification;
