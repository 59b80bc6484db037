/** Stands for vitest in the test files that mutants are run against: their tests are kept instead of run. */
export { expect } from 'vitest';

export interface Case {
  name: string;
  run: () => unknown;
}

/** The tests of the file that was imported last, and of those before it. */
export const cases: Case[] = [];

export const describe = (_name: string, body: () => void): void => body();

export function it(name: string, run: () => unknown): void {
  cases.push({ name, run });
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...row: unknown[]) => unknown): void => {
    for (const row of rows) cases.push({ name, run: () => run(...(Array.isArray(row) ? row : [row])) });
  };
