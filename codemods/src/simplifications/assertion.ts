import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalValue } from '../expression.js';
import type { Simplification } from '../simplification.js';
import { holdsStatements } from '../statements.js';
import { metBy } from '../tests/assertions.js';
import { isInBlock, removeStatement } from '../tests/blocks.js';

export default {
  on: 'value',
  rewrites: ["it('a', () => { expect(ON).toBe(true); go(); }); -> it('a', () => { go(); });"],
  apply(node, mark, pass) {
    const { module } = pass;
    const outer = wrapped(node);
    const call = outer.parent;
    if (mark.kind !== 'value' || !ts.isCallExpression(call) || call.arguments[0] !== outer) return undefined;
    const found = metBy(call, mark.value, literalValue);
    if (!found || !isInBlock(call, module)) return undefined;
    const { statement, isMet } = found;
    if (!isMet) {
      const detail = statement.getText(module.sourceFile).split('\n')[0] ?? '';
      pass.leave({
        start: statement.getStart(module.sourceFile),
        end: statement.getEnd(),
        reason: 'contradiction',
        detail,
      });
      return undefined;
    }
    if (!holdsStatements(statement.parent)) return undefined;
    return removeStatement(statement, pass);
  },
} satisfies Simplification;
