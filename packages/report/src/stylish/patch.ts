import { formatPatch, type StructuredPatch, structuredPatch } from 'diff';
import { type Paint, printable } from '../text.js';

/** Lines that may change for the smallest patch to be looked for, which takes the square of them. */
const maxEditLength = 2000;

/** One file before and after; `before` is absent where it is new, `after` where it goes. */
interface Change {
  file: string;
  before?: string;
  after?: string;
}

/**
 * The change of one file in git's own form, which can also delete an empty file and name one with spaces. Without colours
 * every byte of the file stays as it is, so that the text applies; with colours it is for reading only, and made safe to print.
 */
export function patchLines({ file, before, after }: Change, paint: Paint | undefined): string[] {
  if (before === after) return [];
  const oldName = before === undefined ? '/dev/null' : `a/${file}`;
  const newName = after === undefined ? '/dev/null' : `b/${file}`;
  const options = { context: 3, maxEditLength };
  const [old, text] = [before ?? '', after ?? ''];
  const patch =
    structuredPatch(oldName, newName, old, text, undefined, undefined, options) ??
    wholePatch(oldName, newName, old, text);
  const kind = before === undefined ? { isCreate: true } : after === undefined ? { isDelete: true } : {};
  const lines = formatPatch({ ...patch, isGit: true, ...kind }).split('\n');
  lines.pop();
  if (!paint) return lines;
  const header = lines.findIndex((line) => line.startsWith('@@'));
  return lines.map((line, i) => {
    const shown = line.replace(/[^\t\r]+|\r(?!$)/g, printable);
    if (header < 0 || i < header) return paint('bold', shown);
    if (line.startsWith('@@')) return paint('cyan', shown);
    if (line.startsWith('-')) return paint('red', shown);
    if (line.startsWith('+')) return paint('green', shown);
    return shown;
  });
}

/** A patch in one piece, from the first line that changes to the last: large, but made at once. */
function wholePatch(oldFileName: string, newFileName: string, before: string, after: string): StructuredPatch {
  const [old, text] = [linesOf(before), linesOf(after)];
  const shortest = Math.min(old.length, text.length);
  let head = 0;
  while (head < shortest && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - 3);
  const [kept, rest] = [old.slice(from, head), old.slice(old.length - tail, old.length - tail + 3)];
  const [gone, come] = [old.slice(head, old.length - tail), text.slice(head, text.length - tail)];
  const around = kept.length + rest.length;
  const hunk = {
    oldStart: from + 1,
    oldLines: around + gone.length,
    newStart: from + 1,
    newLines: around + come.length,
    lines: [
      ...kept.map((line) => ` ${line}`),
      ...gone.map((line) => `-${line}`),
      ...come.map((line) => `+${line}`),
      ...rest.map((line) => ` ${line}`),
    ].flatMap((line) => (line.endsWith('\n') ? [line.slice(0, -1)] : [line, '\\ No newline at end of file'])),
  };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

/** Lines with their ends; the last one may have none. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
