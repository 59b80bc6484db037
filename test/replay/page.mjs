/** The page `docs/replay.md`, made of the figures of all cases and of what was said of those that differ. */
import { projects } from './types.mjs';

const mean = (list, of) => (list.length === 0 ? 0 : list.reduce((sum, each) => sum + of(each), 0) / list.length);
const percent = (share) => `${Math.round(100 * share)} %`;
const isClean = ({ failed, residue, broken }) => !failed && residue === 0 && broken === 0;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** The figures of a set of cases. */
export const summary = (rows) => ({
  cases: rows.length,
  same: rows.filter(({ isExact }) => isExact).length,
  clean: rows.filter(isClean).length,
  failed: rows.filter(({ failed }) => failed).length,
  broken: rows.reduce((sum, { broken }) => sum + broken, 0),
  recall: mean(rows, ({ recall }) => recall),
  precision: mean(rows, ({ precision }) => precision),
  exact: mean(rows, ({ exact }) => exact),
  seconds: median(rows.map(({ seconds }) => seconds)),
});

/** One line for a terminal. */
export function summaryLine(rows) {
  const { cases, same, clean, failed, broken, recall, precision, exact, seconds } = summary(rows);
  return `replay: ${cases} cases, same ${same}, clean ${clean}, failed ${failed}, broken files ${broken}, mean recall ${percent(recall)}, precision ${percent(precision)}, exact files ${percent(exact)}, median ${seconds.toFixed(1)} s`;
}

const summaryRow = (name, rows) => {
  const { cases, same, clean, failed, broken, recall, precision, exact } = summary(rows);
  const figures = [
    cases,
    same,
    `${clean} (${percent(clean / cases)})`,
    failed,
    broken,
    ...[recall, precision, exact].map(percent),
  ];
  return `| ${[name, ...figures].join(' | ')} |`;
};

/** What made a case differ. */
export const classes = {
  engine: 'the engine could have done it and did not yet',
  types: 'only types or the running program could tell',
  config: 'the configuration would have to say more than a maintainer would write',
  residue: 'the person left dead code, or parts of the flag, that the engine removes',
  unrelated: 'the person changed something else in the same commit, or wrote it anew',
};

const caseRow = ({ id, keep, symbol }, row, notes) => {
  const [, commit, key] = /@(\w+):(.*)$/.exec(id) ?? [];
  const { files, touched, recall, precision, residue, failed, pure } = row;
  const said = notes.map(({ class: name, what }) => `**${name}**: ${what}`).join('; ');
  const figures = [files, touched, percent(recall), percent(precision), residue];
  const name = symbol && symbol !== key ? `\`${key}\` (\`${symbol}\`)` : `\`${key}\``;
  return `| ${[`${name}${pure ? '' : ' *'}`, keep, commit, ...figures, failed ? `failed: ${failed}` : said].join(' | ')} |`;
};

const typesRow = (repo, rows) => {
  const checked = rows.filter(({ failed }) => !failed);
  const more = checked.filter(({ added }) => added.length > 0);
  return `| ${[repo, `\`${projects[repo]}\``, checked.length, more.length, rows.length - checked.length].join(' | ')} |`;
};

/** What was found by the compilers of the projects whose packages install. */
function typesSection(types, cases) {
  const of = (repo) => types.filter(({ id }) => cases.some((each) => each.id === id && each.repo === repo));
  return [
    '## Type errors',
    "Where a project's packages install, its own compiler checks a folder after the removal, which is made without the tool's type check;\nan error counts when the commit's parent does not have it. `--types <folder>` does that for every case that changed the folder.",
    [
      '| Project | Folder | Cases checked | With added errors | Not checked |\n|---|---|---|---|---|',
      ...Object.keys(projects).map((repo) => typesRow(repo, of(repo))),
    ].join('\n'),
    types
      .flatMap(({ id, failed, added = [] }) => [
        ...(failed ? [`- ${id}: ${failed}`] : []),
        ...added.map(({ file, line, code, message }) => `- ${id}: \`${file}:${line}\` ${code} ${message}`),
      ])
      .join('\n'),
  ].filter((part) => part !== '');
}

/**
 * The page. `rows` are results, `cases` what was asked, `notes` what was said of a case, by its id, and `types` what the
 * compilers said.
 */
export function page(rows, cases, notes, types) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const done = cases.filter(({ id }) => byId.has(id));
  const repos = [...new Set(done.map(({ repo }) => repo))];
  const of = (repo) => done.filter((each) => each.repo === repo);
  const rowsOf = (list) => list.map(({ id }) => byId.get(id));
  const counts = Object.keys(classes).map((name) => {
    const cases = Object.values(notes).filter((list) => list.some((note) => note.class === name)).length;
    return `| ${name} | ${cases} | ${classes[name]} |`;
  });
  const head =
    '| | Cases | Same | Without residue | Failed | Broken files | Recall | Precision | Exact files |\n|---|---|---|---|---|---|---|---|---|';
  return `${[
    '# Replay of real removals',
    'Public commits in which a person removed one flag. The engine gets the commit before it, the key and the value that was kept, with\na configuration for the project as its maintainer would write it ([test/replay/configs](../test/replay/configs)); what it leaves is\ncompared with what the person committed, both formatted alike. This page is written by the command:',
    '```sh\nnpm run replay -- --mirrors <folder of bare repositories> [--only <repository>]\n```',
    "- *Recall*: share of the person's changed lines that the engine changed in the same way.\n- *Precision*: share of the engine's changed lines that the person changed in the same way.\n- *Same*: every file is the person's. *Exact files*: share of the person's files that are.\n- *Residue*: mentions of the key that the person removed and the engine left; a case without residue, failure or broken file is clean.\n- *Broken files*: files that parsed before and do not afterwards.",
    'No case is known to the engine: what a case showed became a rule for all code, with a test of its own.',
    '## Figures',
    [
      head,
      ...repos.map((repo) => summaryRow(repo, rowsOf(of(repo)))),
      summaryRow('all', rowsOf(done)),
      summaryRow('**pure: nothing but the removal**', rowsOf(done.filter(({ pure }) => pure))),
    ].join('\n'),
    `A removal takes ${summary(rowsOf(done)).seconds.toFixed(1)} s (median, without the type check), on two cores that did other work meanwhile.`,
    ...typesSection(types, cases),
    '## What made cases differ',
    ['| Class | Cases | Is |', '|---|---|---|', ...counts].join('\n'),
    'A case may be in several classes. Every case with a recall below 50 %, and every one with residue, has its reason below;\nit was told by the files and lines that differ, and in most cases not by reading the whole commit.',
    ...repos.flatMap((repo) => [
      `## ${repo}`,
      [
        '| Flag | Kept | Commit | Files, person | Files, engine | Recall | Precision | Residue | Why it differs |',
        '|---|---|---|---|---|---|---|---|---|',
        ...of(repo).map((item) => caseRow(item, byId.get(item.id), notes[item.id] ?? [])),
      ].join('\n'),
    ]),
    '\\* the commit holds other changes as well.',
  ].join('\n\n')}\n`;
}
