import { expect, it } from 'vitest';
import { lines, reference } from './helpers.js';

const entry = 'key: new-checkout\nstage: retired\n';

it('reports production code, and tests once nothing else names the flag', () => {
  const references = [
    reference(),
    reference({ kind: 'override', test: true, file: 'src/cart.test.ts' }),
    reference({ kind: 'mention', file: 'README.md' }),
  ];
  const rest =
    'flag "new-checkout", which is retired; `retirement.keep` says that true stays. Run `flagsweep remove new-checkout --keep true`.';
  const catalog = `${entry}retirement: { keep: true }\n`;
  expect(lines('retired-but-referenced', { catalog, references })).toEqual([
    `src/cart.ts:12:3 Code still reads ${rest}`,
  ]);
  expect(lines('retired-but-referenced', { catalog, references: references.slice(1) })).toEqual([
    `src/cart.test.ts:12:3 Code still overrides ${rest}`,
  ]);
});

it('asks for the value where the catalog does not say it', () => {
  expect(lines('retired-but-referenced', { catalog: entry, references: [reference()] })).toEqual([
    'src/cart.ts:12:3 Code still reads flag "new-checkout", which is retired; `retirement.keep` does not say which value stays. Set it, then run `flagsweep remove new-checkout --keep <value>`.',
  ]);
});

it.each([
  ['treatment', '"treatment" stays. Run `flagsweep remove new-checkout --keep treatment`'],
  ['two words', '"two words" stays. Run `flagsweep remove new-checkout --keep \'two words\'`'],
  ['{ a: 1 }', '{"a":1} stays. Run `flagsweep remove new-checkout --keep \'{"a":1}\'`'],
  ['null', 'null stays. Run `flagsweep remove new-checkout --keep null`'],
])('shows the value %s', (keep, part) => {
  const [line] = lines('retired-but-referenced', {
    catalog: `${entry}retirement: { keep: ${keep} }\n`,
    references: [reference()],
  });
  expect(line).toContain(part);
});

it('leaves flags of other stages out', () => {
  expect(
    lines('retired-but-referenced', { catalog: 'key: new-checkout\nstage: deprecated\n', references: [reference()] }),
  ).toEqual([]);
});
