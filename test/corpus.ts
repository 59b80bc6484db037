/**
 * The labelled corpus: what a careful reader says of each case, as comments under the code. `test/corpus/README.md` says how
 * to label; this file reads the labels, scans the cases and compares.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referenceKinds } from '@flagsweep/references';
import { factsOf, type Keys, type Options } from './references/helpers.js';

const folder = fileURLToPath(new URL('./corpus/', import.meta.url));

/** Kinds of labels: those of references, and what has no key that can be told. */
export const kinds = [...referenceKinds, 'unresolved'] as const;

export interface Case {
  /** `<shape>/<case>` */
  name: string;
  /** What the case shows, in a sentence. */
  what: string;
  options: Options;
  keys: Keys;
  files: Record<string, string>;
  /** What is there: `evaluation new-checkout src/a.ts:3:10`, sorted. */
  labels: string[];
  /** Places that only look like a reference, each labelled `nothing`. */
  lookAlikes: string[];
}

/** What a case misses and what it invents, where the scanner falls short: `misses.json` lists every one. */
export interface Difference {
  missed: string[];
  invented: string[];
}

const label = new RegExp(String.raw`^\s*//(?:\s*(\^+)|@(\d+)) ((${[...kinds, 'nothing'].join('|')})(?: \S.*)?)$`);

/** The text without its labels, and the labels with the line and column that they point at. */
export function readLabels(file: string, text: string): { text: string; labels: string[]; lookAlikes: string[] } {
  const lines: string[] = [];
  const labels: string[] = [];
  const lookAlikes: string[] = [];
  for (const line of text.split('\n')) {
    const match = label.exec(line);
    if (!match) {
      if (/^\s*\/\/\s*\^/.test(line)) throw new Error(`${file}: cannot read the label ${line.trim()}`);
      lines.push(line);
      continue;
    }
    const [, carets, given, said = '', kind] = match;
    const column = carets === undefined ? Number(given) : line.indexOf('^') + 1;
    const end = carets === undefined ? column : column + carets.length - 1;
    if (end > (lines.at(-1) ?? '').length) throw new Error(`${file}:${lines.length}: a label points behind the line`);
    const place = `${file}:${lines.length}:${column}`;
    if (kind === 'nothing') lookAlikes.push(place);
    else labels.push(`${said} ${place}`);
  }
  return { text: lines.join('\n'), labels, lookAlikes };
}

const subfolders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

function readCase(name: string): Case {
  const path = join(folder, name);
  const { what, options = {}, keys = [] } = JSON.parse(readFileSync(join(path, 'case.json'), 'utf8'));
  const found: Case = { name, what, options, keys, files: {}, labels: [], lookAlikes: [] };
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
      .slice(path.length + 1)
      .replaceAll('\\', '/');
    if (!entry.isFile() || file === 'case.json') continue;
    const { text, labels, lookAlikes } = readLabels(file, readFileSync(join(path, file), 'utf8'));
    found.files[file] = text;
    found.labels.push(...labels);
    found.lookAlikes.push(...lookAlikes);
  }
  found.labels.sort();
  return found;
}

/** Every case, by name. */
export const readCases = (): Case[] =>
  subfolders(folder).flatMap((shape) => subfolders(join(folder, shape)).map((name) => readCase(`${shape}/${name}`)));

/** What the scanner says of a case, in the words of the labels. */
export async function factLines({ files, options, keys }: Case): Promise<string[]> {
  const { references, unresolved } = await factsOf(files, options, keys);
  return [
    ...references.map(({ kind, flagKey, file, line, column }) => `${kind} ${flagKey} ${file}:${line}:${column}`),
    ...unresolved.map(({ prefix, candidates, file, line, column }) => {
      const known = candidates ? ` {${candidates.join(', ')}}` : prefix === undefined ? '' : ` ${prefix}*`;
      return `unresolved${known} ${file}:${line}:${column}`;
    }),
  ].sort();
}

/** What stands in one list and not in the other; one that stands twice counts twice. */
export function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

export const differenceOf = (labels: readonly string[], facts: readonly string[]): Difference => ({
  missed: without(labels, facts),
  invented: without(facts, labels),
});

/** The differences that are known, by case. */
export const readMisses = (): Record<string, Partial<Difference>> =>
  JSON.parse(readFileSync(join(folder, 'misses.json'), 'utf8'));
