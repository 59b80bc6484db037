import { declarationOf, isConstant, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { inlineReads, isComposite, refusesLiteral } from '../expression.js';
import { removeListItem, removeNode } from '../layout.js';
import { isPure } from '../purity.js';
import type { Literal, MarkedEdit, Pass, Simplification } from '../simplification.js';
import { isExported } from '../truthiness.js';

export default {
  on: 'value',
  rewrites: [
    'const [a, b] = [ON, x]; use(a, b); -> const [b] = [x]; use(true, b);',
    'const [a, b, c] = await Promise.all([x(), ON, y()]); use(a, b, c); -> const [a, c] = await Promise.all([x(), y()]); use(a, true, c);',
    'const [a, b] = await Promise.all([ON, x()]); use(a, b); -> const b = await x(); use(true, b);',
  ],
  apply(node, mark, pass) {
    const item = wrapped(node);
    const list = item.parent;
    if (mark.kind !== 'value' || isComposite(mark.value) || !ts.isArrayLiteralExpression(list)) return undefined;
    const declaration = declarationFor(list, pass);
    if (!declaration || !ts.isArrayBindingPattern(declaration.name)) return undefined;
    const index = list.elements.indexOf(item as ts.Expression);
    const elements: readonly ts.ArrayBindingElement[] = declaration.name.elements;
    if (list.elements.slice(0, index).some(ts.isSpreadElement) || list.elements.some(ts.isOmittedExpression))
      return undefined;
    const element = elements[index];
    if (!element || !elements.slice(0, index + 1).every(isPlain) || !ts.isBindingElement(element)) return undefined;
    const reads = readsOf(element, mark.value, pass);
    if (!reads) return undefined;
    const edits = inlineReads(reads, mark.value, pass);
    return { edits: [...edits, ...without(declaration, declaration.name, list, index, pass)], locks: list };
  },
} satisfies Simplification;

/** An element that takes one value, whatever it makes of it. */
const isPlain = (element: ts.ArrayBindingElement): boolean =>
  ts.isOmittedExpression(element) || !element.dotDotDotToken;

/** The declaration that a list is taken apart by, as it is or by `await Promise.all(list)`. */
function declarationFor(list: ts.ArrayLiteralExpression, { module }: Pass): ts.VariableDeclaration | undefined {
  const outer = wrapped(list);
  const call = allOf(list);
  if (!call) return ts.isVariableDeclaration(outer.parent) ? outer.parent : undefined;
  const isBuiltIn = call.expression.getText(module.sourceFile) === 'Promise.all';
  const { parent } = wrapped(call);
  if (!isBuiltIn || !ts.isAwaitExpression(parent)) return undefined;
  const holder = wrapped(parent).parent;
  return ts.isVariableDeclaration(holder) ? holder : undefined;
}

const allOf = (list: ts.ArrayLiteralExpression): ts.CallExpression | undefined =>
  ts.isCallExpression(list.parent) && list.parent.arguments.length === 1 ? list.parent : undefined;

function readsOf(element: ts.BindingElement, value: Literal, pass: Pass): ts.Identifier[] | undefined {
  if (!ts.isIdentifier(element.name) || !isPure(element.initializer, pass)) return undefined;
  const binding = pass.module.scopes.bindingOf(element.name);
  if (!binding || binding.kind === 'var' || !isConstant(binding) || isExported(declarationOf(element.name)))
    return undefined;
  const refuses = (read: ts.Identifier): boolean =>
    refusesLiteral(read, value) || ts.isTypeQueryNode(read.parent) || ts.isExportSpecifier(read.parent);
  return binding.references.some(refuses) ? undefined : [...binding.references];
}

function without(
  declaration: ts.VariableDeclaration,
  pattern: ts.ArrayBindingPattern,
  list: ts.ArrayLiteralExpression,
  index: number,
  pass: Pass,
): MarkedEdit[] {
  const declared = declaration.parent;
  const isWhole = list.elements.length === 1 && pattern.elements.length === 1;
  if (isWhole && ts.isVariableDeclarationList(declared) && ts.isVariableStatement(declared.parent)) {
    if (declared.declarations.length === 1) return [removeNode(declared.parent, pass)];
    return removeListItem(declared.declarations, declaration, pass);
  }
  return (
    onlyOther(pattern, list, index, pass) ?? [
      ...removeListItem(pattern.elements, pattern.elements[index] as ts.Node, pass),
      ...removeListItem(list.elements, list.elements[index] as ts.Node, pass),
    ]
  );
}

/** Of two promises one is left: it is awaited itself. */
function onlyOther(
  pattern: ts.ArrayBindingPattern,
  list: ts.ArrayLiteralExpression,
  index: number,
  { text, module }: Pass,
): MarkedEdit[] | undefined {
  const call = allOf(list);
  const [name, item] = [pattern.elements[1 - index], list.elements[1 - index]];
  if (!call || pattern.elements.length !== 2 || list.elements.length !== 2 || !name || !item) return undefined;
  if (!ts.isBindingElement(name) || name.dotDotDotToken || name.initializer) return undefined;
  if (!ts.isCallExpression(item) && !ts.isIdentifier(item) && !ts.isPropertyAccessExpression(item)) return undefined;
  const { sourceFile } = module;
  const around = (whole: ts.Node, kept: ts.Node): MarkedEdit[] => [
    { start: whole.getStart(sourceFile), end: kept.getStart(sourceFile), newText: '' },
    { start: kept.getEnd(), end: whole.getEnd(), newText: '' },
  ];
  const edits = [...around(pattern, name.name), ...around(call, item)];
  return edits.some(({ start, end }) => /\/[/*]/.test(text.slice(start, end))) ? undefined : edits;
}
