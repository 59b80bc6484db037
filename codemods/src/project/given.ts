import { staticName, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { literalValue } from '../expression.js';
import { removeListItem } from '../layout.js';
import type { Literal, MarkedEdit, Pass } from '../simplification.js';
import type { Site } from './sites.js';

/** What a function is given: an argument, or a property of one, which for a component is an attribute. */
export interface Input {
  index: number;
  property?: string;
}

/** What a call or element gives for an input. */
export interface Given {
  /** Absent for an attribute without a value. */
  value?: ts.Expression;
  edits(pass: Pass): MarkedEdit[];
  /** Takes the argument that holds it. */
  whole?(pass: Pass): MarkedEdit[];
}

/** The literal that is given, as far as it is one. */
export const valueOf = ({ value }: Given): Literal | null | undefined => (value ? literalValue(value) : true);

/** What a place gives for an input: nothing, something, or whatever it may be. */
export function givenAt(node: Site['node'], { index, property }: Input): Given | 'unknown' | undefined {
  if (!ts.isCallExpression(node))
    return property !== undefined && index === 0 ? attributeOf(node, property) : 'unknown';
  if (node.arguments.slice(0, index + 1).some(ts.isSpreadElement)) return 'unknown';
  const argument = node.arguments[index];
  if (property === undefined)
    return argument && { value: argument, edits: (pass) => removeFrom(node.arguments, argument, pass) };
  const object = argument && unwrap(argument);
  if (!object || !ts.isObjectLiteralExpression(object)) return 'unknown';
  const isKnown = object.properties.every(
    (each) => !ts.isSpreadAssignment(each) && staticName(each.name) !== undefined,
  );
  const found = object.properties.filter(({ name }) => name && staticName(name) === property);
  if (!isKnown || found.length > 1) return 'unknown';
  const [only] = found;
  if (!only) return undefined;
  const value = ts.isPropertyAssignment(only)
    ? only.initializer
    : ts.isShorthandPropertyAssignment(only)
      ? only.name
      : undefined;
  if (!value) return 'unknown';
  return {
    value,
    edits: (pass) => removeListItem(object.properties, only, pass),
    whole: (pass) => removeFrom(node.arguments, argument, pass),
  };
}

function attributeOf(node: ts.JsxOpeningLikeElement, property: string): Given | 'unknown' | undefined {
  const { properties } = node.attributes;
  if (properties.some(ts.isJsxSpreadAttribute)) return 'unknown';
  const found = properties.filter(
    (each): each is ts.JsxAttribute => ts.isJsxAttribute(each) && each.name.getText() === property,
  );
  const [only] = found;
  if (!only) return undefined;
  const { initializer } = only;
  const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  if (found.length > 1 || (initializer && !value)) return 'unknown';
  return {
    ...(value && { value: value as ts.Expression }),
    edits: () => [{ start: only.getFullStart(), end: only.getEnd(), newText: '' }],
  };
}

/** Takes one element out of a list of parameters or arguments. */
export function removeFrom(items: ts.NodeArray<ts.Node>, item: ts.Node, pass: Pass): MarkedEdit[] {
  if (items.length > 1) return removeListItem(items, item, pass);
  // `on => 1` has no parentheses to be left.
  const isBare = pass.text[items.pos - 1] !== '(' && ts.isArrowFunction(item.parent);
  return [
    { start: isBare ? item.getStart(pass.module.sourceFile) : items.pos, end: items.end, newText: isBare ? '()' : '' },
  ];
}
