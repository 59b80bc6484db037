import { describe, expect, it } from 'vitest';
import { tested } from './helpers.js';

const stays = "it('stays', () => {\n  run();\n});\n";

describe('a test of the value that goes', () => {
  it('goes with its comment, and what only it used', async () => {
    const { text, files } = await tested(
      [
        "import './set-up';",
        "import { old } from './old';",
        "import { Key } from './flags';",
        'const fixture = { a: 1 };',
        '',
        stays,
        '// the old way',
        "it('does the old thing', () => {",
        '  setFlag(Key.X, false);',
        '  old(fixture);',
        '});',
        '',
      ].join('\n'),
      { files: { 'old.ts': 'export const old = (o: object) => o;\n' } },
    );
    expect(text).toBe(`import './set-up';\n\n${stays}`);
    expect(files['flags.ts']).not.toContain('X');
  });

  it.each([
    ["test.only('a', async () => { setFlag('x', false); });", 'Jest'],
    ["test.concurrent('a', { timeout: 1 }, () => { setFlag('x', false); });", 'Vitest'],
    ["specify('a', function () { setFlag('x', false); });", 'Mocha'],
    ["fit('a', fakeAsync(() => { setFlag('x', false); }));", 'Jasmine'],
    ["test.serial('a', async (t) => { setFlag('x', false); });", 'AVA'],
    [
      "test.describe('a', () => { test('b', async ({ page }) => { await page.setFlag('x', false); }); });",
      'Playwright',
    ],
    ["context('a', () => { it('b', () => { cy.setFlag('x', false); }); });", 'Cypress'],
  ])('%s (%s)', async (code) => {
    expect((await tested(`${code}\n${stays}`)).text).toBe(stays);
  });

  it('goes by the hook of a group that says what it is about', async () => {
    const { text } = await tested(
      [
        stays,
        "describe('when it is disabled', () => {",
        '  const user = make();',
        '',
        '  beforeEach(async () => {',
        "    await setFlag('x', false);",
        '  });',
        '',
        "  it('a', () => run());",
        "  describe('b', () => {",
        "    it('c', () => run(user));",
        '  });',
        '});',
        '',
      ].join('\n'),
    );
    expect(text).toBe(stays);
  });

  it('goes from a group whose other tests set up the value that stays', async () => {
    const group = (tests: string): string => `describe('off by default', () => {\n${tests}});\n`;
    const hook = "  beforeEach(() => {\n    start();\n    setFlag('x', false);\n  });\n\n";
    const on = "  it('is on', () => {\n    setFlag('x', true);\n    run();\n  });\n";
    const { text } = await tested(group(`${hook}${on}\n  it('is off', () => {\n    run();\n  });\n`));
    expect(text).toBe(group("  beforeEach(() => {\n    start();\n  });\n\n  it('is on', () => {\n    run();\n  });\n"));
  });

  it('goes where a helper of its own sets the value up', async () => {
    const { text, left } = await tested(
      [
        "import './x';",
        'const setUp = (port = 1) => {',
        '  route(server, { port, flags: { x: false } });',
        '};',
        '',
        stays,
        "describe('Dialog', () => {",
        "  it('a', async () => {",
        '    setUp();',
        '    run();',
        '  });',
        '});',
        '',
      ].join('\n'),
    );
    expect(text).toBe(`import './x';\n\n${stays}`);
    expect(left).toEqual([]);
  });

  it('takes the file with it where it is the last one, and its snapshots', async () => {
    const { files } = await tested(
      "import { a } from './a';\njest.setTimeout(9);\nit('a', () => {\n  setFlag('x', false);\n  a();\n});\n",
      {
        files: {
          'a.ts': 'export const a = () => 1;\n',
          'b.ts': "import { a } from './a';\na();\n",
          '__snapshots__/a.test.ts.snap': 'exports[`a 1`] = `1`;\n',
        },
      },
    );
    expect(Object.keys(files).sort()).toEqual(['a.ts', 'b.ts', 'flags.ts']);
  });

  it('leaves its snapshots to the runner', async () => {
    const { text, left } = await tested(
      `${stays}describe('a', () => {\n  it('b', () => {\n    setFlag('x', false);\n  });\n});\n`,
      {
        files: { '__snapshots__/a.test.ts.snap': 'exports[`stays 1`] = `1`;\n\nexports[`a b 1`] = `1`;\n' },
      },
    );
    expect(text).toBe(stays);
    expect(left).toEqual(['__snapshots__/a.test.ts.snap:3 snapshot']);
  });
});

