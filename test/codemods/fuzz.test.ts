import { expect, it } from 'vitest';
import { fuzz } from './fuzz.js';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** A plain test run takes the same programs every time; `npm run fuzz` takes new ones, as many as asked for. */
const wanted = FUZZ_RUNS !== undefined || FUZZ_SEED !== undefined;
const fresh = Math.floor(Math.random() * 2 ** 31);
const rounds = [{ runs: Number(FUZZ_RUNS ?? 2000), seed: Number(FUZZ_SEED ?? (wanted ? fresh : 20_261_122)) }];

for (const { runs, seed } of rounds) {
  it(`does the same before and after in random programs (FUZZ_SEED=${seed})`, { timeout: 3_600_000 }, async () => {
    console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`);
    const { programs, skipped, changed } = await fuzz(runs, seed);
    console.log(`${programs} programs, ${changed} changed, ${skipped} not compared`);
    expect(changed).toBeGreaterThan(programs / 4);
    expect(skipped).toBeLessThan(programs / 2);
  });
}
