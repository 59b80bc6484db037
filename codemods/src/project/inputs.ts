import { type Binding, type Module, staticName, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { overlap } from '../edits.js';
import { inlineReads, literalText, literalValue, refusesLiteral } from '../expression.js';
import { removeListItem } from '../layout.js';
import { passOf } from '../pass.js';
import { isPure } from '../purity.js';
import type { Literal, MarkedEdit, Pass } from '../simplification.js';
import { givenAt, type Input, removeFrom, valueOf } from './given.js';
import { withoutParam } from './jsdoc.js';
import { testAround, withoutTests } from './other-tests.js';
import { membersOf } from './props.js';
import type { Declared, Site } from './sites.js';

/** Edits by file that belong together: all of them or none. */
export type Change = ReadonlyMap<string, readonly MarkedEdit[]>;

export interface Surroundings {
  pure: ReadonlySet<string>;
  /** Whether anything imports an export of the function's file. */
  isImported(name: string): boolean;
  isTest(file: string): boolean;
}

/**
 * Takes an input from a function and from all who give it: one that is always `value`, or, where no value is given, one that
 * the function does not read. `undefined` where the one or the other is not certain.
 */
export function withoutInput(
  declared: Declared,
  sites: readonly Site[],
  input: Input,
  value: Literal | undefined,
  { pure, isImported, isTest }: Surroundings,
): Change | undefined {
  const parameter = declared.node.parameters[input.index];
  if (!parameter || parameter.dotDotDotToken || usesArguments(declared.node)) return undefined;
  const passAt = (module: Module): Pass => passOf(module, pure);
  const own = passAt(declared.module);
  const isAll = input.property !== undefined && isAllThatIsGiven(parameter, input, sites);
  const received =
    input.property === undefined
      ? ofParameter(declared, parameter, value, own)
      : isAll
        ? ofWholePattern(declared, parameter, value, own)
        : ofProperty(declared, parameter, input.property, value, own, isImported);
  const documented = input.property ?? (ts.isIdentifier(parameter.name) ? parameter.name.text : '');
  const comment = withoutParam(declared.node, documented, own);
  if (!received || !comment) return undefined;
  const edits = new Map<string, MarkedEdit[]>([[declared.module.file, [...received.edits, ...comment]]]);
  const add = ({ file }: Module, list: readonly MarkedEdit[]): void =>
    void edits.set(file, [...(edits.get(file) ?? []), ...list]);
  const fallback = received.fallback && literalValue(received.fallback);
  /** Tests of the value that nobody gives any more. */
  const gone = new Map<Module, Set<ts.Statement>>();
  const given = sites.map(({ module, node }) => ({ module, node, given: givenAt(node, input) }));
  for (const { module, node, given: what } of given) {
    if (what === 'unknown') return undefined;
    if (value === undefined) {
      if (what && !isPure(what.value, passAt(module))) return undefined;
      continue;
    }
    // What is left out is the default, or nothing at all.
    const known = what ? valueOf(what) : fallback;
    if (known === value) continue;
    const test = known !== undefined && isTest(module.file) ? testAround(module, node) : undefined;
    if (!test) return undefined;
    gone.set(module, (gone.get(module) ?? new Set()).add(test));
  }
  const stays = given.filter(({ module, node }) => !isWithin(node, gone.get(module)));
  // Only what is called so outside of tests too is called so always.
  if (gone.size > 0 && !stays.some(({ module }) => !isTest(module.file))) return undefined;
  const isMixed = (each: (typeof given)[number]): boolean =>
    each.given !== 'unknown' && (each.given ? valueOf(each.given) : fallback) === value;
  if (given.some((each) => !stays.includes(each) && isMixed(each))) return undefined;
  for (const { module, given: what } of stays)
    if (what && what !== 'unknown') add(module, (isAll && what.whole ? what.whole : what.edits)(passAt(module)));
  for (const [module, statements] of gone) {
    const without = withoutTests(statements, passAt(module));
    if (!without) return undefined;
    add(module, without);
  }
  const clash = [...edits.values()].some((list) => list.some((a, at) => list.slice(at + 1).some((b) => overlap(a, b))));
  return clash ? undefined : edits;
}

const isWithin = (node: ts.Node, statements: ReadonlySet<ts.Statement> = new Set()): boolean =>
  [...statements].some(({ pos, end }) => pos <= node.pos && node.end <= end);

/** Whether a parameter is there for one property only, and nobody gives more: `f({ on: true })` of `({ on }) => …`. */
function isAllThatIsGiven(
  { name, type, initializer }: ts.ParameterDeclaration,
  { index }: Input,
  sites: readonly Site[],
): boolean {
  if (!ts.isObjectBindingPattern(name) || name.elements.length !== 1 || initializer) return false;
  const [only] = name.elements;
  if (!only || only.dotDotDotToken || (type && !(ts.isTypeLiteralNode(type) && type.members.length === 1)))
    return false;
  return sites.every(({ node }) => {
    if (!ts.isCallExpression(node)) return true;
    const argument = node.arguments[index];
    const object = argument && unwrap(argument);
    return object !== undefined && ts.isObjectLiteralExpression(object) && object.properties.length === 1;
  });
}

function ofWholePattern(
  { node, binding }: Declared,
  parameter: ts.ParameterDeclaration,
  value: Literal | undefined,
  pass: Pass,
): Received | undefined {
  const [element] = (parameter.name as ts.ObjectBindingPattern).elements;
  const holder = binding.declarations[0]?.parent;
  if (!element || !ts.isIdentifier(element.name) || !isPure(element.initializer, pass)) return undefined;
  if (holder && ts.isVariableDeclaration(holder) && holder.type) return undefined;
  const reads = readsOf(pass.module.scopes.bindingOf(element.name), value, pass);
  if (!reads) return undefined;
  const edits = [...reads, ...removeFrom(node.parameters, parameter, pass)];
  return { edits, ...(element.initializer && { fallback: element.initializer }) };
}

/** What takes the value in, and the value that it has where nobody gives one. */
interface Received {
  edits: MarkedEdit[];
  fallback?: ts.Expression;
}

function ofParameter(
  { node, binding }: Declared,
  parameter: ts.ParameterDeclaration,
  value: Literal | undefined,
  pass: Pass,
): Received | undefined {
  const { name, initializer } = parameter;
  const holder = binding.declarations[0]?.parent;
  // A type of its own says how many arguments there are.
  if (!ts.isIdentifier(name) || (holder && ts.isVariableDeclaration(holder) && holder.type)) return undefined;
  if (name.text === 'this' || !isPure(initializer, pass)) return undefined;
  const reads = readsOf(pass.module.scopes.bindingOf(name), value, pass);
  if (!reads) return undefined;
  const edits = [...reads, ...removeFrom(node.parameters, parameter, pass)];
  return { edits, ...(initializer && { fallback: initializer }) };
}

function ofProperty(
  declared: Declared,
  parameter: ts.ParameterDeclaration,
  property: string,
  value: Literal | undefined,
  pass: Pass,
  isImported: (name: string) => boolean,
): Received | undefined {
  if (/^(?:key|ref|children)$/.test(property) || parameter.initializer) return undefined;
  const members = membersOf(declared, parameter, property, pass, isImported);
  if (!members) return undefined;
  const { name } = parameter;
  if (ts.isObjectBindingPattern(name)) {
    const taken = ofPattern(name, property, value, pass);
    return taken && { ...taken, edits: [...taken.edits, ...members] };
  }
  if (!ts.isIdentifier(name)) return undefined;
  const edits = [...members];
  let fallback: ts.Expression | undefined;
  for (const read of pass.module.scopes.bindingOf(name)?.references ?? []) {
    const { parent } = read;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === read) {
      if (parent.name.text !== property) continue;
      if (value === undefined || refusesLiteral(parent, value)) return undefined;
      const range = { start: parent.getStart(pass.module.sourceFile), end: parent.getEnd() };
      edits.push({ ...range, newText: literalText(value, pass), mark: { kind: 'value', value } });
    } else if (
      ts.isVariableDeclaration(parent) &&
      parent.initializer === read &&
      ts.isObjectBindingPattern(parent.name)
    ) {
      const taken = ofPattern(parent.name, property, value, pass);
      // Two patterns may have two defaults.
      if (!taken || (taken.fallback && fallback)) return undefined;
      edits.push(...taken.edits);
      fallback ??= taken.fallback;
    } else return undefined;
  }
  return { edits, ...(fallback && value === undefined && { fallback }) };
}

