import { ts } from 'ts-morph';
import type { MarkedEdit, Pass } from '../simplification.js';

/**
 * Takes the line of a parameter, or of a property of one, out of the comment of its function; `undefined` where the comment says
 * more of it than a line can, or gives the function a type of its own.
 */
export function withoutParam(node: ts.Node, name: string, { text }: Pass): MarkedEdit[] | undefined {
  const statement = ts.findAncestor(node, ts.isStatement);
  const comments = statement ? (ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? []) : [];
  const last = comments.at(-1);
  const words = last && text.slice(last.pos, last.end);
  if (!last || !words?.startsWith('/**')) return [];
  if (/@(?:type|callback|overload|implements|template)\b/.test(words)) return undefined;
  const tag = new RegExp(
    `^[ \\t]*\\*[ \\t]*@(?:param|arg|argument)\\b[ \\t]*(?:\\{(?:[^{}]|\\{[^{}]*\\})*\\}[ \\t]*)?\\[?(?:[\\w$]+\\.)?${name.replace(/\$/g, '\\$')}(?![\\w$])[^\\n]*\\n(?:[ \\t]*\\*(?!/)(?![ \\t]*@)[^\\n]*\\n)*`,
    'm',
  );
  const found = tag.exec(words);
  if (found) {
    const start = last.pos + found.index;
    return [{ start, end: start + found[0].length, newText: '' }];
  }
  return new RegExp(`@(?:param|arg|argument)\\b[^\\n]*(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(words)
    ? undefined
    : [];
}
