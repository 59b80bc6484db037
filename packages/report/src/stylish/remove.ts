import { formatPatch, structuredPatch } from 'diff';
import type { FileChange, RemoveResult, Style } from '../format.js';
import { columns, count, type Paint, painter, printable } from '../text.js';

/** A patch for `git apply`, the places that were left, and what happened. */
export function remove(result: RemoveResult, style: Style): string {
  const paint = painter(style);
  const lines = result.files.flatMap((change) => patchLines(change, style.colors ? paint : undefined));
  if (lines.length > 0) lines.push('');
  if (result.leftovers.length > 0) {
    lines.push(paint('yellow', 'Left for a person'));
    lines.push(
      ...columns(
        result.leftovers.map(({ file, line, column, reason, message }) => [
          `${printable(file)}:${line}:${column}`,
          printable(reason),
          printable(message),
        ]),
      ),
      '',
    );
  }
  const deleted = result.files.filter((change) => change.status === 'deleted').length;
  const changed = count(result.files.length - deleted, 'file');
  const left = count(result.leftovers.length, 'place');
  const kept = printable(JSON.stringify(result.keep));
  lines.push(
    `${paint('bold', printable(result.flagKey))} kept as ${kept}: ${changed} changed, ${deleted} deleted, ${left} left`,
    result.written ? 'written' : 'dry run: nothing was written; add --write to apply',
  );
  return `${lines.join('\n')}\n`;
}

/**
 * The change of one file in git's own form, which can also delete an empty file and name one with spaces. Without colours
 * every byte of the file stays as it is, so that the text applies; with colours it is for reading only, and made safe to print.
 */
function patchLines({ file, status, before, after }: FileChange, paint: Paint | undefined): string[] {
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
