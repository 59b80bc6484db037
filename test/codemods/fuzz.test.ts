import { expect, it } from 'vitest';
import { fuzz } from './fuzz.js';

const fresh = Math.floor(Math.random() * 2 ** 31);
const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** A plain test run takes the same programs every time, and some new ones; `npm run fuzz` as many new ones as asked for. */
const rounds =
  FUZZ_RUNS !== undefined || FUZZ_SEED !== undefined
    ? [{ runs: Number(FUZZ_RUNS ?? 2000), seed: Number(FUZZ_SEED ?? fresh) }]
    : [
        { runs: 2000, seed: 20_261_122 },
        { runs: 500, seed: fresh },
      ];

for (const { runs, seed } of rounds) {
  it(`does the same before and after in random programs (FUZZ_SEED=${seed})`, { timeout: 3_600_000 }, async () => {
    console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`);
    const { programs, skipped, changed } = await fuzz(runs, seed);
    console.log(`${programs} programs, ${changed} changed, ${skipped} not compared`);
    expect(changed).toBeGreaterThan(programs / 4);
    expect(skipped).toBeLessThan(programs / 2);
  });
}
