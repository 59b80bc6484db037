import { didYouMean } from '@flagsweep/catalog';
import type { Format, Result, Style } from './format.js';
import { formats } from './formats/registry.js';
import { count } from './text.js';
import { UnsupportedFormat } from './unsupported.js';

/** Id of a format: the name of its file. */
export type FormatId = keyof typeof formats;

const table: Record<string, Format> = formats;
const commands = [
  'init',
  'scan',
  'explanation',
  'check',
  'import',
  'remove',
  'draft',
  'history',
  'report',
] as const satisfies Result['command'][];

/** The commands that a format can show, in the order of the command line. */
export function commandsOf(format: Format): Result['command'][] {
  return commands.filter((command) => format[command] !== undefined);
}

/**
 * A result as text in the named format.
 *
 * @throws UnsupportedFormat for an unknown name, and for a format that has no way to show this command.
 */
export function render(formatId: string, result: Result, style: Style): string {
  // An own property only: `constructor` and `toString` are not formats.
  const format = Object.hasOwn(table, formatId) ? table[formatId] : undefined;
  if (!format) throw unknown(formatId);
  const text = show(format, result, style);
  if (text === undefined) {
    throw new UnsupportedFormat(
      `format ${formatId} cannot show ${result.command}; it can show: ${commandsOf(format).join(', ')}`,
      formatId,
    );
  }
  return text;
}

function show(format: Format, result: Result, style: Style): string | undefined {
  switch (result.command) {
    case 'init':
      return format.init?.(result, style);
    case 'scan':
      return format.scan?.(result, style);
    case 'explanation':
      return format.explanation?.(result, style);
    case 'check':
      return format.check?.(result, style);
    case 'import':
      return format.import?.(result, style);
    case 'remove':
      return format.remove?.(result, style);
    case 'draft':
      return format.draft?.(result, style);
    case 'history':
      return format.history?.(result, style);
    case 'report':
      return format.report?.(result, style);
  }
}

function unknown(formatId: string): UnsupportedFormat {
  const ids = Object.keys(table);
  const nearest = didYouMean(formatId, ids);
  const hint = nearest ? `; did you mean ${nearest}?` : '';
  const all = `${count(ids.length, 'format')}: ${ids.join(', ')}`;
  return new UnsupportedFormat(`unknown format ${JSON.stringify(formatId)}${hint} (${all})`, formatId, nearest);
}
