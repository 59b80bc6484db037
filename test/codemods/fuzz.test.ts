import { expect, it } from 'vitest';
import { fuzz } from './fuzz.js';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** A plain test run takes half of its programs every time, and half of them new; `npm run fuzz` takes new ones, or `FUZZ_SEED`. */
const wanted = FUZZ_RUNS !== undefined || FUZZ_SEED !== undefined;
const fresh = Math.floor(Math.random() * 2 ** 31);
const rounds = wanted
  ? [{ runs: Number(FUZZ_RUNS ?? 2000), seed: Number(FUZZ_SEED ?? fresh) }]
  : [20_261_122, fresh].map((seed) => ({ runs: 1000, seed }));

for (const { runs, seed } of rounds) {
  it(`does the same before and after in random programs (FUZZ_SEED=${seed})`, { timeout: 3_600_000 }, async () => {
    console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`);
    const { programs, skipped, changed } = await fuzz(runs, seed);
    console.log(`${programs} programs, ${changed} changed, ${skipped} not compared`);
    expect(changed).toBeGreaterThan(programs / 4);
    expect(skipped).toBeLessThan(programs / 2);
  });
}
