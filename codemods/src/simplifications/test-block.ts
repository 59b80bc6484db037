import { ts } from 'ts-morph';
import { removeNode } from '../layout.js';
import type { Simplification } from '../simplification.js';
import { blockAt, blocksOf, statementOf } from '../tests/blocks.js';
import { isPlain } from '../tests/decide.js';

export default {
  on: 'exposed',
  rewrites: ["it('a', () => { expect(ON).toBe(true); }); it('b', () => { go(); }); -> it('b', () => { go(); });"],
  apply(node, _mark, pass) {
    if (!ts.isBlock(node)) return undefined;
    const { module, text } = pass;
    let at: ts.Node = node.parent;
    while (at && !ts.isStatement(at) && !blockAt(at, module)) at = at.parent;
    const block = at && blockAt(at, module);
    const statement = block && statementOf(block);
    if (!statement || block.body?.body !== node || block.table) return undefined;
    if (block.kind === 'suite') {
      const inside = blocksOf(module).filter(({ call }) => node.pos <= call.pos && call.end <= node.end);
      const hasTests = inside.some(({ kind }) => kind === 'test' || kind === 'suite');
      if (hasTests || !node.statements.every((each) => isPlain(each, inside))) return undefined;
    } else if (node.statements.length > 0) return undefined;
    // A comment says why nothing is there.
    const isSilent =
      node.statements.length > 0 || /^\s*$/.test(text.slice(node.getStart(module.sourceFile) + 1, node.end - 1));
    if (!isSilent) return undefined;
    const { parent } = statement;
    const exposes = ts.isBlock(parent) ? [{ start: parent.getStart(module.sourceFile), end: parent.getEnd() }] : [];
    return { edits: [removeNode(statement, pass)], exposes };
  },
} satisfies Simplification;