function ofPattern(
  { elements }: ts.ObjectBindingPattern,
  property: string,
  value: Literal | undefined,
  pass: Pass,
): Received | undefined {
  const named = elements.filter(
    (each) =>
      !each.dotDotDotToken &&
      staticName(each.propertyName ?? (ts.isIdentifier(each.name) ? each.name : undefined)) === property,
  );
  const [element] = named;
  if (!element) return elements.some(({ dotDotDotToken }) => dotDotDotToken) ? undefined : { edits: [] };
  if (named.length > 1 || !ts.isIdentifier(element.name) || !isPure(element.initializer, pass)) return undefined;
  const reads = readsOf(pass.module.scopes.bindingOf(element.name), value, pass);
  if (!reads) return undefined;
  const edits = [...reads, ...removeListItem(elements, element, pass)];
  return { edits, ...(element.initializer && { fallback: element.initializer }) };
}

/** The value in place of every read of a name; `undefined` where it cannot stand there, or where there is none to put in. */
function readsOf(binding: Binding | undefined, value: Literal | undefined, pass: Pass): MarkedEdit[] | undefined {
  if (!binding || binding.declarations.length !== 1 || binding.writes.length > 0) return undefined;
  const { references } = binding;
  if (value === undefined) return references.length === 0 ? [] : undefined;
  const refuses = references.some(
    (each) =>
      ts.isTypeQueryNode(each.parent) ||
      ts.isTypePredicateNode(each.parent) ||
      ts.isExportSpecifier(each.parent) ||
      refusesLiteral(each, value),
  );
  return refuses ? undefined : inlineReads(references, value, pass);
}

/** Whether a function reads its arguments by number. */
function usesArguments(node: Declared['node']): boolean {
  const visit = (child: ts.Node): boolean =>
    (ts.isIdentifier(child) && child.text === 'arguments') || ts.forEachChild(child, visit) === true;
  return visit(node);
}
