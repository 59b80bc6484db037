import { unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { inlineReads, refusesLiteral, toLiteral } from './expression.js';
import { jsxParent, removeChild, shownText, textsAround } from './jsx.js';
import { keepOnly } from './layout.js';
import type { Shown } from './sides.js';
import type { MarkedEdit, Pass, Step } from './simplification.js';

export type Element = ts.JsxElement | ts.JsxSelfClosingElement;

/** The element that an attribute or tag name is of, with what it encloses. */
export const elementOf = (opening: ts.JsxOpeningLikeElement): Element =>
  ts.isJsxOpeningElement(opening) ? opening.parent : opening;

export const openingOf = (element: Element): ts.JsxOpeningLikeElement =>
  ts.isJsxElement(element) ? element.openingElement : element;

/**
 * Puts what a component shows in place of it, or tells why not. `knows` are the attributes that only say what is shown:
 * any other one does something else.
 */
export function showInstead(
  element: Element,
  shown: Shown | undefined,
  knows: readonly string[],
  pass: Pass,
): Step | string {
  const { attributes } = openingOf(element);
  for (const each of attributes.properties) {
    if (!ts.isJsxAttribute(each) || !knows.includes(each.name.getText(pass.module.sourceFile)))
      return `what becomes of it is not known: ${each.getText(pass.module.sourceFile).split('\n')[0]}`;
    if (
      each.name.getText(pass.module.sourceFile) !== shown?.prop &&
      each.initializer &&
      !isRenderOnly(each.initializer)
    )
      return `it may have an effect: ${each.initializer.getText(pass.module.sourceFile).split('\n')[0]}`;
  }
  if (shown?.prop !== 'children' && ts.isJsxElement(element) && !element.children.every(isRenderOnly))
    return 'what it encloses may have an effect';
  const given = shown && givenAs(element, shown.prop);
  if (!shown || !given) return nothingInstead(element, pass) ?? 'the texts around it would be spaced in another way';
  if ('nodes' in given) {
    const only = given.nodes.length === 1 ? given.nodes[0] : undefined;
    if (only && ts.isJsxExpression(only) && only.expression && !only.dotDotDotToken)
      return expressionInstead(element, only.expression, shown, pass);
    if (shown.calls === 'always') return 'a function may make what is shown';
    return childrenInstead(element as ts.JsxElement, given.nodes, pass) ?? 'the texts around it would meet its own';
  }
  return expressionInstead(element, given, shown, pass);
}

/**
 * Whether something that is made while rendering may be left out. React asks that rendering has no effect
 * (docs/assumptions.md); hooks, assignments and what waits are none of it.
 */
function isRenderOnly(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true;
  if (ts.isCallExpression(node)) {
    const callee = unwrap(node.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
    if (/^use[A-Z]/.test(name)) return false;
  }
  const acts =
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node) ||
    ts.isDeleteExpression(node) ||
    ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && /^(?:\+\+|--)/.test(node.getText())) ||
    (ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment);
  return !acts && !ts.forEachChild(node, (child) => !isRenderOnly(child) || undefined);
}

const isFunction = (node: ts.Expression): boolean =>
  ts.isArrowFunction(unwrap(node)) || ts.isFunctionExpression(unwrap(node));

const isElement = (node: ts.Node): boolean =>
  ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);

const isNothing = (node: ts.Expression): boolean => {
  const inner = unwrap(node);
  return (
    inner.kind === ts.SyntaxKind.NullKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(inner) && inner.text === 'undefined')
  );
};

/** What an element is given for a prop: its children, or an attribute's value; `undefined` where it is nothing. */
function givenAs(element: Element, prop: string): { nodes: readonly ts.JsxChild[] } | ts.Expression | undefined {
  const children = ts.isJsxElement(element) ? element.children.filter((each) => !isSilent(each)) : [];
  if (prop === 'children' && children.length > 0) return { nodes: children };
  for (const each of openingOf(element).attributes.properties) {
    if (!ts.isJsxAttribute(each) || each.name.getText() !== prop || !each.initializer) continue;
    const value = ts.isJsxExpression(each.initializer)
      ? each.initializer.expression
      : (each.initializer as ts.Expression);
    return value && !isNothing(value) ? value : undefined;
  }
  return undefined;
}

/** A child that is not there: layout, and braces around nothing. */
export const isSilent = (child: ts.JsxChild): boolean =>
  ts.isJsxText(child)
    ? child.containsOnlyTriviaWhiteSpaces
    : ts.isJsxExpression(child) && (!child.expression || isNothing(child.expression));

function nothingInstead(element: Element, pass: Pass): Step | undefined {
  const parent = jsxParent(element);
  if (parent) return removeChild(element, parent, pass);
  if (isRendered(element)) return toLiteral(element, null, pass);
  // An element is there, whatever it shows: who is given it may ask.
  return { edits: [{ start: element.getStart(pass.module.sourceFile), end: element.getEnd(), newText: '<></>' }] };
}

/** Whether the function around a node is a component: its name begins with a capital, or it is the `render` of a class. */
function isInComponent(node: ts.Node): boolean {
  let owner: ts.Node = node;
  while (!ts.isFunctionLike(owner)) {
    if (!owner.parent) return false;
    owner = owner.parent;
  }
  if (ts.isFunctionDeclaration(owner) || ts.isMethodDeclaration(owner))
    return /^(?:[A-Z]|render$)/.test(owner.name?.getText() ?? '');
  const { parent } = wrapped(owner);
  const isMade =
    ts.isCallExpression(parent) && /(?:^|\.)(?:memo|forwardRef|observer)$/.test(parent.expression.getText());
  const holder = isMade ? parent.parent : parent;
  return ts.isVariableDeclaration(holder) && /^[A-Z]/.test(holder.name.getText());
}

