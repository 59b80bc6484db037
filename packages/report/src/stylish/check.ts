import { compareText } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import type { CheckResult, Style } from '../format.js';
import { columns, count, groupBy, painter, printable } from '../text.js';

/** Findings by file, in the order of their places; those of no file come last. */
export function check({ findings, summary }: CheckResult, style: Style): string {
  const paint = painter(style);
  const { errors, warnings, flags, files } = summary;
  const looked = `${count(flags, 'flag')} and ${count(files, 'file')} checked`;
  if (findings.length === 0) return `${paint('green', 'no findings')}; ${looked}\n`;

  const [placed, unplaced] = [findings.filter((f) => f.location), findings.filter((f) => !f.location)];
  const groups = [...groupBy(placed, (f) => f.location?.file ?? '')].sort(([a], [b]) => compareText(a, b));
  if (unplaced.length > 0) groups.push(['(no file)', unplaced]);
  const lines: string[] = [];
  for (const [file, group] of groups) {
    lines.push(paint('underline', printable(file)));
    lines.push(
      ...columns(
        group.sort(byPlace).map((f) => [position(f), f.severity, printable(f.message), printable(f.check)]),
        [
          (text) => paint('dim', text),
          (text) => paint(text === 'error' ? 'red' : 'yellow', text),
          String,
          (text) => paint('dim', text),
        ],
      ),
      '',
    );
  }
  const total = `${count(findings.length, 'finding')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  lines.push(`${paint(['bold', errors > 0 ? 'red' : 'yellow'], total)}; ${looked}`);
  lines.push('flagsweep explain <id> says why a check matters and what to do');
  return `${lines.join('\n')}\n`;
}

function position({ location }: Finding): string {
  return location ? `${location.line}:${location.column}` : '-';
}

function byPlace(a: Finding, b: Finding): number {
  const place = (a.location?.start ?? 0) - (b.location?.start ?? 0);
  return place || compareText(a.check, b.check) || compareText(a.message, b.message);
}
