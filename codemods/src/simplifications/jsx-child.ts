import { ts } from 'ts-morph';
import { wholeLines } from '../layout.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['<p>{false}</p> -> <p></p>', '<p>{true}</p> -> <p></p>'],
  apply(node, mark, pass) {
    const { parent } = node;
    if (mark.kind !== 'value' || typeof mark.value !== 'boolean' || !ts.isJsxExpression(parent)) return undefined;
    if (!ts.isJsxElement(parent.parent) && !ts.isJsxFragment(parent.parent)) return undefined;
    const range = wholeLines(pass.text, parent.getStart(pass.module.sourceFile), parent.getEnd());
    return { edits: [{ ...range, newText: '' }], locks: parent.parent };
  },
} satisfies Simplification;
