import type { Found, Module, Session } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement } from '../branches.js';
import { removeListItem } from '../layout.js';
import { isPure } from '../purity.js';
import { type RemovalInput, rangeOf } from '../removal.js';
import type { Mark, Note, Pass, Step } from '../simplification.js';
import { holdsStatements } from '../statements.js';
import { absencesIn } from './absences.js';
import { stubAround } from './answers.js';
import { type Block, blocksAround, blocksOf, isPlain, removeStatement } from './blocks.js';
import { decide } from './decide.js';
import { partLeftEmpty } from './empties.js';
import { atCalls } from './helper-calls.js';
import { type NamedStub, namedStub } from './named-stubs.js';
import { type Placed, place } from './placed.js';
import { idleResets } from './resets.js';
import { holderOfText, spelledIn, withoutEntry } from './spelled.js';
import { titlesFor } from './titles.js';

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
  const placed = new Map<Found, Placed[]>();
  const stubs: NamedStub[] = [];
  for (const each of found) {
    const reference = referenceOf(each);
    const stub = reference && namedStub(reference, keep, blocks, module);
    const setUp = reference && !stub && place(reference, keep, blocks, module);
    if (stub) stubs.push(stub);
    if (stub || setUp) placed.set(each, stub?.setUps ?? atCalls(setUp as Placed, blocks, module));
  }
  const setUps = [
    ...[...placed.values()].flat(),
    ...found.filter((each) => !placed.has(each)).flatMap((each) => unplaced(each, blocks)),
  ];
  const known = new Set(setUps.map(({ reference }) => reference));
  for (const reference of spelledIn(module, flagKey)) {
    const setUp = known.has(reference) ? undefined : place(reference, keep, blocks, module);
    if (setUp && !setUp.isExpected) setUps.push(...atCalls(setUp, blocks, module));
  }
  if (keep === true) setUps.push(...absencesIn(setUps, blocks, module));
  const mayGo = module.sourceFile.statements.every((each) => isOnlyForTests(each, blocks));
  const titles = titlesFor(flagKey, keep);
  const { gone, tests, rows, loose, left, defaulted, isEmptied } = decide(blocks, setUps, keep, titles, mayGo);
  const steps: Step[] = gone.map((statement) => removeStatement(statement, pass));
  const marks: Mark[] = [];
  const leave = ({ reference }: Placed, note: Omit<Note, 'start' | 'end'>): void =>
    void marks.push({ ...rangeOf(reference, module), kind: 'note', ...note });
  for (const { node, start, end, cells } of rows.gone) {
    if (gone.some((statement) => holds(statement, node))) continue;
    if (cells) steps.push({ edits: [{ start, end, newText: '' }] });
    else marks.push({ start, end, kind: 'member' });
  }
  const taken = new Set<ts.Node>();
  for (const setUp of loose) {
    const effect = effectOf(setUp.goes, pass);
    if (effect) {
      leave(setUp, { reason: 'side-effect', detail: effect.getText(module.sourceFile) });
      continue;
    }
    const { goes } = setUp;
    const rest = holderOfText(goes) === undefined ? '' : withoutEntry(goes as ts.StringLiteral, flagKey);
    const part = rest === '' ? partLeftEmpty(goes, module, session) : goes;
    if (taken.has(part)) continue;
    taken.add(part);
    const { parent } = part;
    if (holderOfText(part) !== undefined) {
      const { start, end } = rangeOf(part, module);
      steps.push({ edits: [{ start: start + 1, end: end - 1, newText: rest }] });
    } else if (ts.isStatement(part)) {
      steps.push(holdsStatements(parent) ? removeStatement(part, pass) : dropStatement(part, pass));
    } else if (ts.isCallExpression(parent)) {
      steps.push({ edits: removeListItem(parent.arguments, part, pass), locks: parent });
    } else marks.push({ ...rangeOf(part, module), kind: 'member' });
  }
  for (const { setUps: own, statements } of stubs) {
    if (own.some((each) => left.has(each))) continue;
    for (const statement of statements) {
      if (taken.has(statement) || gone.some((each) => holds(each, statement))) continue;
      taken.add(statement);
      steps.push(holdsStatements(statement.parent) ? removeStatement(statement, pass) : dropStatement(statement, pass));
    }
  }
  const without = [...gone, ...taken, ...loose.map(({ goes }) => goes)];
  for (const statement of idleResets(blocks, without))
    if (!without.some((each) => holds(each, statement))) steps.push(removeStatement(statement, pass));
  for (const [setUp, reason] of left) leave(setUp, { reason });
  for (const { call } of defaulted) {
    const [title = call] = call.arguments;
    marks.push({ ...rangeOf(title, module), kind: 'note', reason: 'other-default' });
  }
  const areas = [...gone, ...rows.gone.filter(({ cells }) => !cells).map(({ node }) => node)];
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
      isExpected: false,
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
  if (evaluation) return stubAround(evaluation.node) && evaluation.node;
  // `start({ features: ['x'] })`: what takes the list is told by its name.
  return ts.isArrayLiteralExpression(node.parent) && kind !== 'declaration' ? node : undefined;
}

/** What a set-up does besides setting the flag, as far as that is written in it. */
function effectOf(goes: ts.Node, pass: Pass): ts.Node | undefined {
  if (ts.isPropertyAssignment(goes)) return isQuiet(goes.initializer, pass) ? undefined : goes.initializer;
  if (!ts.isStatement(goes)) return undefined;
  let effect: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      effect ??= node.arguments.find((each) => !isQuiet(each, pass));
      visit(node.expression);
      // `beforeEach(() => setFlag('x', true))`
      for (const each of node.arguments) if (ts.isArrowFunction(each)) visit(each.body);
    } else if (ts.isBinaryExpression(node)) {
      if (!isQuiet(node.right, pass)) effect ??= node.right;
    } else ts.forEachChild(node, visit);
  };
  visit(goes);
  return effect;
}

/** Whether an expression only makes something; a stub of a runner does. */
function isQuiet(node: ts.Expression, pass: Pass): boolean {
  if (isPure(node, pass)) return true;
  if (!ts.isCallExpression(node)) return false;
  const root = node.expression.getText(pass.module.sourceFile).replace(/\([^]*/, '');
  return (
    /^(?:jest|vi|sinon|td|mock)\.\w+$|^(?:jasmine\.)?createSpy$|^Promise\.resolve$/.test(root) ||
    stubAround(node) !== undefined
  );
}
