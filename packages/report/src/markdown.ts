import { printable } from './text.js';

/** Text in a code span: no mark-up, no link and no name in it means anything to whoever shows it. */
export function code(text: string): string {
  const shown = printable(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || shown.trim() === '' ? ' ' : '';
  // A bar would end a cell of a table, whatever stands around it.
  return `${fence}${pad}${shown.replaceAll('|', '\\|')}${pad}${fence}`;
}

/** A block that no line of the text can end. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n*$/, '\n')}${fence}`;
}

/** A marker that finds the text again: readers do not see it. */
export const marker = (...parts: readonly string[]): string =>
  `<!-- ${parts.map(encodeURIComponent).join(' ').replaceAll('--', '-%2D')} -->`;
