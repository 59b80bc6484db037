import { type Module, staticName, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { lineEnd, lineStart } from '../layout.js';
import type { Block } from './blocks.js';

/** The rows of a parameterised test, with what each of them says of the flag where it says something. */
export interface Table {
  /** What the rows are written in. */
  holder: ts.Node;
  rows: readonly Row[];
  /** The block that is run for each of them; absent of a loop. */
  owner?: Block;
  /** What each row sets the flag to, by its node. */
  values: ReadonlyMap<ts.Node, ts.Expression>;
}

/** One row: an element of a list, or a line of a template. */
export interface Row {
  node: ts.Node;
  start: number;
  end: number;
  /** What a line of a template holds, by the names of its columns. */
  cells?: ReadonlyMap<string, ts.Expression>;
}

type Written = Omit<Table, 'values'>;

/** The rows of a block: of `it.each([…])`, of a constant list and of a template, `it.each`…``. */
function rowsOf(owner: Block, module: Module): Written | undefined {
  const { table } = owner;
  const written = table && (ts.isTemplateLiteral(table) ? linesOf(table) : elementsOf(table, module));
  return written && { ...written, owner };
}

/** An array without holes and spreads: its elements are the rows. */
function elementsOf(expression: ts.Expression, module: Module): Written | undefined {
  const list = unwrap(listOf(unwrap(expression), module));
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  if (list.elements.some((each) => ts.isOmittedExpression(each) || ts.isSpreadElement(each))) return undefined;
  const rows = list.elements.map((node) => ({ node, start: node.getStart(), end: node.end }));
  return { holder: list, rows };
}

/** The list that a constant of the file holds for nothing else: `const rows = […]; it.each(rows)(…)`. */
function listOf(expression: ts.Expression, { scopes }: Module): ts.Expression {
  const binding = ts.isIdentifier(expression) ? scopes.bindingOf(expression) : undefined;
  const declaration = binding?.declarations[0]?.parent;
  if (!binding || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return expression;
  const isOnlyUse = binding.references.length === 1 && binding.declarations.length === 1 && binding.writes.length === 0;
  const { parent: statement } = declaration.parent;
  const isOwn = ts.isVariableStatement(statement) && !statement.modifiers;
  return isOnlyUse && isOwn ? declaration.initializer : expression;
}

/** The block whose rows a node stands in, where they are written elsewhere. */
export const ownerAround = (node: ts.Node, blocks: readonly Block[], module: Module): Block | undefined =>
  blocks.find((block) => {
    const { table } = block;
    if (!table || !ts.isIdentifier(unwrap(table as ts.Expression))) return false;
    const holder = rowsOf(block, module)?.holder;
    return holder !== undefined && holder.pos <= node.pos && node.end <= holder.end;
  });

/** The lines of a template whose first one names the columns: `on | text`, and one line of values for each row. */
function linesOf(template: ts.TemplateLiteral): Written | undefined {
  if (!ts.isTemplateExpression(template)) return undefined;
  const names = template.head.text.trim().split(/\s*\|\s*/);
  const { templateSpans: spans } = template;
  if (names.length === 0 || spans.length % names.length !== 0) return undefined;
  const text = template.getSourceFile().text;
  const rows: Row[] = [];
  for (let at = 0; at < spans.length; at += names.length) {
    const cells = spans.slice(at, at + names.length);
    const [first, last] = [cells[0] as ts.TemplateSpan, cells.at(-1) as ts.TemplateSpan];
    const start = lineStart(text, first.expression.getStart());
    const end = lineEnd(text, last.expression.end);
    // `${true} | ${'new'}` on lines of its own.
    if (!/^\s*\$\{$/.test(text.slice(start, first.expression.getStart()))) return undefined;
    if (!/^\}\s*$/.test(text.slice(last.expression.end, end))) return undefined;
    rows.push({
      node: first,
      start,
      end,
      cells: new Map(cells.map(({ expression }, index) => [names[index] as string, expression])),
    });
  }
  return { holder: template, rows };
}

/** The row of a block's table that a node stands in, as the table with that row's value. */
export function rowAround(node: ts.Node, value: ts.Expression, block: Block, module: Module): Table | undefined {
  const table = rowsOf(block, module);
  const row = table?.rows.find((each) => each.start <= node.getStart() && node.end <= each.end);
  return table && row && { ...table, values: new Map([[row.node, value]]) };
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
  const table = block ? rowsOf(block, module) : loopOver(owner, module);
  if (!table) return undefined;
  const index = owner.parameters.indexOf(parameter);
  const values = new Map<ts.Node, ts.Expression>();
  for (const row of table.rows) {
    const cell = cellOf(row, parameter, declared, index);
    if (!cell) return undefined;
    values.set(row.node, cell);
  }
  return { ...table, values };
}

const valueBinding = (name: ts.Identifier, { scopes }: Module) => scopes.bindingOf(name);

/** `[true, false].forEach((on) => …)` */
function loopOver(callback: ts.Node, module: Module): Written | undefined {
  const call = callback.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  return call.expression.name.text === 'forEach' ? elementsOf(call.expression.expression, module) : undefined;
}

/** What a row holds for a parameter: itself, its element or its property. */
function cellOf(
  { node, cells }: Row,
  { name }: ts.ParameterDeclaration,
  declared: ts.Identifier,
  index: number,
): ts.Expression | undefined {
  const written = unwrap(node as ts.Expression);
  if (ts.isIdentifier(name)) {
    if (cells) return undefined;
    if (ts.isArrayLiteralExpression(written)) return written.elements[index];
    return index === 0 && !ts.isObjectLiteralExpression(written) ? written : undefined;
  }
  const element = declared.parent;
  if (!ts.isBindingElement(element) || element.parent !== name || element.initializer || element.dotDotDotToken)
    return undefined;
  if (ts.isArrayBindingPattern(name))
    return ts.isArrayLiteralExpression(written) ? cellAt(written, name.elements.indexOf(element)) : undefined;
  const property = staticName(element.propertyName ?? declared);
  if (cells) return property === undefined ? undefined : cells.get(property);
  if (!ts.isObjectLiteralExpression(written)) return undefined;
  const held = written.properties.find((each) => each.name && staticName(each.name as ts.PropertyName) === property);
  return held && ts.isPropertyAssignment(held) ? held.initializer : undefined;
}

const cellAt = ({ elements }: ts.ArrayLiteralExpression, index: number): ts.Expression | undefined => elements[index];
