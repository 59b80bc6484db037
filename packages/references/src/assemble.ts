import { lineStarts, positionAt } from '@flagsweep/catalog/location';
import type { FileRules } from './files.js';
import type { Facts, Observation, Problem, Reference, ReferenceKind, UnresolvedReference } from './reference.js';
import { createSides, type Decision } from './sides.js';
import type * as Syntax from './syntax/index.js';
import type { Collected, Evaluation, Evaluator, KeySymbol, Module, NotResolved, Resolver } from './syntax/index.js';
import type { TextHit } from './text/prefilter.js';

/** Which kind stands where one place has two. */
const rank = {
  evaluation: 0,
  override: 1,
  gate: 2,
  declaration: 3,
  alias: 4,
  mention: 5,
} satisfies Record<ReferenceKind, number>;

/** What one parsed file says, without its tree. */
export interface Part {
  references: Reference[];
  unresolved: UnresolvedReference[];
  /** Keys that an accessor hands on: unresolved only where not all of its callers are known. */
  handed: { accessor: Accessor; reference: UnresolvedReference }[];
  /** Accessors that a parameter holds and that are given keys which nobody knows. */
  received: { accessor: Accessor; reference: UnresolvedReference }[];
  observations: Observation[];
  problems: Problem[];
}

type Accessor = NonNullable<NotResolved['inside']>;

interface PartContext {
  syntax: typeof Syntax;
  resolver: Resolver;
  evaluator: Evaluator;
  /** Every spelling of a key, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  rules: FileRules;
  /** Names of functions that guard something. */
  guards: readonly string[];
  /** Files whose text may hold an observation. */
  observed: ReadonlySet<string>;
}

/** Makes facts of what was collected from a file: nodes become offsets, spellings the keys that they stand for. */
export function partOf(
  module: Module,
  { found, unresolved: open, templates }: Collected,
  { syntax, resolver, evaluator, keys, rules, guards, observed }: PartContext,
): Part {
  const part: Part = { references: [], unresolved: [], handed: [], received: [], observations: [], problems: [] };
  const canonical = (key: string): string => keys.get(key) ?? key;
  // Asked once a file: thousands of references may stand in one.
  const placing = new Map<Module, Pick<Reference, 'package' | 'test'>>();
  const placeOf = (module: Module): Pick<Reference, 'package' | 'test'> => {
    const known = placing.get(module);
    const place = known ?? { package: resolver.packageOf(module.file), test: rules.isTest(module.file) };
    if (!known) placing.set(module, place);
    return place;
  };
  const where = (module: Module, start: number, end: number) => ({
    file: module.file,
    start,
    end,
    ...positionAt(startsOf(module), start),
    ...placeOf(module),
  });
  /** Where a name that stands for a key is declared. */
  const addSymbol = (flagKey: string, symbol: KeySymbol): void => {
    const name = syntax.nameNode(symbol);
    const { sourceFile } = symbol.module;
    const place = where(symbol.module, name.getStart(sourceFile), name.getEnd());
    const kind = symbol.kind === 'constant' ? 'alias' : 'declaration';
    part.references.push({ flagKey: canonical(flagKey), kind, ...place });
  };
  for (const { start, message } of [module, ...templates].flatMap(syntax.problemsOf).slice(0, 1)) {
    part.problems.push({ file: module.file, reason: 'syntax', message, ...positionAt(startsOf(module), start) });
  }
  const decisions = new Map<Evaluation, Decision>();
  for (const { flagKey, kind, evaluation } of found) {
    if (kind !== 'evaluation' || !evaluation || !readsOne(evaluation)) continue;
    // A template inside a script has a tree of its own.
    const sourceFile = evaluation.node.getSourceFile();
    const holder = templates.find((each) => each.sourceFile === sourceFile) ?? module;
    const regions = syntax.regionsOf(holder, evaluation);
    decisions.set(evaluation, { flagKey: canonical(flagKey), at: syntax.usedAt(holder, evaluation), regions });
  }
  const guardCalls = guards.length > 0 && decisions.size > 0 ? syntax.guardCalls(module, guards) : [];
  const sides = createSides([...decisions.values()], module.text, startsOf(module));
  for (const { flagKey, kind, node, evaluation, via, sdk } of found) {
    const { fallback, given } = evaluation ?? {};
    const withoutFallback = evaluation !== undefined && syntax.lacksFallback(evaluation);
    const answers = withoutFallback ? evaluation.shape?.answers : undefined;
    const stands = fallback ? { module, expression: fallback } : given;
    const fallbackValue = stands ? syntax.literalOf(stands.module, stands.expression, evaluator) : answers;
    const value = kind === 'override' ? syntax.givenValue(module, node, evaluator) : undefined;
    const isTold = evaluation?.valueType !== 'any' || fallbackValue === undefined;
    const decision = evaluation && decisions.get(evaluation);
    const branches = decision && sides.branchesOf(decision);
    const inside = decision ? sides.insideOf(decision) : [];
    const guarding = decision ? syntax.guardsOn(decision.regions, guardCalls) : [];
    part.references.push({
      flagKey: canonical(flagKey),
      kind,
      ...where(module, node.getStart(), node.getEnd()),
      ...(sdk !== undefined && { sdk }),
      ...(evaluation && { valueType: isTold ? evaluation.valueType : typeof fallbackValue }),
      ...(fallback && { fallback: textOf(module, fallback) }),
      ...(fallbackValue !== undefined && { fallbackValue }),
      ...(withoutFallback && answers === undefined && { withoutFallback }),
      ...(value !== undefined && { value }),
      ...(guarding.length > 0 && { guards: guarding }),
      ...(branches && { branches }),
      ...(inside.length > 0 && { inside }),
    });
    for (const symbol of via) addSymbol(flagKey, symbol);
  }
  for (const { node, inside, of, candidates, evaluation: _evaluation, ...rest } of open) {
    for (const { text, via } of candidates ?? []) for (const symbol of via) addSymbol(text, symbol);
    const text = textOf(module, node).replace(/\s+/g, ' ');
    const reference: UnresolvedReference = {
      ...rest,
      ...(candidates && { candidates: [...new Set(candidates.map(({ text }) => canonical(text)))].sort() }),
      ...where(module, node.getStart(), node.getEnd()),
      text: text.length > 80 ? `${text.slice(0, 79)}…` : text,
    };
    if (of) part.received.push({ accessor: of, reference });
    else if (inside) part.handed.push({ accessor: inside, reference });
    else part.unresolved.push(reference);
  }
  for (const { kind, node, detail } of observed.has(module.file)
    ? [module, ...templates].flatMap(syntax.observe)
    : []) {
    part.observations.push({ kind, ...where(module, node.getStart(), node.getEnd()), detail });
  }
  return part;
}

