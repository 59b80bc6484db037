import type { ImportedField } from '@flagsweep/catalog';
import type { ImportResult, Style } from '../format.js';
import { columns, count, painter, printable } from '../text.js';
import { patchLines } from './patch.js';

const meanings = {
  set: 'set',
  updated: 'updated',
  differs: 'kept; --update takes the other',
  left: 'kept; a comment, an alias or code is in the way: change it by hand',
} satisfies Record<ImportedField['status'], string>;

/** A patch of the catalog, the fields that differ, and what happened. */
export function importFlags(result: ImportResult, style: Style): string {
  const paint = painter(style);
  const lines = result.files.flatMap((change) => patchLines(change, style.colors ? paint : undefined));
  if (lines.length > 0) lines.push('');
  // What is set where nothing was stands in the patch.
  const differing = result.fields.filter(({ status }) => status !== 'set');
  if (differing.length > 0) {
    lines.push(paint('yellow', 'Different'));
    lines.push(
      ...columns(
        differing.map(({ key, field, before, after, status }) => [
          printable(key),
          printable(field),
          `${shown(before)} -> ${shown(after)}`,
          meanings[status],
        ]),
      ),
      '',
    );
  }
  const { added, fields, same, twins, absent, evidence } = result;
  if (twins.length > 0) {
    lines.push(
      paint('yellow', 'Left out'),
      ...columns(
        twins.map(({ key, other }) => [
          printable(key),
          `is "${printable(other)}" in camelCase; if it is that flag, name it in its codeKeys`,
        ]),
      ),
      '',
    );
  }
  const completed = new Set(
    fields.flatMap(({ key, status }) => (status === 'set' || status === 'updated' ? [key] : [])),
  );
  const judged = evidence.filter(({ verdict }) => verdict);
  lines.push(
    `${paint('bold', printable(result.title))}: ${count(result.flags, 'flag')}; ${added.length} added, ${completed.size} changed, ${same} the same, ${absent.length} only in the catalog`,
  );
  if (evidence.length > 0) {
    const verdicts = ['rolled-out', 'unused', 'unmodified'].map(
      (verdict) => `${judged.filter((each) => each.verdict === verdict).length} ${verdict}`,
    );
    lines.push(`evidence of ${count(evidence.length, 'flag')}: ${verdicts.join(', ')}`);
  }
  if (result.files.length === 0) lines.push('the catalog stays as it is');
  else lines.push(result.written ? 'written' : 'dry run: nothing was written; add --write to apply');
  return `${lines.join('\n')}\n`;
}

function shown(value: unknown): string {
  const text = printable(JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
