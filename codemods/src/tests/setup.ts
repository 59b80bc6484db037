import { unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { flagWord } from '../environment-text.js';
import { literalValue } from '../expression.js';
import type { Literal } from '../simplification.js';

/** One place that gives the flag a value for tests. */
export interface SetUp {
  /** What says so, and goes where the value is the kept one: a statement, a property, an element of a list. */
  goes: ts.Node;
  /** The value: as it is written, or told by the name of what sets it; `undefined` where it cannot be told. */
  value: ts.Expression | boolean | undefined;
  /** Whether nothing else is set in the same place: then the value of this flag is what it is for. */
  isAlone: boolean;
}

/** One shape of set-ups: its file name under `setups/` is its id. */
export interface SetUpShape {
  /** One line of code that has the shape, with the flag called `x`. */
  example: string;
  /** The set-up that a reference to the flag is part of, or `undefined` where it has another shape. */
  detect(reference: ts.Node): SetUp | undefined;
}

/** What a set-up says of the flag, beside the value that is kept. */
export type Says = 'kept' | 'other' | 'unknown';

/** What a value says: `'true'` of a variable turns a flag on as `true` does, and nothing at all leaves it off. */
export function saysOf(value: SetUp['value'], keep: Literal): Says {
  if (value === undefined) return 'unknown';
  const written = typeof value === 'boolean' ? value : valueOf(value);
  if (written === undefined) return 'unknown';
  if (typeof keep !== 'boolean')
    return typeof written === typeof keep ? (written === keep ? 'kept' : 'other') : 'unknown';
  const on = typeof written === 'string' ? flagWord(written) : written === null ? false : written;
  return typeof on === 'boolean' ? (on === keep ? 'kept' : 'other') : 'unknown';
}

/** The literal that an expression is; `null` for `undefined` too. */
function valueOf(expression: ts.Expression): Literal | null | undefined {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && node.text === 'undefined' ? null : literalValue(node);
}
