import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { withoutBraces } from '../jsx.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'exposed',
  rewrites: ["<p>{ON ? 'a' : 'b'}</p> -> <p>a</p>", "<p id={ON ? 'a' : 'b'} /> -> <p id=\"a\" />"],
  apply(node, _mark, pass) {
    const inner = ts.isExpression(node) ? unwrap(node) : node;
    return ts.isStringLiteral(inner) ? withoutBraces(wrapped(node).parent, inner.text, pass) : undefined;
  },
} satisfies Simplification;
