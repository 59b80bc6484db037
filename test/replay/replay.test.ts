import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script has no types
import { configOf } from './checkout.mjs';
// @ts-expect-error a script has no types
import { classes, page, summary } from './page.mjs';
// @ts-expect-error a script has no types
import { changes, mentions, parses, score } from './score.mjs';
// @ts-expect-error a script has no types
import { added, projects } from './types.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): string => readFileSync(here(path), 'utf8');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Case {
  id: string;
  repo: string;
  date: string;
  pure: boolean;
}
const cases: Case[] = read('cases.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const rows: { id: string; recall: number; residue: number; failed?: string }[] = JSON.parse(read('results.json'));
const types: { id: string }[] = JSON.parse(read('types.json'));
const notes: Record<string, { class: string; what: string }[]> = JSON.parse(read('classes.json'));

describe('the figures of a case', () => {
  const before = "export const a = isOn('x') ? one() : two();\nexport const b = 2;\n";
  const theirs = 'export const a = one();\nexport const b = 2;\n';
  const file = { file: 'a.ts', before, theirs, human: true };

  it('are full where the texts are the same but for their format', async () => {
    const ours = 'export const a =\n  one();\nexport const b = 2;\n';
    expect(await score([{ ...file, ours }], 'x')).toMatchObject({
      recall: 1,
      precision: 1,
      exact: 1,
      isExact: true,
      residue: 0,
      broken: 0,
    });
  });

  it('count what was left, and what nobody asked for', async () => {
    const ours = `${before}export const c = 3;\n`;
    expect(await score([{ ...file, ours }], 'x')).toMatchObject({
      recall: 0,
      precision: 0,
      exact: 0,
      isExact: false,
      residue: 1,
    });
  });

  it('count a file that only one of them changed', async () => {
    const other = { file: 'b.ts', before: 'const x = 1;\n', theirs: 'const x = 1;\n', human: false };
    const figures = await score(
      [
        { ...file, ours: theirs },
        { ...other, ours: 'const x = 2;\n' },
      ],
      'x',
    );
    expect(figures).toMatchObject({ files: 1, touched: 2, recall: 1, precision: 0.5, isExact: false });
  });

  it('count a file that no longer parses', async () => {
    expect(await score([{ ...file, ours: 'export const a = ;\n' }], 'x')).toMatchObject({ broken: 1 });
    expect(parses('const a = <b>c</b>;', 'a.tsx')).toBe(true);
    expect(parses('const a = ;', 'a.ts')).toBe(false);
  });

  it('are made of changed lines, lone punctuation apart', () => {
    expect(changes('a {\n  b;\n}\n', 'b;\n')).toEqual(new Map([['-a {', 1]]));
    expect(mentions('x.new-cart new-cart-2 "new-cart"', 'new-cart')).toBe(2);
  });
});

it('tells the type errors that a removal adds, wherever the lines of the others went', () => {
  const error = { file: 'a.ts', line: 1, code: 'TS2304', message: "Cannot find name 'a'." };
  const again = { ...error, line: 9 };
  const other = { ...error, message: "Cannot find name 'b'." };
  expect(added([error], [again, other])).toEqual([other]);
  expect(added([error], [error, again])).toEqual([again]);
  expect(types.every(({ id }) => cases.some((each) => each.id === id && each.repo in projects))).toBe(true);
});

describe('the page', () => {
  it('is what the results and their classes say', async () => {
    await expect(page(rows, cases, notes, types)).toMatchFileSnapshot(here('../../docs/replay.md'));
  });

  it('says why of every case that left most of the work, or some of the key', () => {
    const open = rows.filter(({ recall, residue, failed }) => recall < 0.5 || residue > 0 || failed);
    expect(open.map(({ id }) => id).filter((id) => !notes[id]?.length)).toEqual([]);
    const used = Object.values(notes).flatMap((list) => list.map((note) => note.class));
    expect(used.filter((name) => !(name in classes))).toEqual([]);
    expect(Object.keys(notes).filter((id) => !cases.some((each) => each.id === id))).toEqual([]);
  });

  it('counts every case once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(summary(rows).cases).toBe(rows.length);
  });
});

it('has a configuration for every project, which the command takes', () => {
  const repos = [...new Set(cases.map(({ repo }) => repo))];
  const isConfig = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(read('../../packages/cli/schema.json')),
  );
  const files = readdirSync(here('configs'));
  for (const file of files) expect(isConfig(JSON.parse(read(`configs/${file}`))), file).toBe(true);
  expect(files.filter((file) => !file.includes('@'))).toEqual(
    repos.map((repo) => `${repo.replace('/', '+')}.json`).sort(compare),
  );
  // One of a time is there for a case.
  const used = new Set(cases.map((each) => basename(configOf(here('configs'), each))));
  expect([...used].sort(compare)).toEqual(files.sort(compare));
});

it('takes the configuration of the time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'configs-'));
  for (const file of ['a+b.json', 'a+b@2021-03-01.json', 'a+b@2020-01-01.json', 'a+bc@2030-01-01.json'])
    writeFileSync(join(folder, file), '{}');
  const at = (date: string, repo = 'a/b') => basename(configOf(folder, { repo, date }) ?? '');
  expect(at('2019-12-31')).toBe('a+b@2020-01-01.json');
  expect(at('2020-01-01')).toBe('a+b@2021-03-01.json');
  expect(at('2021-03-01')).toBe('a+b.json');
  expect(at('2021-03-01', 'a/c')).toBe('');
});
