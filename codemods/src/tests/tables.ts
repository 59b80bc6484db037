import { type Module, staticName, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Block } from './blocks.js';

/** The rows of a parameterised test, with what each of them says of the flag where it says something. */
export interface Table {
  list: ts.ArrayLiteralExpression;
  /** What each row sets the flag to. */
  values: ReadonlyMap<ts.Expression, ts.Expression>;
}

/** The list that the rows of a block are written in: of `it.each([…])`, or of `[…].forEach((row) => it(…))`. */
function listOf({ table }: Block): ts.ArrayLiteralExpression | undefined {
  return table && ts.isExpression(table) ? plainList(table) : undefined;
}

/** An array without holes and spreads: its elements are the rows. */
function plainList(expression: ts.Expression): ts.ArrayLiteralExpression | undefined {
  const list = unwrap(expression);
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  return list.elements.some((each) => ts.isOmittedExpression(each) || ts.isSpreadElement(each)) ? undefined : list;
}

/** The row of a block's table that a node stands in, as the table with that row's value. */
export function rowAround(node: ts.Node, value: ts.Expression, block: Block): Table | undefined {
  const list = listOf(block);
  const row = list?.elements.find((each) => each.pos <= node.pos && node.end <= each.end);
  return list && row && { list, values: new Map([[row, value]]) };
}

/** The table that a value comes from, where it is a parameter of a parameterised block around it. */
export function tableOf(value: ts.Expression, blocks: readonly Block[], module: Module): Table | undefined {
  const name = unwrap(value);
  const binding = ts.isIdentifier(name) ? valueBinding(name, module) : undefined;
  const declared = binding?.declarations[0];
  if (!binding || binding.kind !== 'parameter' || !declared || binding.writes.length > 0) return undefined;
  const parameter = ts.findAncestor(declared, ts.isParameter);
  const owner = parameter?.parent;
  if (!parameter || !owner || !ts.isFunctionLike(owner) || parameter.initializer || parameter.dotDotDotToken)
    return undefined;
  const block = blocks.find(({ body }) => body === owner);
  const list = block ? listOf(block) : loopOver(owner);
  if (!list) return undefined;
  const index = owner.parameters.indexOf(parameter);
  const values = new Map<ts.Expression, ts.Expression>();
  for (const row of list.elements) {
    const cell = cellOf(row, parameter, declared, index);
    if (!cell) return undefined;
    values.set(row, cell);
  }
  return { list, values };
}

const valueBinding = (name: ts.Identifier, { scopes }: Module) => scopes.bindingOf(name);

/** `[true, false].forEach((on) => …)` */
function loopOver(callback: ts.Node): ts.ArrayLiteralExpression | undefined {
  const call = callback.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  return call.expression.name.text === 'forEach' ? plainList(call.expression.expression) : undefined;
}

/** What a row holds for a parameter: itself, its element or its property. */
function cellOf(
  row: ts.Expression,
  { name }: ts.ParameterDeclaration,
  declared: ts.Identifier,
  index: number,
): ts.Expression | undefined {
  const written = unwrap(row);
  if (ts.isIdentifier(name)) {
    if (ts.isArrayLiteralExpression(written)) return written.elements[index];
    return index === 0 && !ts.isObjectLiteralExpression(written) ? written : undefined;
  }
  const element = declared.parent;
  if (!ts.isBindingElement(element) || element.parent !== name || element.initializer || element.dotDotDotToken)
    return undefined;
  if (ts.isArrayBindingPattern(name))
    return ts.isArrayLiteralExpression(written) ? cellAt(written, name.elements.indexOf(element)) : undefined;
  const property = staticName(element.propertyName ?? declared);
  if (!ts.isObjectLiteralExpression(written)) return undefined;
  const held = written.properties.find((each) => each.name && staticName(each.name as ts.PropertyName) === property);
  return held && ts.isPropertyAssignment(held) ? held.initializer : undefined;
}

const cellAt = ({ elements }: ts.ArrayLiteralExpression, index: number): ts.Expression | undefined => elements[index];
