import type { Evaluation } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { toOperand } from './expression.js';
import { wholeLines } from './layout.js';
import { isPure } from './purity.js';
import type { Literal, Pass, Step } from './simplification.js';

/** Where a component that chooses has its two sides: arguments of its call, or of the call of what it gives back. */
interface Sides {
  on: { call: 'own' | 'next'; argument: number };
  off?: { call: 'own' | 'next'; argument: number };
}

/** What is made of components by SDKs; where the flag is off and nothing is given for it, nothing is rendered. */
const makers: Record<string, Sides> = {
  withFeature: { on: { call: 'next', argument: 0 } },
  branchOnFeatureToggle: { on: { call: 'next', argument: 0 }, off: { call: 'own', argument: 1 } },
  SwapComponents: { on: { call: 'own', argument: 1 }, off: { call: 'own', argument: 0 } },
};

/** `withFeature('x')(Cart)` gives way to `Cart`; `undefined` where it is not such a call, or its side is not given. */
export function chosenComponent({ shape, node }: Evaluation, keep: Literal, pass: Pass): Step | undefined {
  const sides = shape?.kind === 'hoc' ? makers[shape.name] : undefined;
  const side = keep === true ? sides?.on : keep === false ? sides?.off : undefined;
  if (!sides || !side || !ts.isCallExpression(node)) return undefined;
  const isTwice = sides.on.call === 'next';
  const { parent } = node;
  const whole = isTwice ? (ts.isCallExpression(parent) && parent.expression === node ? parent : undefined) : node;
  const chosen = whole && (side.call === 'own' ? node : whole).arguments[side.argument];
  if (!chosen || ts.isSpreadElement(chosen)) return undefined;
  const others = [...node.arguments, ...(whole === node ? [] : whole.arguments)].filter((each) => each !== chosen);
  return others.every((each) => isPure(each, pass)) ? toOperand(whole, chosen, pass) : undefined;
}

/** A guard lets through where the flag is on: the decorator goes. What it keeps out where it is off, a person must say. */
export function openedGuard({ node, shape }: Evaluation, keep: Literal, pass: Pass): Step | undefined {
  if (keep !== true || shape?.kind !== 'decorator' || !ts.isCallExpression(node)) return undefined;
  const { parent } = node;
  if (!ts.isDecorator(parent) || !node.arguments.every((each) => isPure(each, pass))) return undefined;
  // The comments above it are about what it decorates.
  const [start, end] = [parent.getStart(pass.module.sourceFile), parent.getEnd()];
  const range = wholeLines(pass.text, start, end);
  const space = range.end === end ? (/^[ \t]*/.exec(pass.text.slice(end))?.[0].length ?? 0) : 0;
  return { edits: [{ start: range.start, end: range.end + space, newText: '' }] };
}
