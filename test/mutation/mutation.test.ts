import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Simplification, simplifications } from '@flagsweep/codemods';
import * as syntax from '@flagsweep/references/syntax';
import * as tsMorph from 'ts-morph';
import { expect, it } from 'vitest';
import { rewritten } from '../codemods/rewriting.js';
import { type Case, cases } from './collect.js';
import { type Mutant, mutantsOf } from './mutants.js';

/** `npm run mutate` takes every mutant, or those of `MUTATE=<id>`; a plain test run takes one of each unit. */
const { MUTATE } = process.env;
const folder = new URL('../../codemods/src/', import.meta.url);
const units = simplifications as Record<string, Simplification>;
const ids = Object.keys(units).filter((id) => MUTATE === undefined || MUTATE === 'all' || MUTATE === id);

const modules = new Map<string, unknown>([
  ['ts-morph', tsMorph],
  ['@flagsweep/references/syntax', syntax],
]);
for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts'))) {
  const path = fileURLToPath(new URL(name, folder));
  modules.set(`../${name.replace(/ts$/, 'js')}`, await import(/* @vite-ignore */ path));
}

/** The unit that a mutated text is, with the modules that the original has. */
function load({ text }: Mutant): Simplification {
  const { ts } = tsMorph;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: { default?: Simplification } = {};
  new Function('require', 'exports', outputText)((name: string) => modules.get(name), exports);
  return exports.default as Simplification;
}

/** The tests of one unit: its file, and its rewrites. */
async function testsOf(id: string): Promise<Case[]> {
  const before = cases.length;
  const path = fileURLToPath(new URL(`../codemods/simplifications/${id}.test.ts`, import.meta.url));
  if (existsSync(path)) await import(/* @vite-ignore */ `${path}?collect`);
  const own = cases.slice(before);
  const rewrites = (units[id] as Simplification).rewrites.map((line): Case => {
    const [from = '', to = ''] = line.split(/ -> ?/);
    return { name: line, run: async () => expect(await rewritten(from)).toBe(to) };
  });
  return [...rewrites, ...own];
}

/** Whether some test fails. What goes on for ever is stopped by the engine. */
async function isKilled(tests: readonly Case[]): Promise<boolean> {
  for (const { run } of tests) {
    try {
      await run();
    } catch {
      return true;
    }
  }
  return false;
}

async function survivorsOf(id: string, most: number): Promise<{ count: number; survivors: string[] }> {
  const original = units[id] as Simplification;
  const tests = await testsOf(id);
  // A plain run has these tests among its own.
  if (MUTATE !== undefined) expect(await isKilled(tests), `the tests of ${id} without a mutation`).toBe(false);
  const source = readFileSync(new URL(`simplifications/${id}.ts`, folder), 'utf8');
  const all = mutantsOf(source);
  const step = Math.max(1, Math.floor(all.length / most));
  // The first ones are mostly guards that only the types need: a sample is taken from between.
  const chosen = all.filter((_, index) => index % step === step >> 1).slice(0, most);
  const survivors: string[] = [];
  for (const mutant of chosen) {
    units[id] = load(mutant);
    if (!(await isKilled(tests))) survivors.push(`${id}.ts:${mutant.line} ${mutant.what}`);
  }
  units[id] = original;
  return { count: chosen.length, survivors };
}

it('notices what is broken in the simplifications', { timeout: 7_200_000 }, async () => {
  const most = MUTATE === undefined ? 1 : Number.POSITIVE_INFINITY;
  let count = 0;
  const survivors: string[] = [];
  for (const id of ids) {
    const found = await survivorsOf(id, most);
    count += found.count;
    survivors.push(...found.survivors);
    if (MUTATE !== undefined) console.log(`${id}: ${found.count - found.survivors.length} of ${found.count}`);
  }
  console.log(`${count - survivors.length} of ${count} mutants noticed\n${survivors.join('\n')}`);
  expect(survivors.length).toBeLessThan(count * 0.35);
});
