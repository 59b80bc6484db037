import { styleText } from 'node:util';
import type { Style } from './format.js';

/** Puts a colour or weight on text, or leaves it alone. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The painter of a style. The caller has decided on colours, so the state of stdout is not asked again. */
export function painter(style: Style): Paint {
  if (!style.colors) return (_format, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}

/**
 * Text on one line with every control and direction character spelt out. Keys, paths and messages come from the scanned
 * repository, which must not be able to move the cursor, recolour a log or reorder what a reader sees.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
    return short ?? `\\u{${character.charCodeAt(0).toString(16)}}`;
  });
}

/** `1 file`, `2 files`. */
export function count(amount: number, singular: string, plural = pluralOf(singular)): string {
  return `${amount} ${amount === 1 ? singular : plural}`;
}

/** `aliases`, but `overrides`. */
const pluralOf = (singular: string): string => `${singular}${singular.endsWith('s') ? 'es' : 's'}`;

/** The first of some names, and how many there are besides. */
export function firstOf(names: readonly string[], most: number): string {
  const others = names.length - most;
  return others > 1 ? `${names.slice(0, most).join(', ')} and ${others} others` : names.join(', ');
}

/** Values by what `keyOf` says of them, in the order of their first appearance. */
export function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** A cell longer than this is not padded to: one long message must not push the last column off every line. */
const widest = 72;

/**
 * Lines of cells, aligned and indented by two. `paints` colours a column after it is padded, because colour codes have a
 * length but no width.
 */
export function columns(rows: string[][], paints: ((cell: string) => string)[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      if (cell.length <= widest) widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== '');
    const cells = row.slice(0, last + 1).map((cell, i) => {
      const padding = i === last ? '' : ' '.repeat(Math.max(0, (widths[i] ?? 0) - cell.length));
      return (paints[i]?.(cell) ?? cell) + padding;
    });
    return `  ${cells.join('  ')}`;
  });
}

/** `, 42 skipped (40 generated, 2 minified)`, or nothing where all files were searched. */
export function skippedText(skipped: Readonly<Record<string, number>>): string {
  const rows = Object.entries(skipped).filter(([, files]) => files > 0);
  const total = rows.reduce((sum, [, files]) => sum + files, 0);
  return total === 0 ? '' : `, ${total} skipped (${rows.map(([reason, files]) => `${files} ${reason}`).join(', ')})`;
}
