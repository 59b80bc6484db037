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
    'const a = <p><C.Consumer>{({ b }) => (OFF && b) || c()}</C.Consumer></p>; -> const a = <p>{c()}</p>;',
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
  const { text, module } = pass;
  const around = text.slice(element.pos, value.getStart(module.sourceFile)) + text.slice(value.end, element.end);
  return /\/[/*]/.test(around) ? undefined : valueInstead(element, value, pass);
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
