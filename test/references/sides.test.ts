import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSides, type Decision } from '../../packages/references/src/sides.js';

const region = (start: number, end: number, on = true) => ({ start, end, on, exits: false });

it('tells the sides that a use stands in, the nearest first', () => {
  const inner: Decision = { flagKey: 'inner', at: [12], regions: [region(14, 18)] };
  const outer: Decision = { flagKey: 'outer', at: [1], regions: [region(5, 20), region(20, 30, false)] };
  const middle: Decision = { flagKey: 'middle', at: [6], regions: [region(8, 19, false)] };
  const { insideOf } = createSides([outer, middle, inner], '', [0]);
  expect([outer, middle, inner].map(insideOf)).toEqual([
    [],
    [{ flagKey: 'outer', on: true }],
    [
      { flagKey: 'middle', on: false },
      { flagKey: 'outer', on: true },
    ],
  ]);
});

it('finds the same sides as one look at every region for every use', () => {
  const place = fc.nat(20);
  const decision = fc.record({
    flagKey: fc.constantFrom('a', 'b', 'c'),
    at: fc.array(place, { minLength: 1, maxLength: 2 }),
    regions: fc.array(
      fc
        .tuple(place, fc.integer({ min: 1, max: 12 }), fc.boolean())
        .map(([start, length, on]) => region(start, start + length, on)),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
      const { insideOf } = createSides(decisions, '', [0]);
      const all = decisions.flatMap(({ flagKey, regions }) => regions.map((each) => ({ ...each, flagKey })));
      for (const { flagKey: own, at, regions } of decisions) {
        const expected = ['a', 'b', 'c'].flatMap((flagKey) =>
          [true, false]
            .filter((on) =>
              at.every((use) =>
                all.some((side) => side.flagKey === flagKey && side.on === on && side.start <= use && use < side.end),
              ),
            )
            .map((on) => ({ flagKey, on })),
        );
        const found = insideOf({ flagKey: own, at, regions });
        expect(new Set(found.map((side) => JSON.stringify(side)))).toEqual(
          new Set(expected.filter(({ flagKey }) => flagKey !== own).map((side) => JSON.stringify(side))),
        );
        const last = at.at(-1) as number;
        const starts = found.map(({ flagKey, on }) =>
          Math.max(
            ...all
              .filter((side) => side.flagKey === flagKey && side.on === on && side.start <= last && last < side.end)
              .map(({ start }) => start),
          ),
        );
        expect(starts).toEqual([...starts].sort((a, b) => b - a));
      }
    }),
    { numRuns: 1000 },
  );
});

it('takes no square of the flags of one file', () => {
  const decisions = Array.from(
    { length: 20_000 },
    (_, index): Decision => ({
      flagKey: `flag-${index}`,
      at: [index * 10 + 5],
      regions: [region(index * 10 + 6, index * 10 + 10)],
    }),
  );
  decisions.push({ flagKey: 'around', at: [0], regions: [region(1, 1_000_000)] });
  const { insideOf } = createSides(decisions, '', [0]);
  let looks = 0;
  for (const decision of decisions) looks += insideOf(decision).length;
  expect(looks).toBe(20_000);
}, 2_000);
