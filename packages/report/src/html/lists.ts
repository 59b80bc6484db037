import { compareText } from '@flagsweep/catalog';
import type { Dashboard, FlagRow } from '../dashboard.js';
import type { DashboardResult } from '../format.js';
import { place, places } from './details.js';
import { html, type Markup } from './markup.js';

/** The sections below the flag table; one with nothing to show says so, because silence could also mean that it was not looked at. */
export function lists(board: Dashboard, result: DashboardResult, idOf: (row: FlagRow) => string): Markup {
  const { findings, facts, catalog } = result;
  const ids = new Map(board.flags.map((row) => [row.key, idOf(row)]));
  const flag = (key: string | undefined) => {
    if (key === undefined) return html``;
    const id = ids.get(key);
    return id === undefined ? html`<span class="key">${key}</span>` : html`<a class="key" href="#${id}">${key}</a>`;
  };
  const worstFirst = [...findings].sort((a, b) => compareText(a.severity, b.severity));
  const problems = [
    ...catalog.problems.map((problem) => ({ ...problem, reason: problem.code })),
    ...facts.problems,
  ].sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
  return html`${section(
    'findings',
    'Findings',
    'What the checks found, errors first.',
    ['Severity', 'Flag', 'Finding', 'Place', 'Check'],
    worstFirst.map(({ severity, flagKey, message, location, check }) => [
      html`<span class="${severity === 'error' ? 'bad' : 'warn'}">${severity}</span>`,
      flag(flagKey),
      html`${message}`,
      location ? place(location) : html``,
      html`<code>${check}</code>`,
    ]),
  )}${section(
    'unknown',
    'In code, not in the catalog',
    'Keys that code uses and no catalog entry defines.',
    ['Flag', 'Places', 'Packages'],
    board.unknown.map((row) => [
      html`<span class="key">${row.key}</span>`,
      html`${places(row.references).map((line) => html`<div>${line}</div>`)}`,
      html`${row.packages.join(', ')}`,
    ]),
  )}${section(
    'unresolved',
    'Unresolved evaluations',
    'Code that reads a flag whose key is not static: any flag that fits may be in use here.',
    ['Place', 'Key', 'Reason', 'Can be', 'Package'],
    facts.unresolved.map((found) => [
      place(found),
      html`<code>${found.text}</code>`,
      html`${found.reason}`,
      html`${found.candidates ? `one of ${found.candidates.join(', ')}` : found.prefix ? `begins with ${found.prefix}` : 'any flag'}`,
      html`${found.package}${found.test && html`<span class="sub">test</span>`}`,
    ]),
  )}${section(
    'problems',
    'Problems',
    'Catalog and source files that could not be read whole; what they hold may be missing above.',
    ['File', 'Reason', 'Problem'],
    problems.map(({ file, line, reason, message }) => [
      line === undefined ? html`<code>${file}</code>` : place({ file, line }),
      html`${reason}`,
      html`${message}`,
    ]),
  )}`;
}

function section(id: string, title: string, caption: string, heads: string[], rows: Markup[][]): Markup {
  const label = `${id}-title`;
  if (rows.length === 0) return html`<section><h2 id="${id}">${title}</h2><p class="none">None.</p></section>\n`;
  return html`<section aria-labelledby="${label}"><h2 id="${id}"><span id="${label}">${title}</span> <span class="dim">${rows.length}</span></h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${label}"><table><caption>${caption}</caption><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div></section>
`;
}
