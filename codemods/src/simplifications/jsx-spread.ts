import { staticName, unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Pass, Simplification } from '../simplification.js';

export default {
  on: 'exposed',
  rewrites: [
    '<p {...(ON ? { a: 1, b: \'c\' } : {})} d /> -> <p a={1} b="c" d />',
    '<p {...(OFF ? { a: 1 } : {})} d /> -> <p d />',
  ],
  apply(node, _mark, pass) {
    const spread = wrapped(node).parent;
    if (!ts.isExpression(node) || !ts.isJsxSpreadAttribute(spread)) return undefined;
    const inner = unwrap(node);
    if (!ts.isObjectLiteralExpression(inner)) return undefined;
    const [start, end] = [spread.getStart(pass.module.sourceFile), spread.getEnd()];
    if (/\/[/*]/.test(pass.text.slice(start, end))) return undefined;
    if (inner.properties.length === 0) return { edits: [{ start: spread.getFullStart(), end, newText: '' }] };
    const attributes = inner.properties.map((each) => asAttribute(each, pass));
    if (attributes.includes(undefined)) return undefined;
    return { edits: [{ start, end, newText: attributes.join(' ') }] };
  },
} satisfies Simplification;

/** A property as an attribute; `key` and `ref` are no properties there. */
function asAttribute(property: ts.ObjectLiteralElementLike, { module }: Pass): string | undefined {
  const { sourceFile } = module;
  if (ts.isSpreadAssignment(property)) return `{...${property.expression.getText(sourceFile)}}`;
  const name = staticName(property.name);
  if (name === undefined || !/^[A-Za-z_][\w-]*$/.test(name) || /^(?:key|ref|__proto__)$/.test(name)) return undefined;
  if (ts.isShorthandPropertyAssignment(property)) return `${name}={${name}}`;
  if (!ts.isPropertyAssignment(property)) return undefined;
  const value = property.initializer;
  if (ts.isStringLiteral(value) && /^[^"&\\\n\r]*$/.test(value.text)) return `${name}="${value.text}"`;
  return `${name}={${value.getText(sourceFile)}}`;
}
