import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { originOf } from '../tree/parameter-origin.js';
import type { Made } from './value.js';

/**
 * What the call that made an object gave for a part of it: `'new-cart'` for the `key` of `define('new-cart')`, where
 * `const define = (key) => ({ key, owner: 'shop' })`.
 */
export function argumentFor(
  { module, node, made }: { module: Module; node: ts.Node; made?: Made | undefined },
  part: ts.Expression,
): { module: Module; expression: ts.Expression } | undefined {
  const origin = made && originOf(module, part);
  if (!origin?.parameter || origin.path.length > 0 || !ts.isFunctionLike(origin.owner)) return undefined;
  const isMaker = ts.findAncestor(node, (each) => each === origin.owner) !== undefined;
  const args = made?.node.arguments ?? [];
  const index = origin.owner.parameters.indexOf(origin.parameter);
  const expression = args.slice(0, index + 1).some(ts.isSpreadElement) ? undefined : args[index];
  return made && isMaker && expression ? { module: made.module, expression } : undefined;
}
