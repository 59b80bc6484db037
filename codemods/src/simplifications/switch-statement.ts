import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement, insideOf, insideUntil, joinDeletions, rangeOf } from '../branches.js';
import type { Range } from '../edits.js';
import { isComposite } from '../expression.js';
import { keepAll, removeNode } from '../layout.js';
import { valueOf } from '../names.js';
import type { Literal, Pass, Simplification, Step } from '../simplification.js';
import {
  completesAbruptly,
  hoistsFrom,
  holdsStatements,
  jumpsTo,
  splicesInto,
  unreachableFrom,
} from '../statements.js';

export default {
  on: 'value',
  rewrites: [
    "switch (BLUE) { case 'red': a(); break; case 'blue': b(); break; default: c(); } -> b();",
    "switch (BLUE) { case 'red': a(); break; default: c(); } -> c();",
    "switch (BLUE) { case 'red': a(); break; } -> ",
    "() => { switch (BLUE) { case 'blue': return b; default: return c; } } -> () => { return b; }",
  ],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || !ts.isSwitchStatement(parent) || parent.expression !== outer) return undefined;
    const chosen = choose(parent, mark.value, pass);
    if (typeof chosen !== 'string') return keep(parent, chosen, pass);
    const range = { start: parent.getStart(pass.module.sourceFile), end: parent.caseBlock.getStart() };
    pass.leave({ ...range, reason: 'unsupported-use', detail: chosen });
    return undefined;
  },
} satisfies Simplification;

interface Chosen {
  /** What runs, clause after clause. */
  runs: ts.Statement[][];
  /** Whether a `break` at the end of a block was left out. */
  inBlock?: ts.BreakStatement;
}

/** The statements that run, or why they cannot be told. */
function choose({ caseBlock }: ts.SwitchStatement, value: Literal, pass: Pass): Chosen | string {
  const { clauses } = caseBlock;
  let at = -1;
  for (const [index, clause] of clauses.entries()) {
    if (!ts.isCaseClause(clause)) continue;
    const own = valueOf(clause.expression, pass);
    if (own === undefined || isComposite(value))
      return `not known to be it or not: ${clause.expression.getText(pass.module.sourceFile)}`;
    if (own === value) {
      at = index;
      break;
    }
  }
  if (at < 0) at = clauses.findIndex(ts.isDefaultClause);
  if (at < 0) return { runs: [] };
  const runs: ts.Statement[][] = [];
  for (const { statements } of clauses.slice(at)) {
    const end = statements.findIndex((each) => completesAbruptly(each, pass));
    const last = statements[end];
    const run = end < 0 ? [...statements] : statements.slice(0, end + (isOwnBreak(last) ? 0 : 1));
    if (run.length > 0) runs.push(run);
    if (end < 0) continue;
    const inBlock = last && ts.isBlock(last) ? last.statements.find(isOwnBreak) : undefined;
    return leavesEarly(runs, inBlock) ?? { runs, ...(inBlock && { inBlock }) };
  }
  return leavesEarly(runs, undefined) ?? { runs };
}

const isOwnBreak = (node: ts.Statement | undefined): node is ts.BreakStatement =>
  node !== undefined && ts.isBreakStatement(node) && !node.label;

const leavesEarly = (runs: ts.Statement[][], but: ts.Statement | undefined): string | undefined =>
  runs.flat().some((each) => jumpsTo(each.parent, each, but)) ? 'a `break` stands inside other statements' : undefined;

function keep(node: ts.SwitchStatement, { runs, inBlock }: Chosen, pass: Pass): Step | undefined {
  const { parent, caseBlock } = node;
  const kept = runs.flat();
  const { scopes, sourceFile } = pass.module;
  const isKept = (each: ts.Node): boolean => kept.some(({ pos, end }) => pos <= each.pos && each.end <= end);
  const dropped = caseBlock.clauses.flatMap(({ statements }) => statements.filter((each) => !kept.includes(each)));
  const isShared = [...scopes.declaredIn(caseBlock).values()].some(
    ({ declarations, references }) => !declarations.every(isKept) && references.some(isKept),
  );
  if (isShared || dropped.some((each) => hoistsFrom(each, pass))) {
    pass.leave({ start: node.getStart(sourceFile), end: caseBlock.getStart(sourceFile), reason: 'hoisted' });
    return undefined;
  }
  const [only] = kept;
  const alone = only && kept.length === 1 && ts.isBlock(only) ? only : undefined;
  const shown = inBlock && alone ? alone.statements.slice(0, alone.statements.indexOf(inBlock)) : kept;
  if (!only || shown.length === 0 || (alone && !insideOf(alone, pass))) return dropStatement(node, pass);
  // A block whose last statement was the `break` is opened up, or stays a block without it.
  if (inBlock && !alone) {
    const detail = 'a block ends it behind other statements';
    pass.leave({
      start: node.getStart(sourceFile),
      end: caseBlock.getStart(sourceFile),
      reason: 'unsupported-use',
      detail,
    });
    return undefined;
  }
  const holder = holdsStatements(parent) ? parent : undefined;
  const opens = holder && (alone ? splicesInto(alone, holder, pass) : splicesInto(caseBlock, holder, pass, kept));
  const ranges: Range[] =
    alone && (opens || inBlock) ? [insideUntil(alone, inBlock, pass)] : runs.map((run) => rangeOf(run, pass));
  const braces = !opens && !(alone && !inBlock);
  const gone = completesAbruptly(kept.at(-1), pass) && !inBlock ? unreachableFrom(node, pass) : [];
  const edits = [...keepAll(node, ranges, pass, braces), ...gone.map((each) => removeNode(each, pass))];
  return { edits: joinDeletions(edits, pass.text), locks: parent };
}
