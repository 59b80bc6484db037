/**
 * How near a removal came to what a person did: figures of one case, over the JavaScript and TypeScript files that either
 * side changed. Formatting does not count: every file is compared after the same formatter has printed it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import ts from 'typescript';

export const isCode = (file) => /\.(?:[cm]?[jt]sx?)$/.test(file);

const isTest = (file) =>
  /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|playwright)\/|\.(?:test|spec|stories|cy|e2e)\.[cm]?[jt]sx?$/i.test(
    file,
  );

/** The text as the formatter prints it; the text itself where it does not parse. */
async function normal(text, file) {
  if (text === undefined) return undefined;
  const parser = /\.tsx?$|\.[cm]ts$/.test(file) ? 'typescript' : 'babel-flow';
  try {
    const printed = await format(text, { parser, printWidth: 120, singleQuote: true });
    return printed.replace(/\n{2,}/g, '\n');
  } catch {
    return text.replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
  }
}

/** Whether a text parses. Dialects of JavaScript (Flow, JSX) are not judged. */
export function parses(text, file) {
  if (!/\.[cm]?tsx?$/.test(file)) return true;
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      jsx: ts.JsxEmit.Preserve,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
    },
  });
  return diagnostics.every(({ category }) => category !== ts.DiagnosticCategory.Error);
}

/** Changed lines from one text to another, as a multiset of `-line` and `+line`. Lone punctuation does not count. */
export function changes(before, after) {
  const bag = new Map();
  if (before === after) return bag;
  const folder = mkdtempSync(join(tmpdir(), 'replay-diff-'));
  try {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    writeFileSync(a, before ?? '');
    writeFileSync(b, after ?? '');
    const options = ['--no-index', '--no-color', '-U0', '--ignore-all-space', '--minimal'];
    const { stdout } = spawnSync('git', ['diff', ...options, a, b], { encoding: 'utf8', maxBuffer: 1 << 28 });
    let inHunk = false;
    for (const line of stdout.split('\n')) {
      if (line.startsWith('@@')) inHunk = true;
      if (!inHunk || !/^[+-]/.test(line)) continue;
      const body = line.slice(1).trim();
      if (!/[\p{L}\p{N}]/u.test(body)) continue;
      const change = line[0] + body.replace(/\s+/g, ' ');
      bag.set(change, (bag.get(change) ?? 0) + 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return bag;
}

const size = (bag) => [...bag.values()].reduce((sum, count) => sum + count, 0);
const common = (a, b) => [...a].reduce((sum, [line, count]) => sum + Math.min(count, b.get(line) ?? 0), 0);

/** How often a key stands in a text as a word of its own. */
export function mentions(text, key) {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text === undefined ? 0 : (text.match(new RegExp(`(?<![\\w$-])${escaped}(?![\\w$-])`, 'g')) ?? []).length;
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole);

/**
 * Scores one case. `files` are `{ file, before, theirs, ours, human }`: the three texts of a file (`undefined` where it is
 * not there), and whether the person changed it.
 * - `recall`: share of the person's changed lines that the engine changed in the same way
 * - `precision`: share of the engine's changed lines that the person changed in the same way
 * - `exact`: share of the person's files that came out identical
 * - `residue`: mentions of the key that the person removed and the engine left
 * - `broken`: files that parsed before and no longer do
 */
export async function score(files, flagKey) {
  const sums = { all: [0, 0, 0], source: [0, 0, 0] };
  const perFile = [];
  let [exact, residue, broken] = [0, 0, 0];
  for (const { file, before, theirs, ours, human } of files) {
    if (ours !== undefined && before !== undefined && ours !== before && parses(before, file) && !parses(ours, file)) {
      broken++;
    }
    const [p, h, t] = await Promise.all([normal(before, file), normal(theirs, file), normal(ours, file)]);
    const [wanted, made] = [changes(p, h), changes(p, t)];
    const figures = [common(wanted, made), size(wanted), size(made)];
    for (const part of isTest(file) ? ['all'] : ['all', 'source']) {
      sums[part] = sums[part].map((sum, index) => sum + figures[index]);
    }
    const same = human && h === t;
    if (same) exact++;
    if (human) residue += Math.max(0, mentions(ours, flagKey) - mentions(theirs, flagKey));
    const [kept, asked, did] = figures;
    perFile.push({ file, human, exact: same, same: kept, wanted: asked, made: did });
  }
  const theirs = files.filter(({ human }) => human).length;
  const [same, wanted, made] = sums.all;
  return {
    files: theirs,
    touched: files.filter(({ before, ours }) => before !== ours).length,
    recall: ratio(same, wanted),
    precision: ratio(same, made),
    exact: ratio(exact, theirs),
    isExact: theirs > 0 && exact === theirs && files.every(({ human, before, ours }) => human || before === ours),
    residue,
    broken,
    sums,
    perFile,
  };
}
