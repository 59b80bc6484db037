import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script has no types
import * as plan from '../../bench/plan.mjs';
import { makeRepo, small } from '../cli/helpers.js';

const script = fileURLToPath(new URL('../../bench/scan.mjs', import.meta.url));
const hasRipgrep = spawnSync('rg', ['--version']).error === undefined;

describe('the arguments', () => {
  it.each([
    [['a', 'b'], { folders: ['a', 'b'], runs: 5 }],
    [['a', '--runs', '3'], { folders: ['a'], runs: 3 }],
    [['--replicate', '500', 'a', '--keys', '20'], { folders: ['a'], runs: 5, replicate: 500, keys: 20 }],
  ])('%j', (args, expected) => expect(plan.parseArguments(args)).toEqual(expected));
  it.each([
    [[], 'name at least one folder'],
    [['a', '--runs'], '--runs needs a number above 0'],
    [['a', '--runs', '0'], '--runs needs a number above 0'],
    [['a', '--fast'], 'unknown option --fast'],
    [['a', '--keys', '5'], '--keys is for trees that --replicate makes'],
  ])('%j are refused', (args, why) => expect(() => plan.parseArguments(args)).toThrow(why));
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the median of %j is %d', (numbers, expected) => expect(plan.median(numbers)).toBe(expected));

it('fills keys up with made ones', () => {
  expect(plan.keysFor(['b', 'a', 'b'], 4)).toEqual(['a', 'b', 'made-flag-0001', 'made-flag-0002']);
  expect(plan.keysFor(['b', 'a'], 1)).toEqual(['a']);
});

it('points registries at the first copy', () => {
  const config = { catalog: 'flags.yaml', bags: ['flags'], registries: [{ file: 'src/keys.ts', name: 'Key' }] };
  expect(plan.configFor(config, 'all.yaml', 'copy-1')).toEqual({
    catalog: 'all.yaml',
    bags: ['flags'],
    registries: [{ file: 'copy-1/src/keys.ts', name: 'Key' }],
  });
});

it('shows medians, and ratios to ripgrep', () => {
  const run = (seconds: number, megabytes: number) => ({ seconds, megabytes });
  const runs = {
    rg: [run(0.1, 10), run(0.3, 10), run(0.2, 10)],
    cold: [run(1, 200), run(3, 220), run(2, 210)],
    warm: [run(0.5, 90), run(0.7, 90), run(0.6, 90)],
  };
  const { warm: _, ...cold } = runs;
  const corpus = { name: 'shop', files: 63, keys: 16 };
  expect(plan.tableOf([plan.rowOf(corpus, runs), plan.rowOf(corpus, cold)])).toBe(
    `| Corpus | Files | Keys | ripgrep s | cold s | ratio | warm s | ratio | peak MB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| shop | 63 | 16 | 0.20 | 2.00 | 10.0 | 0.60 | 3.0 | 210 |
| shop | 63 | 16 | 0.20 | 2.00 | 10.0 | – | – | 210 |`,
  );
});

describe('the script', () => {
  it('says what is wrong', () => {
    const { status, stderr } = spawnSync('node', [script, '--runs', 'x'], { encoding: 'utf8' });
    expect([status, stderr.split('\n')[0]]).toEqual([2, '--runs needs a number above 0']);
  });

  it('names ripgrep where it is absent', () => {
    const repo = makeRepo(small);
    const { status, stderr } = spawnSync(process.execPath, [script, repo.root], {
      encoding: 'utf8',
      env: { ...process.env, PATH: '/nowhere' },
    });
    expect([status, stderr.split(':')[0]]).toEqual([2, 'ripgrep is not there']);
  });

  it.skipIf(!hasRipgrep)('measures a folder, and a tree of copies of it', () => {
    const repo = makeRepo(small);
    const table = (...args: string[]): string[] =>
      execFileSync('node', [script, repo.root, '--runs', '1', ...args], { encoding: 'utf8' })
        .trim()
        .split('\n');
    const [, , row = ''] = table();
    expect(row).toMatch(/^\| \S+ \| \d+ \| 1 \| \d+\.\d\d \| \d+\.\d\d \| \d+\.\d \|/);
    const [, , copies = ''] = table('--replicate', '20', '--keys', '7');
    expect(copies).toMatch(/^\| \S+-20 \| 2\d \| 7 \| \d/);
  });
});
