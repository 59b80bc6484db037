import type { RemoveResult, Style } from '../format.js';
import { columns, count, painter, printable } from '../text.js';
import { patchLines } from './patch.js';

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
