import type { DraftResult, Style } from '../format.js';
import { painter, printable } from '../text.js';
import { patchLines } from './patch.js';

/** A patch of the files, and what a person has to know. */
export function draft({ files, notes, written }: DraftResult, style: Style): string {
  const paint = painter(style);
  const lines = files.flatMap((change) => patchLines(change, style.colors ? paint : undefined));
  if (lines.length > 0) lines.push('');
  lines.push(...notes.map(printable));
  if (files.length === 0) lines.push(...(notes.length > 0 ? [] : ['every file is as it should be']));
  else lines.push(written ? 'written' : 'nothing was written; --write applies it');
  return `${lines.join('\n')}\n`;
}
