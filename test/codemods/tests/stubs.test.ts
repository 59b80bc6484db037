import { describe, expect, it } from 'vitest';
import { testedFunction } from './helpers.js';

const head = "import * as flags from './flags';\nimport { enableX } from './flags';\nuse(flags, enableX);\n";

describe('a stub of a function that is a flag', () => {
  const stubs: [code: (value: boolean) => string][] = [
    [(value) => `jest.mocked(enableX).mockReturnValue(${value});`],
    [(value) => `vi.mocked(enableX).mockImplementation(() => ${value});`],
    [(value) => `(enableX as jest.Mock).mockReturnValueOnce(${value});`],
    [(value) => `sinon.stub(flags, 'enableX').returns(${value});`],
    [(value) => `jest.spyOn(flags, 'enableX').mockResolvedValue(${value});`],
    [(value) => `spyOn(flags, 'enableX').and.returnValue(${value});`],
    [(value) => `when(enableX()).thenReturn(${value});`],
    [(value) => `when(enableX).calledWith().thenReturn(Promise.resolve(${value}));`],
  ];
  it.each(stubs)('%o', async (code) => {
    const before = `${head}it('a', () => {\n  ${code(true)}\n  run();\n});\nit('b', () => {\n  ${code(false)}\n  run();\n});\n`;
    const { text } = await testedFunction(before);
    expect(text).toBe(`${head}it('a', () => {\n  run();\n});\n`);
  });
});

describe('a stub that a constant holds', () => {
  it('goes with what is set up through it, and what puts it back', async () => {
    const { text, left } = await testedFunction(
      [
        "import { enableX } from './flags';",
        'const mocked = jest.mocked(enableX);',
        'afterEach(() => {',
        '  mocked.mockReset();',
        '});',
        "it('a', () => {",
        '  mocked.mockReturnValue(true);',
        '  run();',
        '});',
        "it('b', () => {",
        '  mocked.mockReturnValue(false);',
        '  run();',
        '});',
        "it('c', () => {",
        "  const stub = sinon.stub(flags, 'enableX').returns(true);",
        '  run();',
        '  stub.restore();',
        '});',
        '',
      ].join('\n'),
    );
    expect(text).toBe("it('a', () => {\n  run();\n});\nit('c', () => {\n  run();\n});\n");
    expect(left).toEqual([]);
  });

  it('stays where it is used for something else', async () => {
    const before = `${head}const mocked = jest.mocked(enableX);\nit('a', () => {\n  expect(mocked).toHaveBeenCalled();\n});\n`;
    expect(await testedFunction(before)).toEqual({ text: before, left: ['4 unknown-value'] });
  });
});

describe('a mock of the module', () => {
  it('loses what stands for the flag', async () => {
    const { text } = await testedFunction(
      "jest.mock('./flags', () => ({ enableX: () => true, enableY: jest.fn() }));\nit('a', () => run());\n",
    );
    expect(text).toBe("jest.mock('./flags', () => ({ enableY: jest.fn() }));\nit('a', () => run());\n");
  });

  it.each([
    "jest.mock('./flags', () => ({ enableX: jest.fn(() => true) }));",
    "jest.mock('./flags', () => ({ ...jest.requireActual('./flags'), enableX: () => true }));",
    "vi.mock(import('./flags'), async (load) => ({ ...(await load()), enableX: vi.fn().mockReturnValue(true) }));",
    "mock.module('./flags', { namedExports: { enableX: () => true } });",
  ])('goes where nothing else is in it: %s', async (mock) => {
    const { text } = await testedFunction(`${mock}\nit('a', () => run());\n`);
    expect(text).toBe("it('a', () => run());\n");
  });

  it('stays where it says the value that goes: the whole file is under it', async () => {
    const before = "jest.mock('./flags', () => ({ enableX: () => false }));\nit('a', () => run());\n";
    expect(await testedFunction(before)).toEqual({ text: before, left: ['1 other-value'] });
  });

  it('of another module of that shape stays', async () => {
    const before = "jest.mock('./other', () => ({ enableX: () => true }));\nit('a', () => run());\n";
    expect((await testedFunction(before, { 'other.ts': 'export const enableX = () => 1;\n' })).text).toBe(before);
  });
});
