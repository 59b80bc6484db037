import { compareText } from '@flagsweep/catalog';
import { type Dashboard, type FlagRow, soonDays } from '../dashboard.js';
import { details } from './details.js';
import { html, type Markup } from './markup.js';

/**
 * Every flag of the catalog in one table. A flag is a row group: its numbers, and a second row that the disclosure triangle
 * beside the key opens (by a style rule, so that it needs no script).
 */
export function flagTable({ flags, byOwner, byStage }: Dashboard, idOf: (row: FlagRow) => string): Markup {
  if (flags.length === 0) return html`<p class="none">The catalog holds no flag.</p>`;
  const owners = byOwner.flatMap(({ name }) => name ?? []).sort(compareText);
  const stages = byStage.flatMap(({ name }) => name ?? []);
  return html`<form id="filter" hidden>
<label>Text <input type="search" name="text" autocomplete="off" placeholder="key, file, package, …"></label>
${select(
  'owner',
  'Owner',
  'all owners',
  owners.map((owner) => [owner, owner]),
)}
${select(
  'stage',
  'Stage',
  'all stages',
  stages.map((stage) => [stage, stage]),
)}
${select('state', 'State', 'any state', Object.entries(states))}
<button type="button">Clear</button><output name="count"></output></form>
<div class="scroll" tabindex="0" role="region" aria-labelledby="flags-caption">
<table id="flags-table" class="flags"><caption id="flags-caption">Open a flag to see where code names it. Reads are evaluations and gates outside tests, 0? where a computed key can be the flag. Age is in days since creation.</caption>
<thead><tr><th scope="col">Flag</th><th scope="col">Owner</th><th scope="col">Type</th><th scope="col">Stage</th><th scope="col" class="n">Age</th><th scope="col">Expires</th><th scope="col" class="n">Reads</th><th scope="col" class="n">Tests</th><th scope="col" class="n">Packages</th><th scope="col" class="n">Findings</th></tr></thead>
${flags.map((row) => group(row, idOf(row)))}</table></div>
`;
}

/** What the table can be narrowed to, with the words for it. */
const states = {
  expired: 'expired',
  soon: `expires within ${soonDays} days`,
  unread: 'read by no production code',
  unowned: 'without an owner',
  findings: 'with findings',
};

/** A state that the table can be narrowed to. */
export type State = keyof typeof states;

function group(row: FlagRow, id: string): Markup {
  return html`<tbody id="${id}" data-s="${statesOf(row).join(' ')}"><tr><th scope="row"><details><summary class="key">${row.key}</summary></details></th><td>${
    row.owner ?? html`<span class="warn">no owner</span>`
  }</td><td>${row.type}</td><td>${row.stage}</td><td class="n">${row.ageDays}</td><td>${expiry(row)}</td><td class="n">${
    row.unreferenced ? html`<span class="warn">0${row.possible.length > 0 && '?'}</span>` : row.reads
  }</td><td class="n">${row.tests}</td><td class="n">${row.packages.length}</td><td class="n">${findings(row)}</td></tr><tr class="d"><td colspan="10">${details(row)}</td></tr></tbody>
`;
}

function statesOf(row: FlagRow): State[] {
  const { expiresIn } = row;
  const named: (State | false)[] = [
    expiresIn !== undefined && expiresIn < 0 && 'expired',
    expiresIn !== undefined && expiresIn >= 0 && expiresIn <= soonDays && 'soon',
    row.unreferenced && 'unread',
    row.owner === undefined && 'unowned',
    row.findings.length > 0 && 'findings',
  ];
  return named.filter((name) => name !== false);
}

function expiry({ expires, expiresIn }: FlagRow): Markup {
  if (expiresIn === undefined || expiresIn > soonDays) return html`${expires}`;
  const days = `${Math.abs(expiresIn)} d`;
  if (expiresIn < 0) return html`${expires} <span class="bad">expired ${days} ago</span>`;
  return html`${expires} <span class="warn">${expiresIn === 0 ? 'today' : `in ${days}`}</span>`;
}

function findings({ findings }: FlagRow): Markup {
  const level = findings.some((finding) => finding.severity === 'error') ? 'bad' : 'warn';
  return findings.length === 0 ? html`0` : html`<span class="${level}">${findings.length}</span>`;
}

function select(name: string, label: string, all: string, options: [value: string, text: string][]): Markup {
  return html`<label>${label} <select name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}
