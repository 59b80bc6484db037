import { ts } from 'ts-morph';
import { jsxParent, shownText, textsAround } from '../jsx.js';
import { keepOnly } from '../layout.js';
import type { Pass, Simplification, Step } from '../simplification.js';

export default {
  on: 'exposed',
  rewrites: ['<p>{ON && <><b /><i /></>}</p> -> <p><b /><i /></p>', '<><b />{OFF && <i />}</> -> <b />'],
  apply(node, _mark, pass) {
    if (!ts.isJsxFragment(node)) return undefined;
    const parent = jsxParent(node);
    if (!parent) return onlyElement(node, pass);
    // What a component makes of its children may depend on how many there are.
    const isPlain =
      parent &&
      (ts.isJsxFragment(parent) || /^[a-z]/.test(parent.openingElement.tagName.getText(pass.module.sourceFile)));
    if (!isPlain) return undefined;
    const [from, to] = [node.openingFragment.getEnd(), node.closingFragment.getStart(pass.module.sourceFile)];
    const inside = pass.text.slice(from, to);
    const trimmed = inside.trim();
    const [before, after] = textsAround(node, parent);
    const [first, last] = [node.children[0], node.children.at(-1)].map((each) =>
      each && ts.isJsxText(each) ? shownText(each.text) : '',
    );
    // Texts that meet others are spaced in another way.
    if (trimmed === '' || (first && shownText(before)) || (last && shownText(after))) return undefined;
    const isSpaced = (text = ''): boolean => text.trim() !== text;
    if (isSpaced(first) || isSpaced(last)) return undefined;
    const start = from + (inside.length - inside.trimStart().length);
    return { edits: keepOnly(node, { start, end: start + trimmed.length }, pass), locks: parent };
  },
} satisfies Simplification;

/** A fragment around one element and nothing else, where it stands for itself. */
function onlyElement(node: ts.JsxFragment, pass: Pass): Step | undefined {
  const [child, ...others] = node.children.filter((each) => !ts.isJsxText(each) || !each.containsOnlyTriviaWhiteSpaces);
  if (!child || others.length > 0 || !(ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child))) return undefined;
  const kept = { start: child.getStart(pass.module.sourceFile), end: child.getEnd() };
  return { edits: keepOnly(node, kept, pass), exposes: [kept] };
}
