import { type Module, staticName } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Literal } from '../simplification.js';
import { type Block, blocksAround, calledName, isCertain } from './blocks.js';
import { type Says, type SetUp, saysOf } from './setup.js';
import { setUpShapes } from './setups/registry.js';
import { ownerAround, rowAround, type Table, tableOf } from './tables.js';

/** A set-up, and when it is run. */
export interface Placed extends SetUp {
  /** What names the flag. */
  reference: ts.Node;
  says: Says;
  /** The test, hook or group that runs it, the innermost; absent where it stands outside of all. */
  block: Block | undefined;
  /** What runs it from elsewhere: the call of a helper. */
  at?: ts.CallExpression;
  /** Whether it is run whenever its block is. */
  certain: boolean;
  /** The table whose rows say what is set up. */
  table?: Table;
  /** Whether it stands in a row itself, rather than in what is run for each row. */
  inRow: boolean;
  /** Whether it is what a test expects, and sets nothing up. */
  isExpected: boolean;
}

/** Where a reference sets the flag up and how, or `undefined` where no shape knows it. */
export function place(reference: ts.Node, keep: Literal, blocks: readonly Block[], module: Module): Placed | undefined {
  for (const { detect } of Object.values(setUpShapes)) {
    const found = detect(reference);
    if (!found) continue;
    const around = blocksAround(reference, blocks);
    const block = ownerAround(reference, blocks, module) ?? around[0];
    const told = saysOf(found.value, keep);
    const isExpected = isOutcome(reference) || isAsserted(reference);
    // What a test expects it does not set up.
    const says = told === 'other' && isExpected ? 'unknown' : told;
    const branch = says === 'kept' && keep === true ? branchAround(found.goes) : undefined;
    const chosen = branch && tableOf(branch.expression, around, module);
    const value = typeof found.value === 'object' ? found.value : undefined;
    const row = block && value && !isExpected && rowAround(reference, value, block, module);
    const table = chosen ?? row ?? (value && tableOf(value, around, module));
    return {
      ...found,
      ...(chosen && { goes: branch }),
      reference,
      says,
      block,
      certain:
        block !== undefined && isCertain(chosen ? (branch as ts.Node) : reference, block) && isOnly(found.goes, block),
      ...(table && { table }),
      inRow: row !== undefined,
      isExpected,
    };
  }
  return undefined;
}

/** Whether what takes a value is an assertion: `expect(flags).toEqual({ x: false })`. */
function isAsserted(reference: ts.Node): boolean {
  const taker = takerOf(reference);
  return (
    taker !== undefined &&
    /^(?:expect|assert|should|t)\b|\.(?:to[A-Z]\w*|eql?|equals?|deepEqual|include|match)$/.test(
      taker.expression.getText(),
    )
  );
}

/** Whether an object says what comes of a test: `{ expected: { flags: { x: false } } }`. */
function isOutcome(reference: ts.Node): boolean {
  for (let at = reference; at && !ts.isFunctionLike(at) && !ts.isStatement(at); at = at.parent) {
    const name = ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at) ? staticName(at.name) : undefined;
    if (name !== undefined && /^expect/i.test(name)) return true;
  }
  return false;
}

/** The call that a value is given to, in objects and lists or by itself. */
function takerOf(node: ts.Node): ts.CallExpression | undefined {
  const taker = ts.findAncestor(node, (at) => ts.isCallExpression(at) || ts.isFunctionLike(at) || ts.isStatement(at));
  return taker && ts.isCallExpression(taker) ? taker : undefined;
}

/** Whether what takes an object or list is called once in a block: `build({ flags })` beside `build()` is one case of several. */
function isOnly(goes: ts.Node, { call }: Block): boolean {
  const taker = ts.isStatement(goes) ? undefined : takerOf(goes);
  return !taker || taker === call || callsOf(calledName(taker), call) === 1;
}

/** How often something of a name is called in what a set-up is part of, or runs it; 0 where nothing takes it. */
export function takersIn({ goes }: SetUp, area: ts.Node): number {
  const taker = ts.isStatement(goes) ? undefined : takerOf(goes);
  return taker ? callsOf(calledName(taker), area) : 0;
}

function callsOf(name: string, area: ts.Node): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && calledName(node) === name) count++;
    ts.forEachChild(node, visit);
  };
  visit(area);
  return count;
}

/** `if (on) setFlag('x', true);`: the branch that is there for a set-up, without which a row leaves the flag off. */
function branchAround(goes: ts.Node): ts.IfStatement | undefined {
  const { parent } = goes;
  const then = ts.isBlock(parent) && parent.statements.length === 1 ? parent : goes;
  const branch = then.parent;
  return ts.isIfStatement(branch) && branch.thenStatement === then && !branch.elseStatement ? branch : undefined;
}
