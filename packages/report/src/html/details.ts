import type { FlagDefinition, Location } from '@flagsweep/catalog';
import { type Reference, referenceKinds } from '@flagsweep/references';
import type { FlagRow } from '../dashboard.js';
import { texts } from '../fields.js';
import { count, groupBy } from '../text.js';
import { html, link, type Markup } from './markup.js';

/** More places than this of one sort are counted, not listed: a flag read everywhere must not make the page unusable. */
const longest = 200;

/** What the second row of a flag shows: the fields worth reading, and every place that names it. */
export function details(row: FlagRow): Markup {
  const { entry, references, possible, findings } = row;
  const definition = entry?.definition;
  const field = (name: keyof FlagDefinition) => (definition ? texts(definition, name) : []);
  const production = referenceKinds.map((kind) => references.filter((found) => !found.test && found.kind === kind));
  const tests = references.filter((reference) => reference.test);
  return html`${field('description').map((text) => html`<p>${text}</p>`)}<dl class="f">${[
    entry && term('Defined in', [place(entry.location)]),
    list('Owners', field('owner').length > 1 ? field('owner') : []),
    list('Other spellings', field('codeKeys')),
    list('Risk', field('risk')),
    list('Scope', field('scope')),
    list('Services', field('services')),
    list('Depends on', field('dependsOn')),
    list('Tags', field('tags')),
    term('Links', field('links').map(link)),
    ...production.map((group) => group[0] && term(count(group.length, group[0].kind), places(group))),
    tests.length > 0 && term(`${tests.length} in tests`, places(tests)),
    possible.length > 0 && term(`${possible.length} that can be it`, places(possible)),
    list('Packages', row.packages),
    term(
      'Findings',
      findings.map(
        (finding) =>
          html`<span class="${finding.severity === 'error' ? 'bad' : 'warn'}">${finding.severity}</span> ${finding.message} <code>${finding.check}</code>`,
      ),
    ),
    references.length === 0 && possible.length === 0 && term('References', [html`<span class="none">none</span>`]),
  ]}</dl>`;
}

/** `file:line` as code. */
export function place({ file, line }: Pick<Location, 'file' | 'line'>): Markup {
  return html`<code>${file}:${line}</code>`;
}

/** Places with one line a file: `src/a.ts:3, 17`. */
export function places(found: Pick<Reference, 'file' | 'line'>[]): Markup[] {
  const byFile = groupBy(found.slice(0, longest), ({ file }) => file);
  const lines = [...byFile].map(([file, group]) => {
    return html`<code>${file}:${[...new Set(group.map(({ line }) => line))].join(', ')}</code>`;
  });
  if (found.length > longest) lines.push(html`<span class="none">and ${found.length - longest} more</span>`);
  return lines;
}

function list(name: string, values: string[]): Markup | false {
  return values.length > 0 && term(name, [html`${values.join(', ')}`]);
}

function term(name: string, values: Markup[]): Markup | false {
  if (values.length === 0) return false;
  const [only, ...more] = values;
  const shown = more.length === 0 ? only : html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`;
  return html`<dt>${name}</dt><dd>${shown}</dd>`;
}
