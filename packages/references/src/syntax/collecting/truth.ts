import { ts } from '../../../compiler/index.js';
import type { Evaluation } from '../accessors/evaluation.js';
import { unwrap } from '../tree/parse.js';

/**
 * What an expression that comes from a flag says of it. A flag is off where its value is `false`, nothing, `0`, empty, or a
 * word that stands for off, and on where it is anything else; a side that can be either is `undefined`.
 */
export interface Held {
  /** What the call gives and code has to take apart first, the flag's value, a boolean made of it, or one of several values. */
  form: Evaluation['result'] | 'boolean' | 'mixed';
  /** Whether the flag is on where the expression is truthy. */
  yes: boolean | undefined;
  /** Whether the flag is on where the expression is falsy. */
  no: boolean | undefined;
  /** Whether the value can be compared with words or numbers. */
  words: boolean;
  /** Whether the value is a boolean and never nothing, so that what is not `false` is `true`. */
  whole: boolean;
  field?: string;
}

/** What an evaluation gives back, before anything is done with it. */
export function heldBy({ inverted, valueType, result, field, fallback, given }: Evaluation): Held {
  const stands = fallback ?? given?.expression;
  // A text, an object or a variant is truthy whatever the flag says: `'off'`, `{ enabled: false }`.
  const isBoolean = valueType === 'boolean' || valueType === 'number' || valueType === 'any';
  return {
    form: result,
    yes: isBoolean ? !inverted : undefined,
    no: inverted,
    words: !inverted && valueType !== 'boolean' && valueType !== 'json',
    whole: stands !== undefined && isTrueOrFalse(unwrap(stands)),
    ...(field !== undefined && { field }),
  };
}

const known = (held: Held, form: Held['form'], yes: boolean | undefined, no: boolean | undefined): Held => ({
  ...held,
  form,
  yes,
  no,
});

/** `!x` */
export const negated = (held: Held): Held => known(held, 'boolean', held.no, held.yes);

/** `Boolean(x)` */
export const converted = (held: Held): Held => known(held, 'boolean', held.yes, held.no);

/** `await x`, and what `.then` hands on. */
export const awaited = (held: Held): Held => ({
  ...held,
  form: held.form === 'promise' ? 'value' : held.form === 'promise-of-details' ? 'details' : held.form,
});

/** What an async function makes of what it returns; `undefined` where nothing can be told of it. */
export function promised(held: Held): Held | undefined {
  if (held.form === 'promise' || held.form === 'promise-of-details') return held;
  if (held.form === 'value') return { ...held, form: 'promise' };
  return held.form === 'details' ? { ...held, form: 'promise-of-details' } : undefined;
}

/** `x.value` of details, `x.enabled` and `x.name` of a variant. */
export function memberOf(held: Held, name: string): Held | undefined {
  if (held.form === 'details') return name === (held.field ?? 'value') ? { ...held, form: 'value' } : undefined;
  if (held.form !== 'variant') return undefined;
  if (name === 'name') return known(held, 'value', undefined, undefined);
  return /^(?:enabled|feature_enabled|featureEnabled)$/.test(name) ? known(held, 'boolean', true, false) : undefined;
}

/** `x && other`, `other && x`: the whole needs both. */
export const both = (held: Held): Held => known(held, 'mixed', held.yes, undefined);

/** `x || other`, `other || x`: without the whole neither holds. */
export function oneOf(held: Held, other: ts.Expression | undefined): Held {
  const instead = other && unwrap(other);
  if (instead && isFalsy(instead)) return { ...held, whole: held.whole || isTrueOrFalse(instead) };
  if (instead && isOffWord(instead)) return known(held, held.form, undefined, undefined);
  return known(held, 'mixed', undefined, held.no);
}

/** `x ?? other`, and the default of a pattern: another value stands where the flag has none. */
export function orElse(held: Held, other: ts.Expression): Held {
  const instead = unwrap(other);
  if (isFalsy(instead)) return { ...held, whole: held.whole || isTrueOrFalse(instead) };
  if (held.whole) return held;
  if (isOffWord(instead)) return known(held, held.form, undefined, held.no);
  return known(held, 'mixed', undefined, isTruthy(instead) ? held.no : undefined);
}

/** `other ? x : instead` */
export function oneArm(held: Held, other: ts.Expression): Held {
  const instead = unwrap(other);
  if (isFalsy(instead)) return known(held, 'mixed', held.yes, undefined);
  return known(held, 'mixed', undefined, isTruthy(instead) ? held.no : undefined);
}

/** `x === literal`. A value that is not the one asked for can be any other, so of words only one side is told. */
export function equals(held: Held, literal: ts.Expression): Held {
  const other = unwrap(literal);
  const answer = (yes: boolean | undefined, no: boolean | undefined): Held => known(held, 'boolean', yes, no);
  const isOwn = held.form === 'value';
  if (other.kind === ts.SyntaxKind.TrueKeyword) {
    return answer(held.yes, isOwn || held.form === 'boolean' ? held.no : undefined);
  }
  if (other.kind === ts.SyntaxKind.FalseKeyword) {
    return answer(held.no, held.form === 'boolean' || (isOwn && held.whole) ? held.yes : undefined);
  }
  if (!isOwn || !held.words) return answer(undefined, undefined);
  if (isOffWord(other) || (isFalsy(other) && !isNothing(other))) return answer(false, undefined);
  if (ts.isStringLiteralLike(other)) return answer(true, /^(?:on|true)$/.test(other.text) ? false : undefined);
  return answer(ts.isNumericLiteral(other) ? true : undefined, undefined);
}

const isTrueOrFalse = ({ kind }: ts.Node): boolean =>
  kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;

const isNothing = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');

const isFalsy = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.FalseKeyword ||
  isNothing(node) ||
  (ts.isStringLiteralLike(node) && node.text === '') ||
  (ts.isNumericLiteral(node) && Number(node.text) === 0);

const isTruthy = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.TrueKeyword ||
  ((ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) && !isFalsy(node));

/** The words that SDKs and people write for a flag that is off: Split's and Unleash's among them. */
const isOffWord = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) && /^(?:off|control|disabled|false)$/.test(node.text);

/** Whether an expression does nothing: `null`, `undefined`, `false`. */
export const isEmpty = (node: ts.Expression): boolean => isNothing(node) || node.kind === ts.SyntaxKind.FalseKeyword;
