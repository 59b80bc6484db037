import { ts } from '../../../compiler/index.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { Module } from '../modules/modules.js';
import type { Evaluator } from '../values/evaluate.js';
import { literalOf } from '../values/literal.js';
import type { Region } from './branches.js';

/** Whether a call of an SDK could name a fallback at the position of its table, and ends before it. */
export function lacksFallback({ node, shape, fallback }: Evaluation): boolean {
  if (fallback || typeof shape?.fallback !== 'number' || !ts.isCallExpression(node)) return false;
  return node.arguments.length <= shape.fallback && !node.arguments.some(ts.isSpreadElement);
}

/** The value that an override gives its flag: `{ 'new-checkout': true }`, where it is a literal or a constant of one. */
export function givenValue(module: Module, name: ts.Node, evaluator: Evaluator): boolean | number | string | undefined {
  const { parent } = name;
  return ts.isPropertyAssignment(parent) && parent.name === name
    ? literalOf(module, parent.initializer, evaluator)
    : undefined;
}

/** A call of a function that guards something. */
export interface GuardCall {
  name: string;
  start: number;
}

/** Every call of a function with one of the names, and every component and decorator of one. */
export function guardCalls({ sourceFile }: Module, names: readonly string[]): GuardCall[] {
  const wanted = new Set(names);
  const calls: GuardCall[] = [];
  const visit = (node: ts.Node): void => {
    const callee =
      ts.isCallExpression(node) || ts.isDecorator(node)
        ? node.expression
        : ts.isJsxOpeningLikeElement(node)
          ? node.tagName
          : undefined;
    const name = callee && (ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    if (name && ts.isIdentifier(name) && wanted.has(name.text)) calls.push({ name: name.text, start: node.getStart() });
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return calls;
}

/** The guards that run on one side of a flag only, by name; those that stand on both are no fault. */
export function guardsOn(regions: readonly Region[], calls: readonly GuardCall[]): { name: string; on: boolean }[] {
  const sides = calls.flatMap(({ name, start }) =>
    regions.filter((region) => region.start <= start && start < region.end).map(({ on }) => ({ name, on })),
  );
  const isOn = (name: string, on: boolean): boolean => sides.some((side) => side.name === name && side.on === on);
  return [...new Set(sides.map(({ name }) => name))]
    .sort()
    .flatMap((name) => (isOn(name, true) === isOn(name, false) ? [] : { name, on: isOn(name, true) }));
}
