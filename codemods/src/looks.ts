import { unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Pass } from './simplification.js';

/** Methods of texts and lists that only look: whatever has a method of this name, calling it changes nothing. */
const looking =
  /^(?:includes|indexOf|startsWith|endsWith|trim|trimStart|trimEnd|split|toLowerCase|toUpperCase|some|every|filter|find|findIndex|map|flatMap)$/;
const taking = /^(?:some|every|filter|find|findIndex|map|flatMap)$/;

/**
 * What a call only looks at: `list` of `list.includes(x)` and `list.some((each) => each.isOpen)`. A function that is given
 * to be called must be written out, and do nothing else either.
 */
export function lookedAt({ expression, arguments: [given] }: ts.CallExpression, pass: Pass): ts.Expression | undefined {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee) || !looking.test(callee.name.text)) return undefined;
  const isGiven = given !== undefined && (ts.isArrowFunction(given) || ts.isFunctionExpression(given));
  return !taking.test(callee.name.text) || (isGiven && pass.known.isMaker(pass.module, given))
    ? callee.expression
    : undefined;
}
