import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalText, refusesLiteral, toLiteral } from './expression.js';
import { awaitOf } from './promises.js';
import type { Literal, Mark, Pass, Step } from './simplification.js';
import { isShared } from './statements.js';
import { isExported } from './truthiness.js';

/** A step with what it leaves open, or why there is none. */
type Result = { step: Step; marks?: Mark[] } | string;

/** A signal that always gives the same: each of its calls is the value. */
export function fromSignal(node: ts.CallExpression, value: Literal, pass: Pass): Result {
  const { scopes, sourceFile } = pass.module;
  const outer = wrapped(node);
  const { parent } = outer;
  const handedOn = 'the signal is handed on';
  const direct = callOf(outer);
  if (direct) return refusesLiteral(direct, value) ? handedOn : { step: toLiteral(direct, value, pass) };
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer || isExported(parent)) return handedOn;
  const binding = ts.isIdentifier(parent.name) ? scopes.bindingOf(parent.name) : undefined;
  if (!binding || binding.kind !== 'const' || isShared(binding, pass)) return handedOn;
  const calls = binding.references.map((each) => callOf(wrapped(each)));
  if (!calls.every((call) => call !== undefined && !refusesLiteral(call, value))) return handedOn;
  const edits = (calls as ts.CallExpression[]).flatMap((call) => toLiteral(call, value, pass).edits);
  // Nothing reads the signal any more; without its call the declaration goes in the next pass.
  edits.push({ start: outer.getStart(sourceFile), end: outer.getEnd(), newText: 'undefined' });
  const name = { start: parent.name.getStart(sourceFile), end: parent.name.getEnd() };
  return { step: { edits }, marks: [{ ...name, kind: 'orphan' }] };
}

/** `signal()`: the call of a signal without arguments. */
function callOf(signal: ts.Node): ts.CallExpression | undefined {
  const { parent } = signal;
  const isCall = ts.isCallExpression(parent) && parent.expression === signal && parent.arguments.length === 0;
  return isCall ? parent : undefined;
}

/**
 * An observable that gives one value: `await firstValueFrom(…)` is the value, and anything else is done with `of(value)`,
 * where the file has it.
 */
export function fromObservable(node: ts.CallExpression, value: Literal, pass: Pass): Result {
  const { sourceFile } = pass.module;
  const { parent } = wrapped(node);
  const takes = ts.isCallExpression(parent) && parent.arguments.length === 1 && parent.arguments[0] === wrapped(node);
  if (takes && /^(?:first|last)ValueFrom$/.test(parent.expression.getText(sourceFile))) {
    const awaited = awaitOf(parent);
    if (awaited)
      return refusesLiteral(awaited, value) ? 'the value is taken apart' : { step: toLiteral(awaited, value, pass) };
  }
  if (!hasOf(node, pass)) return 'an observable of the value needs `of` of RxJS, which the file does not import';
  const [start, end] = [node.getStart(sourceFile), node.getEnd()];
  return { step: { edits: [{ start, end, newText: `of(${literalText(value, pass)})` }] } };
}

/** Whether `of` means that of RxJS where a node stands. */
function hasOf(node: ts.Node, { module }: Pass): boolean {
  const [name] = module.scopes.lookup('of', node)?.declarations ?? [];
  const specifier = name?.parent;
  if (!specifier || !ts.isImportSpecifier(specifier) || specifier.propertyName) return false;
  const { moduleSpecifier } = specifier.parent.parent.parent;
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === 'rxjs';
}
