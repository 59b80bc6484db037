import { contextOf, declarationOf, unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isPureElement, removeElement } from '../declared.js';
import { isSilent, valueInstead } from '../rendering.js';
import type { Pass, Simplification, Step } from '../simplification.js';

/** What the consumer of a context gives its function, and nothing reads any more. */
export default {
  on: 'orphan',
  rewrites: [
    'const a = <C.Consumer>{(o) => <A b={OFF && o.b} />}</C.Consumer>; -> const a = <A b={false} />;',
    'const a = () => <p><C.Consumer>{({ b }) => (OFF && b) || c()}</C.Consumer></p>; -> const a = () => <p>{c()}</p>;',
    'const a = <C.Consumer>{({ b, d }) => d((OFF && b) || c)}</C.Consumer>; -> const a = <C.Consumer>{({ d }) => d(c)}</C.Consumer>;',
    'const a = <C.Consumer>{(o) => { if (OFF) o.b(); return c; }}</C.Consumer>; -> const a = <C.Consumer>{() => { return c; }}</C.Consumer>;',
  ],
  apply(node, _mark, pass) {
    if (!ts.isIdentifier(node) || pass.module.scopes.bindingOf(node)?.references.length !== 0) return undefined;
    const parameter = declarationOf(node);
    if (!ts.isParameter(parameter) || parameter.initializer || contextOf(parameter) === undefined) return undefined;
    const element = node.parent;
    if (ts.isBindingElement(element)) {
      if (element.parent !== parameter.name || element.dotDotDotToken || !isPureElement(element, pass))
        return undefined;
      if (element.parent.elements.length > 1) return removeElement(element, pass);
    }
    return withoutConsumer(parameter, pass) ?? withoutParameter(parameter, pass);
  },
} satisfies Simplification;

/** `<C.Consumer>{() => <A />}</C.Consumer>` is `<A />`. */
function withoutConsumer({ parent: render }: ts.ParameterDeclaration, pass: Pass): Step | undefined {
  if (!ts.isArrowFunction(render) || ts.isBlock(render.body) || render.modifiers || render.parameters.length > 1)
    return undefined;
  const container = wrapped(render).parent as ts.JsxExpression;
  const element = container.parent as ts.JsxElement;
  if (element.openingElement.attributes.properties.length > 0) return undefined;
  if (!element.children.every((each) => each === container || isSilent(each))) return undefined;
  const value = unwrap(render.body);
  if (!isRenderedAtOnce(element) && !isHarmless(value)) return undefined;
  const { text, module } = pass;
  const around = text.slice(element.pos, value.getStart(module.sourceFile)) + text.slice(value.end, element.end);
  return /\/[/*]/.test(around) ? undefined : valueInstead(element, value, pass);
}

/**
 * Whether what makes an element renders it as well: it stands in elements of the page only, of what a function gives back. A
 * component may keep what it encloses from being rendered: in `<If condition={user}>`, a function may read `user.name`.
 */
function isRenderedAtOnce(element: ts.JsxElement): boolean {
  let at: ts.Node = element;
  for (let { parent } = at; ; at = parent, parent = at.parent) {
    if (ts.isReturnStatement(parent)) return true;
    if (ts.isArrowFunction(parent)) return parent.body === at;
    const isPage =
      ts.isJsxElement(parent) &&
      ts.isIdentifier(parent.openingElement.tagName) &&
      /^[a-z]/.test(parent.openingElement.tagName.text);
    const isKept =
      isPage ||
      ts.isJsxFragment(parent) ||
      ts.isParenthesizedExpression(parent) ||
      (ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent)) ||
      (ts.isConditionalExpression(parent) && parent.condition !== at) ||
      (ts.isBinaryExpression(parent) && parent.right === at);
    if (!isKept) return false;
  }
}

/** Whether nothing can go wrong where an expression is evaluated sooner: it reads no member, and calls nothing. */
function isHarmless(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isJsxClosingElement(node)) return true;
  if (ts.isJsxOpeningLikeElement(node)) return isHarmless(node.attributes);
  const acts =
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isSpreadElement(node);
  return !acts && !ts.forEachChild(node, (child) => !isHarmless(child) || undefined);
}

function withoutParameter(parameter: ts.ParameterDeclaration, { module, text }: Pass): Step | undefined {
  const { parameters } = parameter.parent;
  if (parameters.length > 1) return undefined;
  const start = parameter.getStart(module.sourceFile);
  const isBare = text[start - 1] !== '(' && /^\s*=>/.test(text.slice(parameter.end));
  return {
    edits: [{ start, end: parameters.hasTrailingComma ? parameters.end : parameter.end, newText: isBare ? '()' : '' }],
  };
}
