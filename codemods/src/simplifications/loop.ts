import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement, keepStatement } from '../branches.js';
import { isPure } from '../purity.js';
import type { Pass, Simplification } from '../simplification.js';
import { hoistsFrom, jumpsTo } from '../statements.js';

export default {
  on: 'value',
  rewrites: [
    'while (OFF) { a(); } -> ',
    'for (let i = 0; OFF; i++) { a(i); } -> ',
    'do { a(); } while (OFF); -> a();',
    'for (let i = 0; ON; i++) { a(i); } -> for (let i = 0; true; i++) { a(i); }',
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    // A loop on a flag that is on goes on for ever, as it did.
    if (mark.kind !== 'value' || mark.value) return undefined;
    if (ts.isDoStatement(parent) && parent.expression === outer) {
      if (!jumpsTo(parent, parent.statement)) return keepStatement(parent, parent.statement, pass);
      const range = { start: parent.expression.getStart(pass.module.sourceFile), end: parent.getEnd() };
      pass.leave({ ...range, reason: 'unsupported-use', detail: 'the loop is left from inside' });
      return undefined;
    }
    const isCondition =
      (ts.isWhileStatement(parent) && parent.expression === outer) ||
      (ts.isForStatement(parent) && parent.condition === outer && isPureHead(parent, pass));
    if (!isCondition) return undefined;
    if (!hoistsFrom(parent, pass)) return dropStatement(parent, pass);
    pass.leave({ start: parent.getStart(pass.module.sourceFile), end: outer.getEnd(), reason: 'hoisted' });
    return undefined;
  },
} satisfies Simplification;

/** Whether the first part of a `for` does nothing that is seen after it. */
function isPureHead({ initializer }: ts.ForStatement, pass: Pass): boolean {
  if (!initializer) return true;
  if (!ts.isVariableDeclarationList(initializer)) return isPure(initializer, pass);
  return initializer.declarations.every((each) => ts.isIdentifier(each.name) && isPure(each.initializer, pass));
}
