import { ts } from 'ts-morph';
import type { Literal, Note } from '../simplification.js';
import { type Block, blocksAround, isPlain, statementOf } from './blocks.js';
import type { Placed } from './placed.js';
import { decideRows, type Rows } from './rows.js';
import type { Titles } from './titles.js';

/** What becomes of the tests of a file. */
export interface Decision {
  /** Statements of tests and groups that go whole, none inside another. */
  gone: ts.ExpressionStatement[];
  /** Tests that go, those inside of groups that go included. */
  tests: Block[];
  rows: Rows;
  /** Set-ups that go by themselves: those of the kept value, and those that no test is left for. */
  loose: Placed[];
  /** Set-ups that stay, and why. */
  left: Map<Placed, Note['reason']>;
  /** Tests that stay, and ran with the value that goes by a hook's default that does not. */
  defaulted: Block[];
  /** Whether no test of the file is left. */
  isEmptied: boolean;
}

/**
 * Decides which tests go: those for which the value that goes is certainly set up, last and for its own sake, and those whose
 * titles say so where nothing says otherwise.
 */
export function decide(
  blocks: readonly Block[],
  setUps: readonly Placed[],
  keep: Literal,
  titles: Titles,
  mayBeEmptied = true,
): Decision {
  const suites = new Map(
    blocks.map((block) => [block, blocksAround(block.call, blocks).filter(({ kind }) => kind === 'suite')]),
  );
  const around = (block: Block): Block[] => suites.get(block) ?? [];
  const tests = blocks.filter(({ kind }) => kind === 'test');
  const rows = decideRows(setUps, keep);
  const says = (each: Placed): Placed['says'] => (!each.table ? each.says : rows.kept.has(each) ? 'kept' : 'unknown');
  const titlesOf = (block: Block): string[] => [block, ...around(block)].flatMap(({ title }) => title ?? []);
  const spells = (block: Block): boolean => titlesOf(block).some(titles.spells);
  /** Whether titles say the value that goes, and none the other. */
  const isTitledOther = (block: Block): boolean => {
    const said = titlesOf(block).flatMap((title) => titles.says(title) ?? []);
    return said.length > 0 && said.every((each) => each === 'other');
  };
  /** Whether a test is there for the value that is set up: a default that a hook sets for many tests says nothing of one. */
  const isFor = (each: Placed, test: Block): boolean => {
    if (spells(test)) return true;
    if (!each.isAlone) return false;
    const [suite] = each.block === test || !each.block ? [] : around(each.block);
    return each.block === test || (suite?.title !== undefined && states.test(suite.title));
  };

  const going = new Set<Block>();
  /** The hook's set-up that holds for a test which sets up nothing itself. */
  const inherited = new Map<Block, Placed>();
  for (const test of tests) {
    const own = setUps.filter(({ block, inRow }) => block === test && !inRow);
    const hooks = own.length > 0 ? [] : hooksFor(around(test), setUps);
    const last = own.length > 0 ? own : hooks.slice(-1);
    if (own.length === 0 && last[0]) inherited.set(test, last[0]);
    // What is set up once may be set otherwise by the time a test runs.
    const isSure = hooks.every((each) => !each.block?.isOnce || says(each) === 'other') && !leaks(last[0], setUps);
    const goes = isSure && last.every((each) => says(each) === 'other' && each.certain && isFor(each, test));
    // What stands in its rows, or outside of all blocks, holds for it as well.
    const near = setUps.filter(({ block, inRow }) => block === undefined || (block === test && inRow));
    const isTold = isTitledOther(test) && [...near, ...own, ...hooks].every((each) => says(each) === 'other');
    if (((last.length > 0 && goes) || isTold) && statementOf(test)) going.add(test);
  }
  for (const block of rows.emptied) if (statementOf(block)) going.add(block);
  const isInside = (node: ts.Node, { call }: Block): boolean => call.pos <= node.pos && node.end <= call.end;
  const goneWith = (node: ts.Node): boolean => [...going].some((block) => isInside(node, block));
  for (const suite of [...blocks].reverse())
    if (suite.kind === 'suite' && isEmptied(suite, blocks, around, goneWith)) going.add(suite);

  const loose: Placed[] = [];
  const left: Decision['left'] = new Map();
  for (const each of setUps) {
    if (
      goneWith(each.at ?? each.goes) ||
      rows.gone.some(({ start, end }) => start <= each.reference.getStart() && each.reference.end <= end)
    )
      continue;
    const { block } = each;
    const beside = setUps.filter((other) => other.block === block && block?.kind === 'test' && !other.inRow);
    if (block?.kind === 'after') loose.push(each);
    else if (each.table && says(each) === 'unknown') left.set(each, 'beside-other-value');
    else if (!each.inRow && beside.some((other) => says(other) !== says(each))) left.set(each, 'both-values');
    else if (says(each) === 'kept' && isDisputed(block)) left.set(each, 'beside-other-value');
    else if (says(each) === 'kept') loose.push(each);
    else if (says(each) === 'other' && block?.kind === 'before' && (isIdle(each, block) || isDefault(each, block)))
      loose.push(each);
    else left.set(each, says(each) === 'other' ? 'other-value' : 'unknown-value');
  }
  // What is set up against a hook that stays is what tells its test from those of the value that goes.
  for (const each of loose.filter((one) => says(one) === 'kept')) {
    const against = [...left.keys()].some(
      (other) => other.block?.kind === 'before' && says(other) === 'other' && isUnder(each, other.block),
    );
    if (!against) continue;
    loose.splice(loose.indexOf(each), 1);
    left.set(each, 'beside-other-value');
  }
  function isUnder({ block }: Placed, hook: Block): boolean {
    const [suite] = around(hook);
    return block !== undefined && (suite === undefined || around(block).includes(suite));
  }
  /** Whether what is set up in a block, or outside of all, is against the title of a test that stays. */
  function isDisputed(block: Block | undefined): boolean {
    const under = !block ? tests : block.kind === 'before' ? testsUnder(block) : [block];
    return under.some((test) => isTitledOther(test) && !goneWith(test.call));
  }
  function testsUnder(hook: Block): Block[] {
    const [suite] = around(hook);
    return tests.filter((test) => (suite ? around(test).includes(suite) : true));
  }
  /** Whether a hook sets up a mere default: one that a test which is left sets the value that stays against. */
  function isDefault(each: Placed, hook: Block): boolean {
    const against = testsUnder(hook).some((test) => {
      const own = setUps.filter(({ block }) => block === test);
      return own.length > 0 && own.every((other) => other.certain && !other.table && other.says === 'kept');
    });
    return against && each.certain && !hook.isOnce;
  }
  /** Whether every test that is left under a hook certainly sets up the value that stays. */
  function isIdle(each: Placed, hook: Block): boolean {
    const under = testsUnder(hook);
    const isKept = (other: Placed | undefined): boolean =>
      other !== undefined && other !== each && other.certain && says(other) === 'kept';
    return (
      under.length > 0 &&
      under.every((test) => {
        const own = setUps.filter(({ block, inRow }) => block === test && !inRow);
        return goneWith(test.call) || (own.length > 0 ? own.every(isKept) : isKept(inherited.get(test)));
      })
    );
  }

  const goneTests = tests.filter(({ call }) => goneWith(call));
  const isEmptiedFile = tests.length > 0 && goneTests.length === tests.length;
  // A file without a test is an error to most runners: where it has to stay, so do its tests.
  if (isEmptiedFile && !mayBeEmptied) return decide([], setUps, keep, titles);
  const whole = [...going].filter((block) => ![...going].some((each) => each !== block && isInside(block.call, each)));
  return {
    gone: whole.flatMap((block) => statementOf(block) ?? []),
    tests: goneTests,
    rows,
    loose,
    left,
    defaulted: tests.filter((test) => {
      const hook = inherited.get(test);
      return hook !== undefined && says(hook) === 'other' && loose.includes(hook) && !goneWith(test.call);
    }),
    isEmptied: isEmptiedFile,
  };
}

