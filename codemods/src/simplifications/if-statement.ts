import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement, keepStatement } from '../branches.js';
import type { Simplification } from '../simplification.js';
import { hoistsFrom } from '../statements.js';

export default {
  on: 'value',
  rewrites: [
    'if (ON) { a(); } -> a();',
    'if (OFF) { a(); } -> ',
    'if (ON) { a(); } else { b(); } -> a();',
    'if (x) { a(); } else if (OFF) { b(); } else { c(); } -> if (x) { a(); } else { c(); }',
    '() => { if (ON) { return a; } return b; } -> () => { return a; }',
    '() => { if (x) { if (ON) { return a; } } else { return b; } return c; } -> () => { if (x) { return a; } else { return b; } }',
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isIfStatement(parent) || parent.expression !== outer) return undefined;
    const [kept, dropped] = mark.value
      ? [parent.thenStatement, parent.elseStatement]
      : [parent.elseStatement, parent.thenStatement];
    if (dropped && hoistsFrom(dropped, pass)) {
      const { sourceFile } = pass.module;
      pass.leave({ start: parent.getStart(sourceFile), end: parent.expression.getEnd() + 1, reason: 'hoisted' });
      return undefined;
    }
    return kept ? keepStatement(parent, kept, pass) : dropStatement(parent, pass);
  },
} satisfies Simplification;
