import { lineStarts, positionAt } from '@flagsweep/catalog/location';
import { ts } from '../../../compiler/index.js';
import type { ExplainedPlace } from '../../explanation.js';
import type { Facts, Reference, UnresolvedReference } from '../../reference.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { Module } from '../modules/modules.js';
import type { ExplainContext } from './context.js';
import { short } from './context.js';
import { type Suspect, suspectAt } from './others.js';
import { whyAnswered, whyHandedOn, whyReference, whyUnresolved } from './references.js';

export type { ExplainContext } from './context.js';

/** The part of a file that was asked about, and the offset where one was named. */
export interface Wanted {
  start: number;
  end: number;
  offset: number | undefined;
}

/** What is no reference and does not look like one is named where there is nothing else, and then not all of it. */
const mostUnlikely = 5;

interface Candidate {
  start: number;
  end: number;
  /** All of it, with the call around a key. */
  whole: { start: number; end: number };
  place(): Omit<ExplainedPlace, 'line' | 'column'>;
}

/** What stands on a line of a parsed file: references first, then what is none. */
export function placesOf(module: Module, facts: Facts, wanted: Wanted, context: ExplainContext): ExplainedPlace[] {
  const modules = [module, ...context.session.modules.inlineOf(module)];
  const starts = lineStarts(module.text);
  const all = candidatesOf(module, modules, facts, context);
  const chosen = choose(all, wanted);
  const narrow = chosen.filter(({ start, end }) => within(wanted.offset, start, end));
  const told = wanted.offset === undefined || narrow.length === 0 ? chosen : narrow;
  // A column inside a call, but on nothing of it that names a flag, may mean what stands there.
  const isExact = wanted.offset === undefined || narrow.length > 0;
  const suspects = suspectsOf(modules, all, wanted, context).filter(
    ({ isLikely }) => isLikely || !isExact || told.length === 0,
  );
  const others = isExact && wanted.offset !== undefined ? [] : pick(suspects, told.length === 0, wanted);
  return [
    ...told.map(({ start, place }) => ({ ...positionAt(starts, start), ...place() })),
    ...others.map(({ node, start, why }) => ({
      ...positionAt(starts, start),
      verdict: 'no-reference' as const,
      text: short(node),
      because: why(),
    })),
  ].map(({ verdict, line, column, text, ...rest }) => ({ verdict, line, column, text, ...rest }));
}

const within = (offset: number | undefined, start: number, end: number): boolean =>
  offset === undefined || (start <= offset && offset < end);

/** Those on the line; where an offset is named, the narrowest around it. */
function choose(all: readonly Candidate[], { start, end, offset }: Wanted): Candidate[] {
  if (offset === undefined) return all.filter((each) => each.whole.start < end && each.end > start);
  const around = all.filter(({ whole }) => within(offset, whole.start, whole.end));
  const width = Math.min(...around.map(({ whole }) => whole.end - whole.start));
  return around.filter(({ whole }) => whole.end - whole.start === width);
}

/** With an offset the innermost; else the likely ones, or a few of the others where there is nothing else. */
function pick(suspects: Suspect[], isAlone: boolean, { offset }: Wanted): Suspect[] {
  if (offset !== undefined) return suspects.slice(-1);
  const likely = suspects.filter(({ isLikely }) => isLikely);
  return likely.length > 0 || !isAlone ? likely : suspects.slice(0, mostUnlikely);
}

/** Every reference and every evaluation without a key in a file, with what the scan knows of it. */
function candidatesOf(module: Module, modules: readonly Module[], facts: Facts, context: ExplainContext): Candidate[] {
  const { found = [], unresolved = [], answered = [] } = context.collected.get(module.file) ?? {};
  const inFile = (each: Reference | UnresolvedReference): boolean => each.file === module.file;
  const references = facts.references.filter(inFile).map((reference): Candidate => {
    const same = found.filter(
      ({ node, flagKey }) => node.getStart() === reference.start && context.canonical(flagKey) === reference.flagKey,
    );
    const own = same.find(({ kind }) => kind === reference.kind) ?? same[0];
    return {
      ...rangeOf(reference, own),
      place: () => ({
        verdict: 'reference',
        text: module.text.slice(reference.start, reference.end),
        kind: reference.kind,
        flagKey: reference.flagKey,
        because: whyReference(reference, own, modules, context),
      }),
    };
  });
  const open = facts.unresolved.filter(inFile).map((each): Candidate => {
    const own = unresolved.find(({ node, reason }) => node.getStart() === each.start && reason === each.reason);
    return {
      ...rangeOf(each, own),
      place: () => ({
        verdict: 'unresolved',
        text: each.text,
        reason: each.reason,
        because: whyUnresolved(each, own, modules, context),
      }),
    };
  });
  const handed = unresolved
    .filter(
      ({ node, inside }) => inside && !facts.unresolved.some((each) => inFile(each) && each.start === node.getStart()),
    )
    .map((each): Candidate => {
      const range = { start: each.node.getStart(), end: each.node.getEnd() };
      return { ...rangeOf(range, each), place: () => whyHandedOn(each, modules, context) };
    });
  const settled = answered.map((each): Candidate => {
    const { keyNode } = each.evaluation;
    const range = { start: keyNode.getStart(), end: keyNode.getEnd() };
    return { ...rangeOf(range, each), place: () => whyAnswered(each, modules, context) };
  });
  return [...references, ...open, ...handed, ...settled].sort((a, b) => a.start - b.start);
}

/** The key alone, and all from the call to the key. */
function rangeOf({ start, end }: { start: number; end: number }, own: { evaluation?: Evaluation } | undefined) {
  const node = own?.evaluation?.node;
  const inCall = node && node.getStart() <= start && end <= node.getEnd();
  return { start, end, whole: { start: inCall ? node.getStart() : start, end } };
}

/** What stands on the line besides, the outer before the inner. */
function suspectsOf(
  modules: readonly Module[],
  all: readonly Candidate[],
  { start, end, offset }: Wanted,
  context: ExplainContext,
): Suspect[] {
  const found: Suspect[] = [];
  const isTold = (node: ts.Node): boolean =>
    // `NewCart = 'new-cart'` declares the flag once.
    all.some((each) => 'name' in node.parent && (node.parent.name as ts.Node | undefined)?.getStart() === each.start) ||
    all.some(({ whole }) => node.getStart() === whole.start && node.getEnd() >= whole.end) ||
    all.some((each) => node.getStart() < each.end && node.getEnd() > each.start && !isCallOf(node, each));
  for (const module of modules) {
    const visit = (node: ts.Node): void => {
      if (node.getEnd() <= start || node.getFullStart() >= end) return;
      const suspect = suspectAt(module, node, context);
      const isHere = suspect && suspect.start >= start && suspect.start < end;
      const isMeant = suspect && within(offset, node.getStart(), node.getEnd());
      if (suspect && isHere && isMeant && !isTold(node) && !covers(found, node)) found.push(suspect);
      ts.forEachChild(node, visit);
    };
    visit(module.sourceFile);
  }
  return found;
}

/** A call around a reference that is not its own is another thing. */
const isCallOf = (node: ts.Node, { whole }: Candidate): boolean =>
  (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isJsxOpeningLikeElement(node)) &&
  node.getStart() !== whole.start;

/** A text that a call is given is told of with the call. */
const covers = (found: readonly Suspect[], node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) && found.some((each) => each.node === node.parent);