/** A title that says which value a group is about. */
const states = /\b(?:disabled|enabled|deactivated|activated|inactive|legacy|off|flag|toggle|experiment)\b/i;

/** Whether what a hook sets up once is set up otherwise elsewhere, by a test or hook whose value may stay. */
const leaks = (hook: Placed | undefined, setUps: readonly Placed[]): boolean =>
  hook?.block?.isOnce === true && setUps.some((other) => other.says !== hook.says || other.table !== undefined);

/** The set-ups that hooks run before a test, in the order in which they are run; one that cannot be placed says nothing. */
function hooksFor(around: readonly Block[], setUps: readonly Placed[]): Placed[] {
  const hooks = setUps.filter(({ block }) => block?.kind === 'before');
  const bodies = [...around].reverse().map(({ body }) => body?.body);
  const holderOf = ({ block }: Placed): ts.Node => (block as Block).call.parent.parent;
  const placed = [undefined, ...bodies].flatMap((body) =>
    hooks.filter((each) => (body ? holderOf(each) === body : ts.isSourceFile(holderOf(each)))),
  );
  const isAround = (node: ts.Node): boolean => around.some(({ call }) => call.pos <= node.pos && node.end <= call.end);
  const isElsewhere = (each: Placed): boolean => around.length === 0 || isAround((each.block as Block).call);
  placed.sort((a, b) => Number(b.block?.isOnce ?? false) - Number(a.block?.isOnce ?? false));
  const odd = hooks.filter((each) => !placed.includes(each) && isElsewhere(each) && !isHolder(holderOf(each)));
  return [...placed, ...odd.map((each): Placed => ({ ...each, certain: false }))];
}

/** Whether hooks that stand here are those of a file or a group. */
const isHolder = (node: ts.Node): boolean =>
  ts.isSourceFile(node) ||
  (ts.isBlock(node) && ts.isFunctionLike(node.parent) && ts.isCallExpression(node.parent.parent));

/** Whether a group holds nothing but tests that go and what is there for them. */
function isEmptied(
  suite: Block,
  blocks: readonly Block[],
  around: (block: Block) => Block[],
  goneWith: (node: ts.Node) => boolean,
): boolean {
  const inside = blocks.filter((block) => around(block).includes(suite));
  const tests = inside.filter(({ kind }) => kind === 'test');
  if (tests.length === 0 || !tests.every(({ call }) => goneWith(call)) || !statementOf(suite)) return false;
  const body = suite.body?.body;
  return body !== undefined && ts.isBlock(body) && body.statements.every((each) => isPlain(each, inside));
}