/** Whether an evaluation reads one flag, and which: of several nobody knows whose side it is. */
const readsOne = ({ key, rest }: Evaluation): boolean =>
  rest === undefined && key.kind === 'string' && key.values.length === 1 && !key.open;

/** Makes facts of mentions, keys in texts that are no code. */
export const mentionsOf = (
  file: string,
  hits: readonly TextHit[],
  { resolver, keys, rules }: Pick<PartContext, 'resolver' | 'keys' | 'rules'>,
): Reference[] =>
  hits.map(({ key, start, end, line, column }) => ({
    flagKey: keys.get(key) ?? key,
    kind: 'mention',
    file,
    start,
    end,
    line,
    column,
    package: resolver.packageOf(file),
    test: rules.isTest(file),
  }));

/** Joins the parts of all files, in whatever order they come. */
export function assemble(parts: Iterable<Part>, mentions: Iterable<Reference>): Omit<Facts, 'files'> {
  const references = new Map<string, Reference>();
  const unresolved: UnresolvedReference[] = [];
  const observations: Observation[] = [];
  const problems: Problem[] = [];
  const add = (reference: Reference): void => {
    const id = `${reference.file}\0${reference.start}\0${reference.flagKey}`;
    const other = references.get(id);
    // One place may be met twice, as a declaration here and through its users there: what says more stands.
    if (!other || rank[reference.kind] < rank[other.kind]) references.set(id, reference);
  };
  const all = [...parts];
  // Its keys are named by those who call it, or by what has the member that they are read of.
  const isNamed = ({ called, member }: Accessor): boolean => called === true || member?.called === true;
  const told = new Set(all.flatMap(({ handed }) => handed.map(({ accessor }) => accessor)));
  for (const { accessor, reference } of all.flatMap(({ received }) => received)) {
    accessor.escaped = true;
    if (!told.has(accessor)) unresolved.push(reference);
  }
  for (const part of all) {
    for (const reference of part.references) add(reference);
    unresolved.push(...part.unresolved);
    for (const { accessor, reference } of part.handed) {
      if (!isNamed(accessor) || accessor.escaped) unresolved.push(reference);
    }
    observations.push(...part.observations);
    problems.push(...part.problems);
  }
  for (const mention of mentions) add(mention);

  const byPlace = <T extends { file: string; start: number }>(a: T, b: T): number =>
    compare(a.file, b.file) || a.start - b.start;
  return {
    version: 1,
    references: [...references.values()].sort((a, b) => byPlace(a, b) || compare(a.flagKey, b.flagKey)),
    unresolved: unresolved.sort(byPlace),
    observations: observations.sort(byPlace),
    problems,
  };
}

/** What stands in the file, which for a template is not the code that was made of it. */
const textOf = ({ text }: Module, node: { getStart(): number; end: number }): string =>
  text.slice(node.getStart(), node.end);

const lines = new WeakMap<Module, number[]>();
function startsOf(module: Module): number[] {
  let starts = lines.get(module);
  if (!starts) lines.set(module, (starts = lineStarts(module.text)));
  return starts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