describe('a test stays, and is named', () => {
  const cases: [why: string, code: string, left: string[]][] = [
    [
      'both values are set up in it',
      "it('a', () => {\n  setFlag('x', true);\n  run();\n  setFlag('x', false);\n});\n",
      ['2 both-values', '4 both-values'],
    ],
    ['it may be set up or not', "it('a', () => {\n  if (win) setFlag('x', false);\n});\n", ['2 other-value']],
    [
      'it is set up by a function that it makes',
      "it('a', () => {\n  use(() => setFlag('x', false));\n});\n",
      ['2 unknown-value'],
    ],
    [
      'other flags are set up with it',
      "it('a', () => {\n  render({ flags: { x: false, y: true } });\n});\n",
      ['2 other-value'],
    ],
    [
      'a hook sets up a default for many',
      "describe('Page', () => {\n  beforeEach(() => setFlag('x', false));\n  it('a', () => run());\n});\n",
      ['2 other-value'],
    ],
    [
      'it is one case of several',
      "it('a', async () => {\n  await build({});\n  await build({ flags: { x: false } });\n});\n",
      ['3 other-value'],
    ],
    [
      'a helper sets up a default for many',
      "const start = () => app({ flags: { x: false } });\nit('a', () => {\n  start();\n});\nit('b', () => {\n  start();\n});\n",
      ['1 other-value'],
    ],
    [
      'a helper may set it up or not',
      "function start(a) {\n  if (!a) return;\n  setFlag('x', false);\n}\nit('a', () => {\n  start(1);\n});\n",
      ['3 other-value'],
    ],
    [
      'a helper is one case of several',
      "const off = () => build({ flags: { x: false } });\nit('a', () => {\n  build();\n  off();\n});\n",
      ['1 other-value'],
    ],
    [
      'a helper is handed on',
      "const off = () => {\n  setFlag('x', false);\n};\nit('a', () => {\n  off();\n});\nuse(off);\n",
      ['2 other-value'],
    ],
    [
      'the value is what it expects',
      "it('a', () => {\n  expect(read()).toEqual({ flags: { x: false } });\n});\n",
      ['2 unknown-value'],
    ],
    [
      'nothing else of its file would be left',
      "export const help = 1;\nit('a', () => {\n  setFlag('x', false);\n});\n",
      ['3 other-value'],
    ],
    [
      'it is no test of a runner',
      "function it(a, b) {}\nit('a', () => {\n  setFlag('x', false);\n});\n",
      ['3 other-value'],
    ],
  ];
  it.each(cases)('%s', async (_why, code, left) => {
    expect(await tested(code)).toMatchObject({ text: code, left });
  });

  it('with the declaration that it keeps alive', async () => {
    const { files } = await tested(
      "import { Key } from './flags';\nit('a', () => {\n  if (win) setFlag(Key.X, false);\n});\n",
    );
    expect(files['flags.ts']).toContain("X = 'x'");
  });
});

describe('an empty list, of what sets this flag and no other,', () => {
  const on = "it('a', () => {\n  mockFeatures(['x']);\n  run();\n});\n";
  const off = (title: string, list: string): string =>
    `it('${title}', () => {\n  mockFeatures(${list});\n  run();\n});\n`;
  const after = "it('a', () => {\n  run();\n});\n";

  it('is a set-up of off where a title says so', async () => {
    expect(await tested(on + off('does nothing when the feature flag is disabled', '[]'))).toMatchObject({
      text: after,
      left: [],
    });
  });

  it.each([
    ['a title does not say so', off('does nothing', '[]'), ''],
    ['it sets others as well', off('b', "['y']"), off('does nothing when the feature flag is disabled', '[]')],
    ['nothing tells what it sets', off('b', 'all'), off('does nothing when the feature flag is disabled', '[]')],
  ])('but not where %s', async (_why, one, other) => {
    expect(await tested(on + one + other)).toMatchObject({ text: after + one + other, left: [] });
  });
});

it('a default that a test sets the value that stays against goes, and the tests that relied on it are named', async () => {
  const group = (hook: string, on: string): string =>
    `describe('with results', () => {\n  beforeEach(() => {\n${hook}    start();\n  });\n\n  it('a', () => run());\n\n  it('b', () => {\n${on}    run();\n  });\n});\n`;
  const { text, left, files } = await tested(
    `import { config } from './flags';\n${group("    config.flags.x = 'false';\n", "    config.flags.x = 'true';\n")}`,
  );
  expect(text).toBe(group('', ''));
  expect(left).toEqual(['6 other-default']);
  expect(files['flags.ts']).not.toContain('X');
});

it('what a hook may set up otherwise afterwards is not taken for certain', async () => {
  const group = (hook: string): string =>
    `describe('off', () => {\n  beforeEach(() => {\n    setFlag('x', false);\n  });\n${hook}  it('a', () => run());\n});\n`;
  const before = group("  if (a) {\n    beforeEach(() => setFlag('x', true));\n  }\n");
  expect(await tested(before)).toMatchObject({ text: before, left: ['3 other-value', '6 beside-other-value'] });
});

it('what is set up once is not taken for what holds later', async () => {
  const code =
    "describe('off', () => {\n  beforeAll(() => setFlag('x', false));\n  it('a', () => {\n    setFlag('x', true);\n  });\n  it('b', () => run());\n});\n";
  expect(await tested(code)).toMatchObject({ text: code, left: ['2 other-value', '4 beside-other-value'] });
});

it('a title that spells the flag tells what a test is about', async () => {
  const other = (title: string): string =>
    `it('${title}', () => {\n  render({ flags: { newCart: false, y: true } });\n});\n`;
  const more = { key: 'newCart', options: { bags: ['flags'] } };
  expect((await tested(`${stays}${other('renders without the new cart')}`, more)).text).toBe(stays);
  const before = `${stays}${other('renders')}`;
  expect(await tested(before, more)).toMatchObject({ text: before, left: ['5 other-value'] });
});
