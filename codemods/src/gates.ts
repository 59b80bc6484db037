import type { ScanOptions } from '@flagsweep/references';
import { staticName } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isPure } from './purity.js';
import type { Literal, Pass } from './simplification.js';

/** Names that say the opposite, whatever the configuration forgot to say. */
const negative = /^(?:not|no|hide|hidden|unless|without|except|disabled?)(?=[A-Z_]|For|$)/;

/**
 * What goes of data that names the flag so that something else reads it. Where the entry stays, `{ path: '/x', flag: 'new-x' }`
 * loses the property; where it is never shown any more, the array loses the entry. `undefined` where a person must say.
 */
export function gateToRemove(
  node: ts.Node,
  keep: Literal,
  { gates, invertedGates }: Pick<ScanOptions, 'gates' | 'invertedGates'>,
  pass: Pass,
): ts.Node | undefined {
  const value = onlyOf(node);
  const { parent: property } = value;
  if (typeof keep !== 'boolean' || !ts.isPropertyAssignment(property) || property.initializer !== value)
    return undefined;
  const name = staticName(property.name) ?? '';
  const inverted = invertedGates.includes(name);
  if (!inverted && (!gates.includes(name) || negative.test(name))) return undefined;
  if (inverted ? !keep : keep) return property;
  const entry = property.parent;
  return ts.isArrayLiteralExpression(entry.parent) && isPure(entry, pass) ? entry : undefined;
}

/** The list that holds nothing but the flag, `flags: ['new-x']`, or the flag itself. */
const onlyOf = (node: ts.Node): ts.Node =>
  ts.isArrayLiteralExpression(node.parent) && node.parent.elements.length === 1 ? node.parent : node;
