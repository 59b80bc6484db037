import { ts } from 'ts-morph';
import type { Range } from './edits.js';
import { wholeLines } from './layout.js';
import type { Pass, Step } from './simplification.js';

/** What JSX makes of a text: lines are trimmed where they meet a line break, and joined by one space. */
export function shownText(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  return lines
    .map((line, index) => {
      const start = index === 0 ? line : line.replace(/^[ \t]+/, '');
      return index === lines.length - 1 ? start : start.replace(/[ \t]+$/, '');
    })
    .filter((line) => line !== '')
    .join(' ');
}

export type JsxParent = ts.JsxElement | ts.JsxFragment;

/** The element or fragment that a node is a child of. */
export const jsxParent = ({ parent }: ts.Node): JsxParent | undefined =>
  ts.isJsxElement(parent) || ts.isJsxFragment(parent) ? parent : undefined;

/** The texts right before and behind a child. */
export function textsAround(child: ts.Node, { children }: JsxParent): [before: string, after: string] {
  const index = children.indexOf(child as ts.JsxChild);
  const textOf = (each: ts.JsxChild | undefined): string => (each && ts.isJsxText(each) ? each.text : '');
  return [textOf(children[index - 1]), textOf(children[index + 1])];
}

/** A fragment whose children change: with one element left it has no reason. */
export const fragmentsOf = (parent: JsxParent, { module }: Pass): Range[] =>
  ts.isJsxFragment(parent) ? [{ start: parent.getStart(module.sourceFile), end: parent.getEnd() }] : [];

/** Deletes what shows nothing; the texts around it must be shown as before. */
export function removeChild(child: ts.Node, parent: JsxParent, pass: Pass): Step | undefined {
  const { text } = pass;
  const [before, after] = textsAround(child, parent);
  const whole = { start: child.getStart(pass.module.sourceFile), end: child.getEnd() };
  const lines = wholeLines(text, whole.start, whole.end);
  // What looks like a comment there is text of the page.
  const ranges = text.slice(whole.end, lines.end).trim() === '' ? [lines, whole] : [whole];
  const shown = shownText(before) + shownText(after);
  const range = ranges.find(({ start, end }) => {
    const head = before.slice(0, before.length - (whole.start - start));
    return shownText(head + after.slice(end - whole.end)) === shown;
  });
  if (!range) {
    const detail = 'without it, the texts around it would be spaced in another way';
    pass.leave({ ...whole, reason: 'unsupported-use', detail });
  }
  return range && { edits: [{ ...range, newText: '' }], exposes: fragmentsOf(parent, pass), locks: parent };
}

/** Whether a text means itself between tags. */
const isPlainText = (text: string): boolean => /^[^{}<>&\\\n\r]+$/.test(text) && text.trim() === text;

/** `{'text'}` as text of the page, where it would be shown alike. */
export function asText(container: ts.JsxExpression, parent: JsxParent, value: string, pass: Pass): Step | undefined {
  const [before, after] = textsAround(container, parent);
  if (!isPlainText(value) || hasComment(container, pass)) return undefined;
  if (shownText(before + value + after) !== shownText(before) + value + shownText(after)) return undefined;
  const edit = { start: container.getStart(pass.module.sourceFile), end: container.getEnd(), newText: value };
  return { edits: [edit], locks: parent };
}

/** `a={'text'}` as `a="text"`. */
export function asAttribute(container: ts.JsxExpression, value: string, pass: Pass): Step | undefined {
  if (!/^[^"&\\\n\r]*$/.test(value) || hasComment(container, pass)) return undefined;
  const edit = { start: container.getStart(pass.module.sourceFile), end: container.getEnd(), newText: `"${value}"` };
  return { edits: [edit] };
}

/** A text in the braces of an attribute or child, without them where it means the same. */
export function withoutBraces(container: ts.Node, value: string, pass: Pass): Step | undefined {
  if (!ts.isJsxExpression(container) || container.dotDotDotToken) return undefined;
  if (ts.isJsxAttribute(container.parent)) return asAttribute(container, value, pass);
  const parent = jsxParent(container);
  return parent && asText(container, parent, value, pass);
}

/** Whether a comment stands in the braces, outside of what they hold. */
export function hasComment({ expression, pos, end }: ts.JsxExpression, { text, module }: Pass): boolean {
  if (!expression) return true;
  const around = text.slice(pos, expression.getStart(module.sourceFile)) + text.slice(expression.end, end);
  return /\/[/*]/.test(around);
}
