import { lineEnd, lineStart, wholeLines } from '../layout.js';
import type { Pass, Step } from '../simplification.js';
import type { Comment } from './comment.js';
import { capitalized, statedIn, withoutClause } from './stated.js';

/** Takes out of a comment that the flag is as it always is now: `When new-cart is on, items are …` becomes `Items are …`. */
export function dropClause(comment: Comment, flagKey: string, keep: boolean, { text }: Pass): Step[] {
  const lines = comment.lines.map((line) => ({ ...line, words: text.slice(line.start, line.end) }));
  const words = lines.map((line) => line.words).join(' ');
  if (directive.test(words)) return [];
  const stated = statedIn(words, flagKey);
  if (!stated || stated.on !== keep || asksFor.test(words.slice(0, stated.start))) return [];
  let from = 0;
  const at = lines.findIndex(({ words }) => {
    const holds = from <= stated.start && stated.end <= from + words.length;
    if (!holds) from += words.length + 1;
    return holds;
  });
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return [];
  const rest = withoutClause(line.words, { start: stated.start - from, end: stated.end - from });
  if (/[\p{L}\p{N}]/u.test(rest)) return [{ edits: [{ start: line.start, end: line.end, newText: rest }] }];
  if (!next)
    return lines.length === 1 && endsLine(comment, text) ? [{ edits: [{ ...gap(comment, text), newText: '' }] }] : [];
  const opens = /^[A-Z]/.test(line.words) ? capitalized(next.words) : next.words;
  const [start, end] = [lineStart(text, line.start), lineEnd(text, line.end)];
  const isAlone = comment.start <= start || /^\s*(?:\/\/|\*)\s*$/.test(text.slice(start, line.start));
  if (!isAlone || end > next.start) return [];
  return [
    {
      edits: [
        { start, end, newText: '' },
        { start: next.start, end: next.end, newText: opens },
      ],
    },
  ];
}

/** What a tool reads, and not only people. */
const directive =
  /^(?:eslint|biome|oxlint|prettier|tslint|jshint|stylelint|istanbul|c8|v8|webpack|vite|globals?\b|@ts-|@jsx|[#@]__|#)/i;

/** What is to be done once a flag is on is no description of what happens then. */
const asksFor = /\b(?:remove|delete|drop|clean|todo|fixme|deprecated|until|revert|replace|switch)\b/i;

/** Between two words, a comment keeps them apart; in braces of JSX, it is why they are there. */
const endsLine = ({ end }: Comment, text: string): boolean => text.slice(end, lineEnd(text, end)).trim() === '';

/** A comment with its lines, or with the space between it and the code in front. */
function gap({ start, end }: Comment, text: string): { start: number; end: number } {
  const whole = wholeLines(text, start, end);
  if (whole.start !== start || whole.end !== end) return whole;
  return { start: start - (/[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0), end };
}
