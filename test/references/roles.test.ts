import { describe, expect, test } from 'vitest';
import { factsOf, kinds, scanFiles } from './helpers.js';

describe('gate', () => {
  test('a property that the configuration names', async () => {
    expect(await kinds(`const r = { path: '/x', flag: 'new-cart' };`, 'new-cart', { gates: ['flag'] })).toBe('gate');
    expect(await kinds(`const r = { path: '/x', flag: 'new-cart' };`, 'new-cart')).toBe('mention');
  });
  test('an attribute that the configuration names', async () => {
    expect(await kinds(`<Route flag="new-cart" />`, 'new-cart', { gates: ['flag'] })).toBe('gate');
  });
  test('a name that stands for a key, in data', async () => {
    const code = `const KEY = 'new-cart';\nexport const routes = [{ path: '/x', when: KEY }];`;
    expect(await kinds(code, 'new-cart')).toBe('alias alias gate');
  });
});

describe('override', () => {
  const test1 = 'src/a.test.ts';
  test('a quoted property in a test', async () => {
    expect(await kinds(`mock({ 'new-cart': true });`, 'new-cart', {}, test1)).toBe('override');
    expect(await kinds(`mock({ 'new-cart': true });`, 'new-cart')).toBe('mention');
  });
  test('a call that sets it, in a test', async () => {
    expect(
      await kinds(`setFlag('new-cart', true); enable('new-cart'); withFlag('new-cart');`, 'new-cart', {}, test1),
    ).toBe('override override override');
  });
  test('a name that stands for a key, set in production', async () => {
    expect(await kinds(`const KEY = 'new-cart';\nsetFlag(KEY, true);`, 'new-cart')).toBe('alias alias override');
  });
  test('a wrapper in production reads the flag', async () => {
    expect(await kinds(`const KEY = 'new-cart';\nwithFlag(KEY, Page);`, 'new-cart')).toBe('alias alias evaluation');
  });
  test('words that only begin like one', async () => {
    expect(await kinds(`settle('new-cart'); enabled('new-cart');`, 'new-cart', {}, test1)).toBe('mention mention');
  });
  test('defaults of a bag, in production too', async () => {
    const code = `const config = { flags: { newCart: true, other: false } };`;
    expect(await kinds(code, 'newCart', { bags: ['uiConfig.flags'] })).toBe('override');
  });
  const held = { bags: ['useToggles()', 'useContext(FlagsContext)'] };
  test('what the context of a bag holds, in production too', async () => {
    const code = (name: string) => `const a = <${name}.Provider value={{ newCart: true }}><P /></${name}.Provider>;`;
    expect(await kinds(code('FlagsContext'), 'newCart', held, 'a.tsx')).toBe('override');
    expect(await kinds(code('shop.FlagsContext'), 'newCart', held, 'a.tsx')).toBe('override');
    expect(await kinds(code('Other'), 'newCart', held, 'a.tsx')).toBe('mention');
  });
  test.each([
    `jest.spyOn(Context, 'useToggles').mockImplementation(() => ({ newCart: true }));`,
    `vi.spyOn(Context, 'useToggles').mockReturnValueOnce({}).mockReturnValue({ newCart: true });`,
    `vi.mocked(useToggles).mockReturnValue({ newCart: true } as Toggles);`,
    `(useToggles as jest.Mock).mockImplementation(() => { return { newCart: true }; });`,
    `sinon.stub(context, 'useToggles').returns({ newCart: true });`,
    `when(useToggles()).thenReturn({ newCart: true });`,
    `spyOn(context, 'useToggles').and.returnValue({ newCart: true });`,
    `jest.mock('./context', () => ({ useToggles: () => ({ newCart: true }) }));`,
    `jest.mock('./context', () => ({ useToggles: jest.fn(() => ({ newCart: true })) }));`,
    `vi.mock('./context', () => ({ useToggles() { return { newCart: true }; } }));`,
    `vi.mock('./context', () => ({ useToggles: vi.fn().mockReturnValue({ newCart: true }) }));`,
    `const mockToggles = { newCart: true };\njest.spyOn(Context, 'useToggles').mockImplementation(() => mockToggles);`,
    `const on = { newCart: true };\nconst a = <FlagsContext.Provider value={on}><P /></FlagsContext.Provider>;`,
  ])('what a stub of a bag answers, in a test: %s', async (code) => {
    expect(await kinds(code, 'newCart', held, 'a.test.tsx')).toBe('override');
    if (!code.includes('Provider')) expect(await kinds(code, 'newCart', held, 'a.tsx')).toBe('mention');
  });
  test.each([
    `jest.spyOn(Context, 'useOther').mockImplementation(() => ({ newCart: true }));`,
    `jest.spyOn(Context, 'useToggles').mockImplementation(() => read({ newCart: true }));`,
    `run(useToggles, { newCart: true });`,
    `const useToggles = () => ({ newCart: true });`,
    `expect(useToggles()).toEqual({ newCart: true });`,
    `let all = { newCart: true };\nall = read();\njest.spyOn(Context, 'useToggles').mockReturnValue(all);`,
    `const a = <FlagsContext.Provider other={{ newCart: true }} />;`,
  ])('what only looks like it: %s', async (code) => {
    expect(await kinds(code, 'newCart', held, 'a.test.tsx')).toBe('mention');
  });
  test('data given to a package of the tables', async () => {
    const code = `import { InMemoryProvider } from '@openfeature/server-sdk';\nnew InMemoryProvider({ 'new-cart': { disabled: false } });`;
    expect(await kinds(code, 'new-cart')).toBe('override');
  });
  test('a computed property', async () => {
    expect(await kinds(`enum K { A = 'new-cart' }\nconst on = { [K.A]: true };`, 'new-cart')).toMatch(/override$/);
  });
  test('a computed property of a type declares it', async () => {
    expect(await kinds(`const A = 'new-cart';\ninterface F { [A]: boolean }`, 'new-cart')).toBe(
      'alias alias declaration',
    );
  });
});

