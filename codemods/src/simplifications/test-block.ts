import { ts } from 'ts-morph';
import type { Simplification } from '../simplification.js';
import { blockOf, removeStatement } from '../tests/blocks.js';

export default {
  on: 'emptied',
  rewrites: ["it('a', () => { expect(ON).toBe(true); }); it('b', () => { go(); }); -> it('b', () => { go(); });"],
  apply(node, _mark, pass) {
    const block = ts.isBlock(node) && node.statements.length === 0 ? blockOf(node, pass.module) : undefined;
    return block && removeStatement(block.statement, pass);
  },
} satisfies Simplification;
