import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isComposite, toLiteral } from '../expression.js';
import type { Literal, Pass, Simplification, Step } from '../simplification.js';

/** What stands for itself between backquotes. */
const plain = /^[^`\\$\n\r]*$/;

export default {
  on: 'value',
  rewrites: ['`a-${BLUE}` -> `a-blue`', '`${BLUE}-${x}` -> `blue-${x}`', "String(ON) -> 'true'"],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (mark.kind !== 'value' || isComposite(mark.value)) return undefined;
    if (ts.isTemplateSpan(parent)) return intoTemplate(parent, mark.value, pass);
    if (!ts.isCallExpression(parent) || parent.arguments[0] !== outer || parent.arguments.length !== 1)
      return undefined;
    const { expression } = parent;
    const isString = ts.isIdentifier(expression) && expression.text === 'String';
    return isString && !pass.module.scopes.bindingOf(expression)
      ? toLiteral(parent, String(mark.value), pass)
      : undefined;
  },
} satisfies Simplification;

/** A tag is given the parts one by one: its template stays as it is. */
function intoTemplate(span: ts.TemplateSpan, value: Literal, { text, module }: Pass): Step | undefined {
  const template = span.parent;
  const written = String(value);
  if (ts.isTaggedTemplateExpression(template.parent) || !plain.test(written)) return undefined;
  const index = template.templateSpans.indexOf(span);
  const before = index === 0 ? template.head : (template.templateSpans[index - 1] as ts.TemplateSpan).literal;
  const [start, end] = [before.getEnd() - 2, span.literal.getStart(module.sourceFile) + 1];
  // A comment in the braces has its place.
  if (/\/[/*]/.test(text.slice(start, span.expression.getStart(module.sourceFile)))) return undefined;
  return { edits: [{ start, end, newText: written }], locks: template };
}