describe('alias', () => {
  test('a constant that holds the key; its name is another place once something reads it', async () => {
    expect(await kinds(`export const KEY = 'new-cart';`, 'new-cart')).toBe('alias');
  });
  test('a variable may hold another key tomorrow', async () => {
    expect(await kinds(`let key = 'new-cart'; key = other;`, 'new-cart')).toBe('mention');
  });
});

describe('a name that stands for a key', () => {
  test('passed to a function that nobody knows, it is read there', async () => {
    expect(await kinds(`const KEY = 'new-cart';\nanyone(KEY);`, 'new-cart')).toBe('alias alias evaluation');
  });
  test('of a namespace import', async () => {
    const files = {
      'keys.ts': `export const NEW_CART = 'new-cart';`,
      'b.ts': `import * as k from './keys';\nanyone(k.NEW_CART);`,
    };
    expect(await scanFiles(files, {}, ['new-cart'])).toContain('evaluation new-cart b.ts:2:8');
  });
  test('exported under another name', async () => {
    const files = {
      'keys.ts': `export const NEW_CART = 'new-cart';`,
      'more.ts': `export { NEW_CART as CART } from './keys';`,
      'b.ts': `import { CART } from './more';\nanyone(CART);`,
    };
    expect(await scanFiles(files, {}, ['new-cart'])).toContain('evaluation new-cart b.ts:2:8');
  });
  test('shadowed, it is another', async () => {
    expect(await kinds(`const KEY = 'new-cart';\nfunction f(KEY: string) { anyone(KEY); }`, 'new-cart')).toBe('alias');
  });
  test('in a type it is not read', async () => {
    expect(await kinds(`const KEY = 'new-cart';\ntype T = typeof KEY;`, 'new-cart')).toBe('alias');
  });
  test('an everyday word is a flag only where something reads it as one', async () => {
    const files = {
      'auth.ts': `export enum Auth { DEMO = 'demo' }`,
      'b.ts': `import { Auth } from './auth';\nif (t === Auth.DEMO) go();`,
    };
    expect(await scanFiles(files, {}, ['demo'])).toEqual([]);
  });
});

