/**
 * Replays removals that people made: each case is a public commit in which somebody removed one flag. The engine gets the
 * commit's parent, the key and the kept value; what it leaves is compared with what the person committed. Writes
 * `results.json` beside this file and `docs/replay.md`. Run it with `npm run replay -- --mirrors <folder>`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changedFiles, cloneOf, configOf, layOut, mirrorOf } from './checkout.mjs';
import { page, summaryLine } from './page.mjs';
import { score } from './score.mjs';
import { typesOf } from './types.mjs';

const usage = `npm run replay -- --mirrors <folder> [options]

  --mirrors <folder>  bare repositories: <folder>/<owner>+<name>/repo or <folder>/<owner>+<name>.git
  --only <text>       only cases whose id holds the text
  --pure              only commits that do nothing but remove the flag
  --jobs <count>      cases at once, one project each (default 1)
  --timeout <seconds> for one removal (default 300)
  --cli <file>        another build of the command
  --keep-trees        leave the checkouts, and print where they are
  --json <file>       write the figures of every file
  --types <folder>    look for type errors that removals add instead; packages are installed in the folder
  --dry-run           print the figures and write nothing
`;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), 'utf8');

const { values: options } = parseArgs({
  options: {
    mirrors: { type: 'string' },
    only: { type: 'string', default: '' },
    pure: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1' },
    timeout: { type: 'string', default: '300' },
    cli: { type: 'string', default: here('../../packages/cli/bin/flagsweep.js') },
    'keep-trees': { type: 'boolean', default: false },
    json: { type: 'string' },
    types: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
if (options.mirrors === undefined) {
  console.error(usage);
  process.exit(2);
}

const cases = read('cases.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const wanted = cases.filter(({ id, pure }) => id.includes(options.only) && (pure || !options.pure));
const scratch = mkdtempSync(join(tmpdir(), 'replay-'));

/** Runs the command; its exit code, what it said, and how long it took. */
const remove = (root, { flagKey, keep }, ...more) =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      [options.cli, 'remove', flagKey, '--keep', String(keep), '--write', '--quiet', ...more],
      {
        cwd: root,
        timeout: Number(options.timeout) * 1000,
      },
    );
    let said = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      const failed = code !== 0 && code !== 1;
      resolve({
        seconds,
        said,
        ...(failed && { failed: (errors || said).trim().slice(0, 300) || `ended with ${code}` }),
      });
    });
  });

const configs = here('configs');

async function replay(item, clones) {
  const mirror = mirrorOf(options.mirrors, item.repo);
  if (mirror === undefined) return undefined;
  const root = options['keep-trees'] ? cloneOf(mirror, scratch, item.repo) : clones.get(item.repo);
  const tree = root ?? cloneOf(mirror, scratch, item.repo);
  clones.set(item.repo, tree);
  layOut(tree, item.parent, configOf(configs, item));
  const { seconds, said, failed } = await remove(tree, item);
  const figures = await score(changedFiles(tree, mirror, item), item.flagKey);
  if (options['keep-trees']) {
    writeFileSync(join(scratch, `${tree.split('/').at(-1)}.txt`), said);
    console.log(`     ${tree}`);
  }
  return { id: item.id, repo: item.repo, pure: item.pure, seconds, ...(failed && { failed }), ...figures };
}

const percent = (share) => `${Math.round(100 * share)}%`.padStart(4);
const line = ({ id, isExact, residue, broken, failed, recall, precision, exact, files, seconds }) =>
  [
    `${isExact ? 'SAME' : residue || broken || failed ? 'MISS' : 'NEAR'} ${id}`,
    `recall ${percent(recall)} precision ${percent(precision)} exact ${percent(exact)} of ${files} files`,
    `residue ${residue} broken ${broken}`,
    `${seconds.toFixed(1)}s`,
    ...(failed ? [failed] : []),
  ].join('  ');

/** One project after the other in each lane: a project's cases share a clone. */
async function lane(queue, results) {
  const clones = new Map();
  for (let group = queue.shift(); group; group = queue.shift()) {
    for (const item of group) {
      const result = await replay(item, clones);
      if (result) results.push(result);
      console.log(result ? line(result) : `SKIP ${item.id}  there is no mirror of ${item.repo}`);
    }
  }
}

/** Compares the cases with what the people committed. */
async function compare() {
  const repos = [...new Set(wanted.map(({ repo }) => repo))];
  const queue = repos.map((repo) => wanted.filter((each) => each.repo === repo));
  const results = [];
  await Promise.all(Array.from({ length: Number(options.jobs) }, () => lane(queue, results)));
  console.log(summaryLine(results));
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(results, null, 1));
  store('results.json', results.map(rowOf));
}

/** Compares the type errors before and after. */
async function checkTypes() {
  for (const item of wanted) {
    const result = await typesOf(item, options, configOf(configs, item), remove);
    if (result === undefined) continue;
    const { id, failed, added } = result;
    console.log(failed ? `FAIL ${id}  ${failed}` : `${added.length ? 'MORE' : 'SAME'} ${id}`);
    for (const { file, line, code, message } of added ?? []) console.log(`     ${file}:${line} ${code} ${message}`);
    store('types.json', [result]);
  }
}

/** Writes rows into a file, beside those of other cases, and the page that the files make. */
function store(file, results) {
  if (options['dry-run'] || results.length === 0) return;
  const stored = (name) => (existsSync(here(name)) ? JSON.parse(read(name)) : []);
  const rows = new Map([...stored(file), ...results].map((row) => [row.id, row]));
  const all = cases.flatMap(({ id }) => rows.get(id) ?? []);
  writeFileSync(here(file), `[\n${all.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  const figures = [stored('results.json'), cases, JSON.parse(read('classes.json')), stored('types.json')];
  writeFileSync(here('../../docs/replay.md'), page(...figures));
}

await (options.types === undefined ? compare() : checkTypes());
if (!options['keep-trees']) rmSync(scratch, { recursive: true, force: true });

/** What is kept of a case: no time, which differs from run to run, but in the summary. */
function rowOf({
  id,
  pure,
  seconds,
  failed,
  files,
  touched,
  recall,
  precision,
  exact,
  isExact,
  residue,
  broken,
  sums,
}) {
  const rounded = (share) => Math.round(share * 1000) / 1000;
  return {
    id,
    pure,
    seconds: Math.round(seconds * 10) / 10,
    ...(failed && { failed }),
    files,
    touched,
    recall: rounded(recall),
    precision: rounded(precision),
    exact: rounded(exact),
    isExact,
    residue,
    broken,
    lines: sums.all,
  };
}
