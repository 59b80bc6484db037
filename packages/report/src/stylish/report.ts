import { dashboard, type FlagRow, type Share, soonDays } from '../dashboard.js';
import type { DashboardResult, Style } from '../format.js';
import { columns, count, painter, printable } from '../text.js';

/** The dashboard in a few lines: how many, whose, and which need somebody. */
export function report(result: DashboardResult, style: Style): string {
  const paint = painter(style);
  const board = dashboard(result);
  const lines = [paint('bold', `${count(board.flags.length, 'flag')} on ${printable(result.now)}`), ''];
  const section = (title: string, rows: string[][]) => {
    if (rows.length > 0) lines.push(title, ...columns(rows), '');
  };
  section('By stage', board.byStage.map(shareRow));
  section('By owner', board.byOwner.map(shareRow));
  section(paint('red', `Expired (${board.expired.length})`), board.expired.map(expiryRow));
  section(
    paint('yellow', `Expiring within ${soonDays} days (${board.expiring.length})`),
    board.expiring.map(expiryRow),
  );
  section(
    paint('yellow', `Read by no production code (${board.unreferenced.length})`),
    board.unreferenced.map((row) => [
      printable(row.key),
      printable(row.stage ?? ''),
      printable(row.owner ?? 'no owner'),
    ]),
  );
  section(
    paint('yellow', `In code but not in the catalog (${board.unknown.length})`),
    board.unknown.map((row) => [printable(row.key), count(row.references.length, 'reference')]),
  );
  const { facts, catalog, findings } = result;
  const problems = facts.problems.length + catalog.problems.length;
  const counts = `${count(board.errors, 'error')}, ${count(board.warnings, 'warning')}`;
  lines.push(
    `${count(findings.length, 'finding')}: ${counts}; ${facts.unresolved.length} unresolved, ${count(problems, 'problem')}`,
  );
  return `${lines.join('\n')}\n`;
}

const shareRow = ({ name, flags }: Share): string[] => [name === undefined ? '(none)' : printable(name), String(flags)];

function expiryRow({ key, expires, expiresIn = 0, owner }: FlagRow): string[] {
  const distance = count(Math.abs(expiresIn), 'day');
  const when = expiresIn < 0 ? `${distance} ago` : expiresIn === 0 ? 'today' : `in ${distance}`;
  return [printable(key), printable(expires ?? ''), when, printable(owner ?? 'no owner')];
}
