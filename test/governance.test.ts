import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Check, checks, governancePage } from '@flagsweep/checks';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Rows of the governance table that a test is named after: `G4: a placeholder is no purpose`. */
const tested = new Set(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(`${folder}${file}`, 'utf8').match(/(?<=['"`])G\d+(?=: )/g) ?? []),
);

it('has tests named after every row that a check enforces', () => {
  const rows = new Set(Object.values<Check>(checks).flatMap(({ requirements }) => requirements));
  expect([...rows].filter((row) => !tested.has(row))).toEqual([]);
});

it('has tests named after every row of the governance table', () => {
  const rows = Array.from({ length: 33 }, (_, index) => `G${index + 1}`);
  expect(rows.filter((row) => !tested.has(row))).toEqual([]);
});

it('has a page that says what enforces each row', async () => {
  await expect(governancePage()).toMatchFileSnapshot(`${folder}../docs/governance.md`);
});
