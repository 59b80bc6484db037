import { ts } from 'ts-morph';
import { wholeLines } from '../layout.js';
import type { Simplification } from '../simplification.js';

/** What JSX makes of a text: lines are trimmed where they meet a line break, and joined by one space. */
function shownText(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  return lines
    .map((line, index) => {
      const start = index === 0 ? line : line.replace(/^[ \t]+/, '');
      return index === lines.length - 1 ? start : start.replace(/[ \t]+$/, '');
    })
    .filter((line) => line !== '')
    .join(' ');
}

export default {
  on: 'value',
  rewrites: ['<p>{OFF}</p> -> <p></p>', '<p>{ON}</p> -> <p></p>'],
  apply(node, mark, pass) {
    const { parent } = node;
    if (mark.kind !== 'value' || typeof mark.value !== 'boolean' || !ts.isJsxExpression(parent)) return undefined;
    if (!ts.isJsxElement(parent.parent) && !ts.isJsxFragment(parent.parent)) return undefined;
    const { text } = pass;
    const { children } = parent.parent;
    const index = children.indexOf(parent);
    const [before = '', after = ''] = [children[index - 1], children[index + 1]].map((each) =>
      each && ts.isJsxText(each) ? each.text : '',
    );
    const whole = { start: parent.getStart(pass.module.sourceFile), end: parent.getEnd() };
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
    return range && { edits: [{ ...range, newText: '' }], locks: parent.parent };
  },
} satisfies Simplification;
