import { describe, expect, it } from 'vitest';
import { tested } from './helpers.js';

describe('a set-up of the value that stays goes', () => {
  const cases: [shape: string, before: string, after: string][] = [
    ['property', 'render({ flags: { x: true, y: true } });', 'render({ flags: { y: true } });'],
    ['property that leaves an object empty', 'render({ flags: { x: true } }, 1);', 'render({ flags: {} }, 1);'],
    ['assignment', 'flags.x = true;\nrun();', 'run();'],
    ['call', "setFlag('x', true);\nrun();", 'run();'],
    ['call that is awaited', "await app.setFlag('x', true);\nrun();", 'run();'],
    ['call whose name says it', 'enableFlag(Key.X);\nrun();', 'run();'],
    ['list', 'mockFeatures([Key.X, Key.Y]);', 'mockFeatures([Key.Y]);'],
    ['list that is left empty', 'mockFeatures([Key.X]);\nrun();', 'run();'],
    ['list in an object', 'start({ features: [Key.X, Key.Y] });', 'start({ features: [Key.Y] });'],
    ['stub', "sinon.stub(flags, 'x').value(true);\nrun();", 'run();'],
    ['stub of a getter', "jest.spyOn(flags, 'x', 'get').mockReturnValue(true);\nrun();", 'run();'],
    ['stub that is replaced', "jest.replaceProperty(flags, 'x', true);\nrun();", 'run();'],
    ['stub of a call', "when(isOn('x')).thenReturn(true);\nrun();", 'run();'],
    ['stub by argument', 'isOn.withArgs(Key.X).returns(true);\nrun();', 'run();'],
  ];
  it.each(cases)('%s', async (_shape, before, after) => {
    const head = "import { isOn, Key } from './flags';\nimport { flags } from './x';\nuse(isOn, Key, flags);\n";
    const { text } = await tested(`${head}it('a', async () => {\n${before}\nexpect(1);\n});\n`);
    expect(text).toBe(`${head}it('a', async () => {\n${after}\nexpect(1);\n});\n`);
  });

  it('with the arguments and properties that the callee does without', async () => {
    const head = [
      'function render(ui: string, { flags = {} } = {}) {}',
      'const app = (options: { experimental?: { flags: object }; port: number }) => {};',
      '',
    ].join('\n');
    const { text } = await tested(
      `${head}it('a', () => {\n  render('a', { flags: { x: true } });\n  app({ experimental: { flags: { x: true } }, port: 1 });\n});\n`,
    );
    expect(text).toBe(`${head}it('a', () => {\n  render('a');\n  app({ port: 1 });\n});\n`);
  });

  it('with a property that another call of the file does without', async () => {
    const { text } = await tested(
      "it('a', () => {\n  build({ debug: true });\n  build({ debug: true, flags: { x: true } });\n  other({ flags: { x: true } });\n});\n",
    );
    expect(text).toBe(
      "it('a', () => {\n  build({ debug: true });\n  build({ debug: true });\n  other({ flags: {} });\n});\n",
    );
  });

  it('with the hook that did nothing else', async () => {
    const { text } = await tested(
      "describe('a', () => {\n  beforeEach(() => {\n    setFlag('x', true);\n  });\n\n  it('b', () => {\n    run();\n  });\n});\n",
    );
    expect(text).toBe("describe('a', () => {\n  it('b', () => {\n    run();\n  });\n});\n");
  });

  it('of a context, and of what stands for its hook', async () => {
    const before = `const toggles = { x: true, y: true };
jest.spyOn(Context, 'useToggles').mockImplementation(() => ({ x: true, y: true }));
jest.mock('./hooks', () => ({ useToggles: () => ({ y: true, x: true }) }));

it('a', () => {
  render(<FlagsContext.Provider value={{ x: true, y: true }} />);
  render(<FlagsContext.Provider value={toggles} />);
});
`;
    const { files, left } = await tested("it('a', () => {});\n", {
      options: { bags: ['useToggles()', 'useContext(FlagsContext)'] },
      files: {
        'b.test.tsx': before,
        'c.tsx': 'export const C = () => (useToggles().x ? <A /> : <B />);\n',
      },
    });
    expect(files['b.test.tsx']).toBe(before.replace(/x: true, /g, '').replace(', x: true', ''));
    expect(left).toEqual([]);
  });

  it('of a hook, where that leaves nothing to answer', async () => {
    const { files } = await tested("it('a', () => {});\n", {
      options: { bags: ['useToggles()'] },
      files: {
        'b.test.ts':
          "jest.spyOn(Context, 'useToggles').mockImplementation(() => ({\n  x: true,\n}));\n\nit('a', () => {});\n",
        'c.tsx': 'export const C = () => (useToggles().x ? <A /> : <B />);\n',
      },
    });
    expect(files['b.test.ts']).toBe(
      "jest.spyOn(Context, 'useToggles').mockImplementation(() => ({}));\n\nit('a', () => {});\n",
    );
  });

  it('in stories, with their parameters', async () => {
    const { files } = await tested("it('a', () => {});\n", {
      files: {
        'a.stories.ts': "export const A = { args: { title: 'a' }, parameters: { flags: { x: true, y: true } } };\n",
      },
    });
    expect(files['a.stories.ts']).toBe(
      "export const A = { args: { title: 'a' }, parameters: { flags: { y: true } } };\n",
    );
  });

  it('unless it does something else as well', async () => {
    const before =
      "it('a', () => {\n  setFlag('x', true, start());\n  render({ flags: { x: true, y: begin() } });\n});\n";
    const { text, left } = await tested(before);
    expect(text).toBe(before.replace('x: true, ', ''));
    expect(left).toEqual(['2 side-effect']);
  });
});

