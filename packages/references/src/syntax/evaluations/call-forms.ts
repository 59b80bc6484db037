import { ts } from '../../../compiler/index.js';
import type { Matched } from '../accessors/evaluation.js';
import { unwrap } from '../tree/parse.js';

/** `isOn` of `isOn.call(this, key)`, `isOn.bind(this, key)` and `isOn.apply(this, [key])`, where the arguments are a list. */
export function calledThrough({
  expression,
  arguments: args,
}: ts.CallExpression): { callee: ts.Expression; isListed: boolean } | undefined {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee) || args.length < 2) return undefined;
  const { text } = callee.name;
  return /^(?:call|apply|bind)$/.test(text) ? { callee: callee.expression, isListed: text === 'apply' } : undefined;
}

/** The same where the arguments are the elements of one list. */
export function inList(matched: Matched): Matched {
  const { key } = matched;
  if (typeof key === 'number') return { ...matched, key: { arg: 0, prop: `[${key}]` } };
  return typeof key === 'object' && 'arg' in key && key.prop !== '...'
    ? { ...matched, key: { arg: 0, prop: `[${key.arg}].${key.prop}` } }
    : matched;
}

/** An accessor whose first arguments are given already: it has its key where they end; `undefined` where they hold it. */
export function behind<T extends Matched>(matched: T, bound: number): T | undefined {
  if (bound === 0) return matched;
  const { key, fallback, given, ...others } = matched;
  const moved = typeof key === 'number' ? key - bound : typeof key === 'object' && 'arg' in key ? key.arg - bound : -1;
  if (moved < 0) return undefined;
  const at = typeof key === 'object' ? { ...key, arg: moved } : moved;
  // What it falls back to may be one of those that are given.
  return { ...(others as T), key: at, result: 'other' };
}
