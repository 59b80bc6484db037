import type { RemovedFlag, RemoveResult, Style } from '../format.js';
import { columns, count, type Paint, painter, printable } from '../text.js';
import { patchLines } from './patch.js';

/** A patch for `git apply`, the places that were left, and what happened. */
export function remove(result: RemoveResult, style: Style): string {
  const paint = painter(style);
  const lines = result.files.flatMap((change) => patchLines(change, style.colors ? paint : undefined));
  if (lines.length > 0) lines.push('');
  const several = result.flags.length > 1;
  for (const flag of result.flags) lines.push(...leftoverLines(flag, several, paint));
  for (const flag of result.flags) lines.push(summaryOf(flag, paint));
  for (const { flagKey, message } of result.refused)
    lines.push(`${paint('bold', printable(flagKey))} ${paint('red', 'stays')}: ${printable(message)}`);
  if (several) lines.push(totalOf(result));
  if (result.typecheck) {
    const { projects, files } = result.typecheck;
    lines.push(`types checked: ${count(files, 'file')}, ${printable(projects.join(', '))}`);
  }
  lines.push(result.written ? 'written' : 'dry run: nothing was written; add --write to apply');
  return `${lines.join('\n')}\n`;
}

function leftoverLines({ flagKey, leftovers }: RemovedFlag, several: boolean, paint: Paint): string[] {
  if (leftovers.length === 0) return [];
  const rows = leftovers.map(({ file, line, column, reason, message }) => [
    `${printable(file)}:${line}:${column}`,
    printable(reason),
    printable(message),
  ]);
  return [paint('yellow', `Left for a person${several ? `: ${printable(flagKey)}` : ''}`), ...columns(rows), ''];
}

function summaryOf({ flagKey, keep, keptBy, files, leftovers }: RemovedFlag, paint: Paint): string {
  const kept = printable(JSON.stringify(keep));
  const source = {
    option: '',
    catalog: ' (by the catalog)',
    evidence: ` (${printable(keptBy.says ?? 'by evidence')})`,
  };
  return `${paint('bold', printable(flagKey))} kept as ${kept}${source[keptBy.source]}: ${countsOf(files)}, ${count(leftovers.length, 'place')} left`;
}

const totalOf = ({ flags, refused, files }: RemoveResult): string =>
  `${count(flags.length, 'flag')}${refused.length > 0 ? ` removed, ${refused.length} not` : ''}: ${countsOf(files)}`;

function countsOf(files: readonly { status: string }[]): string {
  const deleted = files.filter(({ status }) => status === 'deleted').length;
  return `${count(files.length - deleted, 'file')} changed, ${deleted} deleted`;
}