/** Whether what stands here is rendered and nothing else: it is returned, or stands in the braces of a child. */
function isRendered(node: ts.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer))
    return isInComponent(parent);
  if (ts.isJsxExpression(parent)) return jsxParent(parent) !== undefined;
  if (ts.isConditionalExpression(parent)) return parent.condition !== outer && isRendered(parent);
  const isAnd = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isAnd && parent.right === outer && isRendered(parent);
}

function expressionInstead(element: Element, given: ts.Expression, shown: Shown, pass: Pass): Step | string {
  const { calls, value: passed } = shown;
  let value = unwrap(given);
  let inlined: MarkedEdit[] = [];
  if (calls !== 'never' && isFunction(given)) {
    const [parameter] = ts.isArrowFunction(value) ? value.parameters : [];
    const takes = parameter ? passed !== undefined && ts.isIdentifier(parameter.name) : true;
    const body = ts.isArrowFunction(value) && takes ? value.body : undefined;
    if (!body || ts.isBlock(body) || (passed === undefined && !isElement(unwrap(body))))
      return 'a function makes what is shown';
    const binding =
      parameter && ts.isIdentifier(parameter.name) ? pass.module.scopes.bindingOf(parameter.name) : undefined;
    if (binding && passed !== undefined) {
      if (binding.writes.length > 0 || binding.references.some((each) => refusesLiteral(each, passed)))
        return 'a function makes what is shown';
      inlined = inlineReads([...binding.references], passed, pass);
    }
    value = unwrap(body);
  } else if (calls === 'always' || (calls === 'functions' && !isNoFunction(value)))
    return 'a function may make what is shown';
  // A text of an attribute has entities and no escapes.
  if (!isElement(value) && ts.isJsxAttribute(given.parent) && /[&\\\n\r]/.test(value.getText(pass.module.sourceFile)))
    return 'its text has entities';
  const step = valueInstead(element, value, pass);
  return { ...step, edits: [...step.edits, ...inlined] };
}

/** Puts a value that stands in an element in place of the element. */
export function valueInstead(element: Element, value: ts.Expression, pass: Pass): Step {
  const { sourceFile } = pass.module;
  const range = { start: value.getStart(sourceFile), end: value.getEnd() };
  if (isElement(value)) return { edits: keepOnly(element, range, pass), exposes: [range] };
  const [open, close] = jsxParent(element) ? ['{', '}'] : ['<>{', '}</>'];
  return { edits: around(element, range, open, close, pass), exposes: [range] };
}

/** Whether a value is surely no function. */
function isNoFunction(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isConditionalExpression(node)) return isNoFunction(node.whenTrue) && isNoFunction(node.whenFalse);
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && isNoFunction(node.right);
  return (
    isElement(node) ||
    isNothing(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isNumericLiteral(node)
  );
}

function childrenInstead(element: ts.JsxElement, children: readonly ts.JsxChild[], pass: Pass): Step | undefined {
  const { text, module } = pass;
  const parent = jsxParent(element);
  const [from, to] = [element.openingElement.getEnd(), element.closingElement.getStart(module.sourceFile)];
  const inside = text.slice(from, to);
  const [lead, tail] = [/^\s*/.exec(inside)?.[0] ?? '', /\s*$/.exec(inside)?.[0] ?? ''];
  const isLayout = (space: string): boolean => space === '' || space.includes('\n');
  const kept = {
    start: from + (isLayout(lead) ? lead.length : 0),
    end: to - (isLayout(tail) ? tail.length : 0),
  };
  const [only] = children;
  if (parent) {
    const [before, after] = textsAround(element, parent);
    const [first, last] = [children[0], children.at(-1)].map((each) => (each && ts.isJsxText(each) ? each.text : ''));
    // Text that meets other text is trimmed and spaced in another way.
    const meets = (a = '', b = ''): boolean => shownText(a + b) !== shownText(a) + shownText(b);
    if (meets(before, first) || meets(last, after)) return undefined;
    return { edits: keepOnly(element, kept, pass), exposes: rangesOf(children, pass), locks: parent };
  }
  if (only && children.length === 1 && isElement(only)) {
    const range = { start: only.getStart(module.sourceFile), end: only.getEnd() };
    return { edits: keepOnly(element, range, pass), exposes: [range] };
  }
  const { openingElement, closingElement } = element;
  return {
    edits: [
      { start: openingElement.getStart(module.sourceFile), end: from, newText: '<>' },
      { start: to, end: closingElement.getEnd(), newText: '</>' },
    ],
    exposes: rangesOf(children, pass),
  };
}

const rangesOf = (children: readonly ts.JsxChild[], { module }: Pass) =>
  children.map((each) => ({ start: each.getStart(module.sourceFile), end: each.getEnd() }));

/** Keeps a range of an element between two texts. */
function around(
  element: Element,
  range: { start: number; end: number },
  open: string,
  close: string,
  pass: Pass,
): MarkedEdit[] {
  const { sourceFile } = pass.module;
  const moved = keepOnly(element, range, pass).filter(
    ({ start, end }) => start >= range.start && end <= range.end && start < end,
  );
  return [
    { start: element.getStart(sourceFile), end: range.start, newText: open },
    ...moved,
    { start: range.end, end: element.getEnd(), newText: close },
  ];
}
