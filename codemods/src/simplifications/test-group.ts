import { ts } from 'ts-morph';
import type { Simplification } from '../simplification.js';
import { blockOf, blocksOf, isPlain, removeStatement } from '../tests/blocks.js';

export default {
  on: 'exposed',
  rewrites: ["describe('a', () => { beforeEach(start); it('b', () => { expect(ON).toBe(true); }); }); go(); -> go();"],
  apply(node, _mark, pass) {
    const { module } = pass;
    const group = ts.isBlock(node) ? blockOf(node, module) : undefined;
    if (!group || !ts.isBlock(node) || group.kind !== 'suite') return undefined;
    const inside = blocksOf(module).filter(({ call }) => node.pos <= call.pos && call.end <= node.end);
    const hasTests = inside.some(({ kind }) => kind === 'test' || kind === 'suite');
    if (hasTests || !node.statements.every((each) => isPlain(each, inside))) return undefined;
    return removeStatement(group.statement, pass);
  },
} satisfies Simplification;
