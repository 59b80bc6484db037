import type { Literal } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import { code, codeAndLeft } from '../helpers.js';

it('leaves what is compared with something unknown', async () => {
  const { code, left } = await codeAndLeft(`use(FLAG === other);
`);
  expect(code).toBe(`use(true === other);
`);
  expect(left).toEqual([]);
});

it('leaves a loose comparison of two types', async () => {
  const { code, left } = await codeAndLeft(`use(FLAG == 1);
`);
  expect(code).toBe(`use(true == 1);
`);
  expect(left).toEqual([]);
});

describe('what a comparison says', () => {
  const cases: [keep: Literal, before: string, after: string][] = [
    [3, 'FLAG < 4', 'true'],
    [3, 'FLAG < 3', 'false'],
    [3, 'FLAG <= 3', 'true'],
    [3, 'FLAG <= 2', 'false'],
    [3, 'FLAG > 2', 'true'],
    [3, 'FLAG > 3', 'false'],
    [3, 'FLAG >= 3', 'true'],
    [3, 'FLAG >= 4', 'false'],
    [3, '2 < FLAG', 'true'],
    [3, '4 < FLAG', 'false'],
    [3, 'FLAG === 3', 'true'],
    [3, "FLAG > '2'", "3 > '2'"],
    [3, "FLAG == '3'", "3 == '3'"],
    [3, 'FLAG + 4', '3 + 4'],
    [3, 'a < FLAG', 'a < 3'],
    ['blue', "FLAG == 'blue'", 'true'],
    ['blue', "FLAG != 'blue'", 'false'],
    ['blue', 'FLAG == 1', "'blue' == 1"],
    ['blue', 'FLAG == undefined', 'false'],
    ['blue', 'FLAG !== undefined', 'true'],
    ['blue', 'undefined != FLAG', 'true'],
    ['blue', 'FLAG === null', 'false'],
    ['blue', 'FLAG != null', 'true'],
    ['blue', "FLAG < 'red'", "'blue' < 'red'"],
    ['blue', 'a.undefined === FLAG', "a.undefined === 'blue'"],
    [null, 'FLAG == undefined', 'true'],
    [null, 'FLAG === undefined', 'false'],
    [null, 'FLAG !== undefined', 'true'],
    [null, 'FLAG == null', 'true'],
    [null, 'FLAG === null', 'true'],
    [null, "FLAG == 'a'", 'false'],
    [null, 'FLAG == 0', 'false'],
  ];
  for (const [keep, before, after] of cases) {
    it(`${before} of ${keep}`, async () => expect(await code(`use(${before});\n`, { keep })).toBe(`use(${after});\n`));
  }

  it('not of what is called undefined', async () =>
    expect(await code('const f = (undefined) => FLAG === undefined;\n')).toBe(
      'const f = (undefined) => true === undefined;\n',
    ));

  it('not of another object', async () =>
    expect(await code('use(FLAG === [], FLAG === a);\n', { keep: [1] })).toBe('use([1] === [], [1] === a);\n'));
});
