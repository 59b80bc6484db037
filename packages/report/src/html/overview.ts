import { type Dashboard, type FlagRow, soonDays } from '../dashboard.js';
import type { DashboardResult } from '../format.js';
import { chart } from './chart.js';
import type { State } from './flags.js';
import { html, type Markup } from './markup.js';

/** The numbers at the top, each leading to what it counts (with the script, filtered to it), and two charts. */
export function overview(board: Dashboard, { facts }: DashboardResult): Markup {
  const tile = (amount: number, name: string, level = '', target = 'flags', state?: State) =>
    html`<div><dt>${name}</dt><dd${amount > 0 && level !== '' && html` class="${level}"`}>${
      amount > 0 ? html`<a href="#${target}"${state && html` data-state="${state}"`}>${amount}</a>` : amount
    }</dd></div>`;
  return html`<dl class="tiles">${[
    tile(board.flags.length, 'flags'),
    tile(board.expired.length, 'expired', 'bad', 'flags', 'expired'),
    tile(board.expiring.length, `expire within ${soonDays} days`, 'warn', 'flags', 'soon'),
    tile(board.unreferenced.length, 'read by no production code', 'warn', 'flags', 'unread'),
    tile(board.unowned.length, 'without an owner', 'warn', 'flags', 'unowned'),
    tile(board.unknown.length, 'in code, not in the catalog', 'bad', 'unknown'),
    tile(facts.unresolved.length, 'unresolved evaluations', '', 'unresolved'),
    tile(board.errors, 'errors', 'bad', 'findings'),
    tile(board.warnings, 'warnings', 'warn', 'findings'),
  ]}</dl>
${
  board.flags.length > 0 &&
  html`<div class="charts">${chart(
    'Flags by stage',
    board.byStage.map(({ name = 'no stage', flags }) => ({ name, flags })),
  )}${chart('Flags by age', ages(board.flags))}</div>`
}
`;
}

const bounds: [name: string, below: number][] = [
  ['under 30 days', 30],
  ['30–89', 90],
  ['90–179', 180],
  ['180–364', 365],
  ['a year or more', Number.POSITIVE_INFINITY],
];

function ages(flags: FlagRow[]): { name: string; flags: number }[] {
  const bars = bounds.map(([name]) => ({ name, flags: 0 }));
  const undated = { name: 'no date', flags: 0 };
  for (const { ageDays } of flags) {
    const bar = ageDays === undefined ? undated : bars[bounds.findIndex(([, below]) => ageDays < below)];
    if (bar) bar.flags += 1;
  }
  return undated.flags > 0 ? [...bars, undated] : bars;
}
