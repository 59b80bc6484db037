import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeNode } from '../layout.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: ['ON; a(); -> a();'],
  apply(node, _mark, pass) {
    const { parent } = wrapped(node);
    if (!ts.isExpressionStatement(parent)) return undefined;
    const { parent: holder } = parent;
    if (ts.isBlock(holder) || ts.isSourceFile(holder) || ts.isCaseOrDefaultClause(holder)) {
      return { edits: [removeNode(parent, pass)] };
    }
    return { edits: [{ start: parent.getStart(pass.module.sourceFile), end: parent.getEnd(), newText: '{}' }] };
  },
} satisfies Simplification;
