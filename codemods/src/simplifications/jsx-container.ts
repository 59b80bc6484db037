import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { fragmentsOf, jsxParent } from '../jsx.js';
import { keepOnly } from '../layout.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'exposed',
  rewrites: ['<p>{ON && <b />}</p> -> <p><b /></p>'],
  apply(node, _mark, pass) {
    if (!ts.isExpression(node)) return undefined;
    const inner = unwrap(node);
    if (!ts.isJsxElement(inner) && !ts.isJsxSelfClosingElement(inner) && !ts.isJsxFragment(inner)) return undefined;
    const container = wrapped(node).parent;
    if (!ts.isJsxExpression(container) || container.dotDotDotToken) return undefined;
    const holder = jsxParent(container);
    if (!holder) return undefined;
    const { sourceFile } = pass.module;
    // A comment in the braces would become text of the page.
    const around =
      pass.text.slice(container.pos, inner.getStart(sourceFile)) + pass.text.slice(inner.end, container.end);
    if (/\/[/*]/.test(around)) return undefined;
    const kept = { start: inner.getStart(sourceFile), end: inner.getEnd() };
    return { edits: keepOnly(container, kept, pass), exposes: [kept, ...fragmentsOf(holder, pass)] };
  },
} satisfies Simplification;
