import { formatPatch, structuredPatch } from 'diff';
import { type Paint, printable } from '../text.js';

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
  const patch = structuredPatch(oldName, newName, before ?? '', after ?? '', undefined, undefined, { context: 3 });
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
