import fc from 'fast-check';
import { behaviourOf } from './behaviour.js';
import { type Files, plan } from './helpers.js';
import { growProgram, type Keep, type Program } from './programs.js';

/** Programs that are planned together: a plan costs about as much as thirty small files. */
const batchSize = 50;

const options = { wrappers: [{ name: 'If', show: 'show', else: 'elseShow' }] };

const choices = fc.array(fc.nat({ max: 9999 }), { minLength: 20, maxLength: 160, size: 'max' });

export interface FuzzResult {
  programs: number;
  /** Programs that could not be compared: invalid ones, and ones outside the assumptions. */
  skipped: number;
  /** Programs that the removal changed. */
  changed: number;
}

/** Removes the flag from random programs and compares what they do. Throws at the first difference, shrunk. */
export async function fuzz(runs: number, seed: number): Promise<FuzzResult> {
  const result: FuzzResult = { programs: 0, skipped: 0, changed: 0 };
  for (let round = 0; result.programs < runs; round++) {
    const lists = fc.sample(choices, { numRuns: batchSize, seed: (seed * 7919 + round) | 0 });
    const found = await differenceIn(lists.map(growProgram), result);
    if (found) throw new Error(await shrink(lists[found.index] as number[], found.text));
  }
  return result;
}

/** The report on the smallest program that still shows a difference, within a few seconds. */
async function shrink(list: readonly number[], report: string): Promise<string> {
  let smallest = [...list];
  let text = report;
  const counts: FuzzResult = { programs: 0, skipped: 0, changed: 0 };
  const stop = performance.now() + 8000;
  const accept = async (candidate: number[]): Promise<boolean> => {
    const found = await differenceIn([growProgram(candidate, 0)], counts);
    if (!found) return false;
    smallest = candidate;
    text = found.text;
    return true;
  };
  for (let size = smallest.length >> 1; size >= 1 && performance.now() < stop; size = size === 1 ? 0 : size >> 1) {
    for (let at = smallest.length - size; at >= 0 && performance.now() < stop; at -= size) {
      if (await accept([...smallest.slice(0, at), ...smallest.slice(at + size)])) continue;
      const zeros = smallest.map((each, index) => (index >= at && index < at + size ? 0 : each));
      if (zeros.some((each, index) => each !== smallest[index])) await accept(zeros);
    }
  }
  return text;
}

/** What removal changed that it may not change, in the first program where it did. */
async function differenceIn(
  programs: readonly Program[],
  result: FuzzResult,
): Promise<{ index: number; text: string } | undefined> {
  for (const keep of [true, false, 'blue'] as Keep[]) {
    const group = programs.filter((program) => program.keep === keep);
    if (group.length === 0) continue;
    const before: Files = Object.fromEntries(group.map(({ file, text }) => [file, text]));
    let after: Files;
    let again: Files;
    try {
      after = (await plan(before, { key: 'flag', keep, options })).files;
      again = (await plan(after, { key: 'flag', keep, options })).files;
    } catch (error) {
      for (const program of group) {
        const thrown = await plan({ [program.file]: program.text }, { key: 'flag', keep, options })
          .then(({ files }) => plan(files, { key: 'flag', keep, options }))
          .then(() => undefined, String);
        const text = `${thrown}\n--- keep ${keep}\n${program.text}`;
        if (thrown !== undefined) return { index: programs.indexOf(program), text };
      }
      throw error;
    }
    for (const program of group) {
      result.programs++;
      const text = after[program.file] as string;
      if (text !== program.text) result.changed++;
      const expected = await behaviourOf(program, program.text);
      if (expected.skip !== undefined) {
        result.skipped++;
        continue;
      }
      const actual = await behaviourOf(program, text);
      const index = programs.indexOf(program);
      const report = (what: string, rest: string): string =>
        `${what}\n--- keep ${keep}, before\n${program.text}\n--- after\n${text}\n${rest}`;
      if (JSON.stringify(expected) !== JSON.stringify(actual)) {
        const both = `--- did\n${JSON.stringify(expected)}\n--- does\n${JSON.stringify(actual)}`;
        return { index, text: report('does something else', both) };
      }
      if (again[program.file] !== text) {
        return { index, text: report('a second removal goes on', `--- again\n${again[program.file]}`) };
      }
    }
  }
  return undefined;
}