describe('a set-up that only its name tells', () => {
  const more = { key: 'new-cart', options: { bags: [] } };
  const cases: [shape: string, before: string, after: string][] = [
    ['text', "const features = 'new-cart';", "const features = '';"],
    ['text of several', "start({ features: 'new-cart, b' });", "start({ features: 'b' });"],
    ['text of several, the last', 'start({ features: "a,new-cart" });', 'start({ features: "a" });'],
    ['variable', "const FEATURE_FLAGS = { 'new-cart': true, b: 1 };", 'const FEATURE_FLAGS = { b: 1 };'],
    ['property', "start({ toggles: { 'new-cart': true, b: 1 } });", 'start({ toggles: { b: 1 } });'],
    ['call', "setFlags({ 'new-cart': true, b: 1 });", 'setFlags({ b: 1 });'],
    [
      'attribute',
      "render(<App experiments={{ 'new-cart': true, b: 1 }} />);",
      'render(<App experiments={{ b: 1 }} />);',
    ],
  ];
  it.each(cases)('%s', async (_shape, before, after) => {
    const test = (code: string): string => `it('a', () => {\n  ${code}\n});\n`;
    const { files } = await tested('', { ...more, files: { 'b.test.tsx': test(before) } });
    expect(files['b.test.tsx']).toBe(test(after));
  });

  it('not of an object whose name may say anything', async () => {
    const text = "it('a', () => {\n  show({ features: { seaView: true }, hotelFeatures: { seaView: true } });\n});\n";
    const { files } = await tested('', { ...more, key: 'seaView', files: { 'b.test.tsx': text } });
    expect(files['b.test.tsx']).toBe(text);
  });

  it('in a helper of tests, by a name without quotes', async () => {
    const { text } = await tested(
      "'use strict';\nconst DEFAULT_FLAGS = { newCart: true };\nmodule.exports = { run: (flags) => start({ ...DEFAULT_FLAGS, ...flags }) };\n",
      { ...more, key: 'newCart' },
    );
    expect(text).toBe(
      "'use strict';\nconst DEFAULT_FLAGS = {};\nmodule.exports = { run: (flags) => start({ ...DEFAULT_FLAGS, ...flags }) };\n",
    );
  });

  it('with the property that another call of the file does without', async () => {
    const { text } = await tested(
      "it('a', () => {\n  start('a', { flags: { port: 1 } });\n  start('a', { flags: { port: 1, featureFlags: 'new-cart' } });\n});\n",
      more,
    );
    expect(text).toBe(
      "it('a', () => {\n  start('a', { flags: { port: 1 } });\n  start('a', { flags: { port: 1 } });\n});\n",
    );
  });

  it('takes the test with it where it is of the value that goes', async () => {
    const { text } = await tested(
      "it('a', () => {\n  start({ disabledFeatures: 'new-cart' });\n});\nit('b', () => {\n  run();\n});\n",
      more,
    );
    expect(text).toBe("it('b', () => {\n  run();\n});\n");
  });

  it('but not where a test expects it, or the name tells something else', async () => {
    const before =
      "it('a', () => {\n  expect(start()).toEqual({ featureFlags: { 'new-cart': true }, features: 'new-cart' });\n  start({ feature: 'new-cart', title: 'a,new-cart' });\n});\n";
    expect((await tested(before, { ...more, key: 'newCart' })).text).toBe(before);
    expect((await tested(before, more)).text).toContain("features: 'new-cart' }");
  });
});

it('what puts the flag back after tests goes, whatever the value', async () => {
  const { text } = await tested(
    "describe('a', () => {\n  afterEach(() => {\n    flags.x = false;\n  });\n\n  it('b', () => run());\n});\n",
  );
  expect(text).toBe("describe('a', () => {\n  it('b', () => run());\n});\n");
});

it('a value that cannot be told stays', async () => {
  const before = "it('a', () => {\n  setFlag('x', value);\n  setFlag('x');\n  delete flags.x;\n});\n";
  expect(await tested(before)).toMatchObject({
    text: before,
    left: ['2 unknown-value', '3 unknown-value', '4 unknown-value'],
  });
});

it('variables of the environment turn a flag on and off by words', async () => {
  const options = { registries: [{ file: 'config.ts', name: 'default' }] };
  const files = { 'config.ts': "export default { x: process.env.X_FLAG === 'true', y: 1 };\n" };
  const { text, left } = await tested(
    [
      "it('a', () => {",
      "  process.env.X_FLAG = 'true';",
      "  vi.stubEnv('X_FLAG', 'true');",
      '  run();',
      '});',
      "it('b', () => {",
      "  vi.stubEnv('X_FLAG', 'false');",
      '  run();',
      '});',
      '',
    ].join('\n'),
    { options, files },
  );
  expect(text).toBe("it('a', () => {\n  run();\n});\n");
  expect(left).toEqual([]);
});
