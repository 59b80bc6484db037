import type { Found, Module, Session } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeListItem, removeNode } from '../layout.js';
import { isPure } from '../purity.js';
import { type RemovalInput, rangeOf } from '../removal.js';
import type { Mark, Note, Pass, Step } from '../simplification.js';
import { holdsStatements } from '../statements.js';
import { stubAround } from './answers.js';
import { type Block, blocksAround, blocksOf } from './blocks.js';
import { decide, isPlain } from './decide.js';
import { partLeftEmpty } from './empties.js';
import { type Placed, place } from './placed.js';

/** What is to be done to a file of tests before what reads the flag in it is replaced. */
export interface TestPlan {
  steps: Step[];
  marks: Mark[];
  /** Whether a reference was taken care of: it is a set-up, or stands in what goes. */
  handles(found: Found): boolean;
  /** Titles of the tests that go, each with those of its groups, outermost first. */
  titles: string[][];
  /** Whether the file holds nothing for anybody once its tests are gone. */
  isEmptied: boolean;
}

/** Plans the tests of a file: set-ups of the kept value go, and so do tests of the value that goes. */
export function planTests(
  module: Module,
  found: readonly Found[],
  { keep, flagKey }: RemovalInput,
  session: Session,
  pass: Pass,
): TestPlan {
  const blocks = blocksOf(module);
  const placed = new Map<Found, Placed>();
  for (const each of found) {
    const reference = referenceOf(each);
    const setUp = reference && place(reference, keep, blocks, module);
    if (setUp) placed.set(each, setUp);
  }
  const setUps = [
    ...placed.values(),
    ...found.filter((each) => !placed.has(each)).flatMap((each) => unplaced(each, blocks)),
  ];
  const mayGo = module.sourceFile.statements.every((each) => isOnlyForTests(each, blocks));
  const { gone, tests, rows, loose, left, isEmptied } = decide(blocks, setUps, keep, titleOf(flagKey), mayGo);
  const steps: Step[] = gone.map((statement) => removeStatement(statement, pass));
  const marks: Mark[] = [];
  const leave = ({ reference }: Placed, note: Omit<Note, 'start' | 'end'>): void =>
    void marks.push({ ...rangeOf(reference, module), kind: 'note', ...note });
  for (const row of rows.gone) {
    if (!gone.some((statement) => holds(statement, row))) marks.push({ ...rangeOf(row, module), kind: 'member' });
  }
  const taken = new Set<ts.Node>();
  for (const setUp of loose) {
    const effect = effectOf(setUp.goes, pass);
    if (effect) {
      leave(setUp, { reason: 'side-effect', detail: effect.getText(module.sourceFile) });
      continue;
    }
    const part = partLeftEmpty(setUp.goes, module, session);
    if (taken.has(part)) continue;
    taken.add(part);
    const { parent } = part;
    if (ts.isExpressionStatement(part)) {
      if (holdsStatements(parent)) steps.push(removeStatement(part, pass));
      else leave(setUp, { reason: 'other-value' });
    } else if (ts.isCallExpression(parent)) {
      steps.push({ edits: removeListItem(parent.arguments, part, pass), locks: parent });
    } else marks.push({ ...rangeOf(part, module), kind: 'member' });
  }
  for (const [setUp, reason] of left) leave(setUp, { reason });
  const areas = [...gone, ...rows.gone];
  return {
    steps,
    marks,
    handles: (each) => placed.has(each) || each.kind === 'override' || areas.some((area) => holds(area, each.node)),
    titles: tests.map((test) =>
      [test, ...blocks.filter(({ kind, call }) => kind === 'suite' && holds(call, test.call)).reverse()]
        .map(({ title }) => title ?? '')
        .reverse(),
    ),
    isEmptied,
  };
}

/** What sets the flag up in a way that no shape knows: what it sets cannot be told. */
function unplaced({ kind, node }: Found, blocks: readonly Block[]): Placed[] {
  if (kind !== 'override') return [];
  const [block] = blocksAround(node, blocks);
  return [
    {
      goes: node,
      reference: node,
      value: undefined,
      isAlone: true,
      says: 'unknown',
      block,
      certain: false,
      inRow: false,
    },
  ];
}

const holds = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;

/** Whether a statement at the top of a file is there for its tests only, and makes none itself. */
function isOnlyForTests(statement: ts.Statement, blocks: readonly Block[]): boolean {
  if (ts.isImportDeclaration(statement)) return true;
  if (ts.isExpressionStatement(statement) && /^(?:jest|vi|sinon|mock|td|expect)\s*\./.test(statement.getText()))
    return true;
  return isPlain(statement, blocks) && !isExported(statement);
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** What may be part of a set-up: a name that sets the flag, or a call that reads it where a stub is made of the call. */
function referenceOf({ kind, node, evaluation }: Found): ts.Node | undefined {
  if (kind === 'override') return node;
  if (kind === 'evaluation' && evaluation) return stubAround(evaluation.node) && evaluation.node;
  return ts.isArrayLiteralExpression(node.parent) && (kind === 'gate' || kind === 'mention') ? node : undefined;
}

/** Tells titles that spell the flag: 'new checkout' and `newCheckout` of `new-checkout`. */
function titleOf(flagKey: string): (title: string) => boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const key = letters(flagKey);
  return (title) => key.length > 2 && letters(title).includes(key);
}

/** Takes a statement out; what is left of the block that it stood in is looked at afterwards. */
function removeStatement(statement: ts.Statement, pass: Pass): Step {
  const { parent } = statement;
  const exposes = ts.isBlock(parent) ? [{ start: parent.getStart(pass.module.sourceFile), end: parent.getEnd() }] : [];
  return { edits: [removeNode(statement, pass)], exposes };
}

/** What a set-up does besides setting the flag, as far as that is written in it. */
function effectOf(goes: ts.Node, pass: Pass): ts.Node | undefined {
  if (ts.isPropertyAssignment(goes)) return isQuiet(goes.initializer, pass) ? undefined : goes.initializer;
  if (!ts.isExpressionStatement(goes)) return undefined;
  let effect: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      effect ??= node.arguments.find((each) => !isQuiet(each, pass));
      visit(node.expression);
    } else if (ts.isBinaryExpression(node)) {
      if (!isQuiet(node.right, pass)) effect ??= node.right;
    } else ts.forEachChild(node, visit);
  };
  visit(goes.expression);
  return effect;
}

/** Whether an expression only makes something; a stub of a runner does. */
function isQuiet(node: ts.Expression, pass: Pass): boolean {
  if (isPure(node, pass)) return true;
  if (!ts.isCallExpression(node)) return false;
  const root = node.expression.getText(pass.module.sourceFile).replace(/\([^]*/, '');
  return /^(?:jest|vi|sinon|td|mock)\.\w+$|^(?:jasmine\.)?createSpy$/.test(root) || stubAround(node) !== undefined;
}
