import { formatPatch, structuredPatch } from 'diff';
import type { FileChange } from './format.js';
import { type Paint, printable } from './text.js';

/**
 * The change of one file in git's own form, which can also delete an empty file and name one with spaces. Without colours
 * every byte of the file stays as it is, so that the text applies; with colours it is for reading only, and made safe to print.
 */
export function patchOf({ file, status, before, after }: FileChange, paint?: Paint): string[] {
  const gone = status === 'deleted';
  const text = gone ? '' : (after ?? '');
  if (!gone && text === before) return [];
  const newName = gone ? '/dev/null' : `b/${file}`;
  const patch = structuredPatch(`a/${file}`, newName, before, text, undefined, undefined, { context: 3 });
  const isDelete = gone ? { isDelete: true } : {};
  const lines = formatPatch({ ...patch, isGit: true, ...isDelete }).split('\n');
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
