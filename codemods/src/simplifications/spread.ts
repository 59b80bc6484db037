import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { keepOnly, removeListItem } from '../layout.js';
import type { Mark, Pass, Simplification, Step } from '../simplification.js';

export default {
  on: 'exposed',
  rewrites: [
    '[...(ON ? [a, b] : []), c] -> [a, b, c]',
    '[...(OFF ? [a] : []), c] -> [c]',
    '({ ...(ON && { a: 1 }), b }) -> ({ a: 1, b })',
  ],
  apply: (node, _mark: Mark, pass) => unwrapSpread(node, pass),
} satisfies Simplification;

function unwrapSpread(node: ts.Node, pass: Pass): Step | undefined {
  if (!ts.isExpression(node)) return undefined;
  const inner = unwrap(node);
  const spread = wrapped(node).parent;
  const isArray =
    ts.isSpreadElement(spread) && ts.isArrayLiteralExpression(spread.parent) && ts.isArrayLiteralExpression(inner);
  const isObject = ts.isSpreadAssignment(spread) && ts.isObjectLiteralExpression(inner);
  if (!isArray && !isObject) return undefined;
  const items: ts.NodeArray<ts.Node> = isArray ? inner.elements : (inner as ts.ObjectLiteralExpression).properties;
  const list: ts.NodeArray<ts.Node> = isArray
    ? (spread.parent as ts.ArrayLiteralExpression).elements
    : (spread.parent as ts.ObjectLiteralExpression).properties;
  // Between holes, an element that goes would take one with it.
  if (list.some(ts.isOmittedExpression)) return undefined;
  if (items.length === 0) return { edits: removeListItem(list, spread, pass), locks: spread.parent };
  const [first, last] = [items[0] as ts.Node, items[items.length - 1] as ts.Node];
  // A hole is read as undefined by the spread; an accessor is called by it; `__proto__` means something else outside,
  // and so does `super`.
  const changes = items.some(
    (item) =>
      ts.isOmittedExpression(item) ||
      ts.isAccessor(item) ||
      (ts.isMethodDeclaration(item) && /\bsuper\b/.test(item.getText(pass.module.sourceFile))) ||
      /^['"]?__proto__/.test(item.getText(pass.module.sourceFile)),
  );
  if (changes) return undefined;
  const kept = { start: first.getStart(pass.module.sourceFile), end: last.getEnd() };
  return { edits: keepOnly(spread, kept, pass), locks: spread.parent };
}
