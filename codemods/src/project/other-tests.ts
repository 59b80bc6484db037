import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeNode } from '../layout.js';
import type { MarkedEdit, Pass } from '../simplification.js';
import { blocksAround, blocksOf, statementOf } from '../tests/blocks.js';

/** The statement of the one test that a node stands in, with the groups that hold nothing else. */
export function testAround(module: Module, node: ts.Node): ts.Statement | undefined {
  const around = blocksAround(node, blocksOf(module));
  const [test, ...suites] = around;
  if (test?.kind !== 'test' || test.table || !suites.every(({ kind, table }) => kind === 'suite' && !table))
    return undefined;
  let statement: ts.Statement | undefined = statementOf(test);
  for (const suite of suites) {
    const body = suite.body?.body;
    if (!statement || !body || !ts.isBlock(body) || body.statements.length > 1) break;
    statement = statementOf(suite);
  }
  return statement;
}

/** Takes tests out; `undefined` where that would leave a file or a group without any. */
export function withoutTests(statements: ReadonlySet<ts.Statement>, pass: Pass): MarkedEdit[] | undefined {
  const isGone = (node: ts.Node): boolean =>
    [...statements].some((each) => each.pos <= node.pos && node.end <= each.end);
  const blocks = blocksOf(pass.module);
  const left = blocks.filter(({ kind, call }) => kind === 'test' && !isGone(call));
  const suites = blocks.filter(({ kind, call }) => kind === 'suite' && !isGone(call));
  const isHeld = suites.every((suite) => left.some((test) => blocksAround(test.call, [suite]).length > 0));
  return left.length > 0 && isHeld ? [...statements].map((each) => removeNode(each, pass)) : undefined;
}