describe('an everyday word that a test reads as a flag', () => {
  const read = `import { useFlag } from '@unleash/proxy-client-react';\nuseFlag('foo');\n`;

  test('is none where other tests add it to something else, or name something else so', async () => {
    const files = {
      'a.test.ts': read,
      'b.test.ts': `tags.add('foo');\nmanager.setContext({ a: 'foo' });\nconst message = 'foo';\n`,
    };
    expect(await scanFiles(files)).toEqual(['evaluation foo a.test.ts:2:9 unleash test']);
  });

  test('is none where a name only has the letters of a gate', async () => {
    const code = `navigate('foo');
const delegate = 'foo';
useGateway('foo');
mockGate('foo');
`;
    expect(await scanFiles({ 'a.test.ts': read, 'b.test.ts': code })).toEqual([
      'evaluation foo a.test.ts:2:9 unleash test',
      'override foo b.test.ts:4:10 test',
    ]);
  });

  test('is one where what takes it speaks of flags', async () => {
    const files = { 'a.test.ts': read, 'b.test.ts': `mockFlag('foo');\nconst TEST_FLAG = 'foo';\n` };
    expect(await scanFiles(files)).toEqual([
      'evaluation foo a.test.ts:2:9 unleash test',
      'override foo b.test.ts:1:10 test',
      'alias foo b.test.ts:2:19 test',
    ]);
  });

  test('is one in a list or object whose name speaks of flags', async () => {
    const code = `start().withApp({ track: true, enableExperiments: ['foo'] });\nwithApp({ flags: { on: 'foo' } });\nupdateFeatures(['foo']);\n`;
    expect(await scanFiles({ 'a.test.ts': read, 'b.test.ts': code })).toEqual([
      'evaluation foo a.test.ts:2:9 unleash test',
      'override foo b.test.ts:1:52 test',
      'override foo b.test.ts:2:24 test',
      'override foo b.test.ts:3:17 test',
    ]);
  });

  test('is none in a list of features, which many things have', async () => {
    const code = `withPlan({ features: ['foo'] });\nread({ flags: ['foo'] });\nconst all = { experiments: ['foo'] };\n`;
    expect(await scanFiles({ 'a.test.ts': read, 'b.test.ts': code })).toEqual([
      'evaluation foo a.test.ts:2:9 unleash test',
    ]);
  });
});

test('a module specifier or a key of an import is no mention', async () => {
  expect(
    await scanFiles({ 'a.ts': `import x from 'new-cart'; export * from 'new-cart'; import('b');` }, {}, ['new-cart']),
  ).toEqual([]);
});

describe('stubs of tests', () => {
  const registries = [{ file: 'flags.ts' }];
  const files = { 'flags.ts': 'export function enableX() { return true; }\n' };
  const found = async (code: string) => {
    const { references } = await factsOf(
      { ...files, 'a.test.ts': `import { enableX } from './flags';\n${code}\n` },
      { registries },
    );
    return references
      .filter(({ file, kind, line }) => file === 'a.test.ts' && line > 1 && kind !== 'mention')
      .map(({ kind, column }) => `${kind} ${column}`);
  };
  test.each<[code: string, expected: string[]]>([
    ['jest.mocked(enableX).mockReturnValue(true);', ['override 13']],
    ['(enableX as jest.Mock).mockReturnValue(true);', ['override 2']],
    ['when(enableX).calledWith();', ['override 6']],
    ["jest.mock('./flags', () => ({ enableX: () => true }));", ['override 31']],
    ["vi.mock(import('./flags'), () => ({ enableX: vi.fn() }));", ['override 37']],
    ["jest.mock('./other', () => ({ enableX: () => true }));", []],
    ['use(enableX);', []],
  ])('%s', async (code, expected) => expect(await found(code)).toEqual(expected));
});
