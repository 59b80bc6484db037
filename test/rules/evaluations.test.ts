import { describe, expect, it } from 'vitest';
import { findEvaluations } from '../../rules/src/evaluations/evaluations.js';
import { keysIn } from './lint.js';

const openFeature = "import { OpenFeature, type Client } from '@openfeature/web-sdk';\n";

describe('clients', () => {
  it.each([
    ['const', "const client = OpenFeature.getClient();\nclient.getBooleanValue('a', false);"],
    ['let that is never assigned again', "let client = OpenFeature.getClient();\nclient.getStringValue('a', '');"],
    ['no variable at all', "OpenFeature.getClient().getBooleanValue('a', false);"],
    ['an alias', "const one = OpenFeature.getClient();\nconst two = one;\ntwo.getBooleanValue('a', false);"],
    ['a bound method', "const { getBooleanValue } = OpenFeature.getClient();\ngetBooleanValue('a', false);"],
    ['computed by a string', "OpenFeature.getClient()['getBooleanValue']('a', false);"],
    [
      'set later, once',
      "let client;\nfunction start() { client = OpenFeature.getClient(); }\nclient.getBooleanValue('a', false);",
    ],
    [
      'set twice to the same',
      "let c = OpenFeature.getClient();\nc = OpenFeature.getClient('x');\nc.getBooleanValue('a', false);",
    ],
    ['made on demand', "const c = cached ?? OpenFeature.getClient();\nc.getBooleanValue('a', false);"],
    [
      'field with an initialiser',
      "class A { client = OpenFeature.getClient(); f() { return this.client.getBooleanValue('a', false); } }",
    ],
    [
      'field set in the constructor',
      "class A { constructor() { this.client = OpenFeature.getClient(); } f() { return this.client.getBooleanValue('a', false); } }",
    ],
    [
      'private name',
      "class A { #client = OpenFeature.getClient(); f = () => this.#client.getBooleanValue('a', false); }",
    ],
    ['typed field', "class A { private client!: Client; f() { this.client.getBooleanValue('a', false); } }"],
    [
      'parameter property',
      "class A { constructor(private readonly client: Client) {} f() { [1].map(() => this.client.getBooleanValue('a', false)); } }",
    ],
    ['typed parameter', "function f(client: Client) { client.getBooleanValue('a', false); }"],
    ['typed parameter with a default', "function f(client: Client = make()) { client.getBooleanValue('a', false); }"],
    [
      'optional',
      "function f(client?: Client | undefined) { client?.getBooleanValue('a', false); client!.getBooleanDetails('b', false); }",
    ],
    ['promised', "async function f(client: Promise<Client>) { (await client).getBooleanValue('a', false); }"],
    [
      'typed variable',
      "let client: Client;\nbeforeEach(() => { client = make(); });\nclient.getBooleanValue('a', false);",
    ],
    [
      'properties of a type',
      "interface Props { client: Client }\nfunction Page({ client }: Props) { client.getBooleanValue('a', false); }",
    ],
    [
      'properties of a type literal',
      "function Page(props: { client: Client }) { props.client.getBooleanValue('a', false); }",
    ],
    [
      'type alias',
      "type Flags = Client | undefined;\nfunction f(flags: Flags) { flags?.getBooleanValue('a', false); }",
    ],
    ['import type', "function f(flags: import('@openfeature/web-sdk').Client) { flags.getBooleanValue('a', false); }"],
  ])('%s', (_, code) => {
    expect(keysIn(openFeature + code)[0]).toBe('a');
  });

  it.each([
    [
      'qualified type',
      "import * as of from '@openfeature/web-sdk';\nfunction f(c: of.Client) { c.getBooleanValue('a', false); }",
    ],
    ['new, awaited', "import { Unleash } from 'unleash-client';\nconst u = new Unleash({});\nif (u.isEnabled('a')) {}"],
    [
      'hook',
      "import { useLDClient } from 'launchdarkly-react-client-sdk';\nfunction P() { const ld = useLDClient(); return ld?.variation('a', false); }",
    ],
    [
      'awaited factory',
      "import { startUnleash } from 'unleash-client';\nconst u = await startUnleash({});\nu.getVariant('a');",
    ],
    [
      'whole module',
      "import * as LaunchDarkly from '@launchdarkly/node-server-sdk';\nconst c = LaunchDarkly.init('k');\nawait c.variation('a', user, false);",
    ],
    [
      'default import',
      "import ld from '@launchdarkly/node-server-sdk';\nawait ld.init('k').variation('a', user, false);",
    ],
    ['require', "const ld = require('@launchdarkly/node-server-sdk');\nld.init('k').variation('a', user, false);"],
    [
      'require, destructured',
      "const { init: start } = require('@launchdarkly/node-server-sdk');\nstart('k').variation('a', user, false);",
    ],
    [
      'import = require',
      "import ld = require('@launchdarkly/node-server-sdk');\nld.init('k').variation('a', user, false);",
    ],
    [
      'dynamic import',
      "const { init } = await import('@launchdarkly/node-server-sdk');\ninit('k').variation('a', user, false);",
    ],
  ])('%s', (_, code) => {
    expect(keysIn(code)).toEqual(['a']);
  });
});

describe('look-alikes', () => {
  it.each([
    ['the same method of something else', `${openFeature}const client = make();\nclient.getBooleanValue('a', false);`],
    [
      'a client of another package',
      "import { OpenFeature } from './open-feature';\nOpenFeature.getClient().getBooleanValue('a', false);",
    ],
    ["another vendor's hook", "import { useFlag } from '@acme/hooks';\nuseFlag('a');"],
    ['a hook of no package', "function useFlag(x) {}\nuseFlag('a');"],
    [
      'a shadowed import',
      "import { useFlag } from '@unleash/proxy-client-react';\nfunction f(useFlag) { useFlag('a'); }",
    ],
    [
      'a shadowed client',
      `${openFeature}const c = OpenFeature.getClient();\nfunction f(c) { c.getBooleanValue('a', false); }`,
    ],
    [
      'a shadowed require',
      "function f(require) { const { useFlag } = require('@unleash/proxy-client-react'); useFlag('a'); }",
    ],
    [
      'a shadowed component',
      'import { FeatureFlag } from \'@openfeature/react-sdk\';\nconst P = ({ FeatureFlag }) => <FeatureFlag flagKey="a" />;',
    ],
    ['a shadowed type', `${openFeature}function f<Client extends Other>(c: Client) { c.getBooleanValue('a', false); }`],
    [
      'a client that is replaced',
      `${openFeature}let c = OpenFeature.getClient();\nc = fake();\nc.getBooleanValue('a', false);`,
    ],
    [
      'a field that is replaced',
      `${openFeature}class A { c = OpenFeature.getClient(); f() { this.c = fake(); this.c.getBooleanValue('a', false); } }`,
    ],
    [
      'the this of a function',
      `${openFeature}class A { c = OpenFeature.getClient(); f() { return function () { this.c.getBooleanValue('a', false); }; } }`,
    ],
    ['an item of a list', `${openFeature}for (const c of [OpenFeature.getClient()]) c.getBooleanValue('a', false);`],
    ['a client made from itself', `${openFeature}let c = c.getClient();\nc.getBooleanValue('a', false);`],
    ['another method of the client', `${openFeature}OpenFeature.getClient().setContext('a');`],
    ['a component as a function', "import { FeatureFlag } from '@openfeature/react-sdk';\nFeatureFlag('a');"],
    ['an argument after a spread', `${openFeature}OpenFeature.getClient().getBooleanValue(...list, 'a');`],
  ])('%s', (_, code) => {
    expect(keysIn(code)).toEqual([]);
  });

  it('tells argument positions by package', () => {
    const call = "import { useFlag, isEnabled } from 'unleash-client';\n";
    expect(keysIn(`${call}isEnabled('a', context, false);`)).toEqual(['a']);
    expect(keysIn(`${call}useFlag('a');`)).toEqual([]);
  });
});

describe('keys', () => {
  const read = (key: string, before = ''): string[] =>
    keysIn(`import { useFlag } from '@unleash/proxy-client-react';\n${before}\nuseFlag(${key});`);

  it.each([
    ['a template without expressions', '`a`', ''],
    ['a type assertion', "'a' as const", ''],
    ['a constant', 'KEY', "const KEY = 'a';"],
    ['a constant of a constant', 'TWO', "const ONE = 'a' as const;\nconst TWO = ONE;"],
    ['an enum member', 'Flag.A', "enum Flag { A = 'a' }"],
    ['an enum member in brackets', "Flag['A b']", "enum Flag { 'A b' = 'a' }"],
    ['an object as const', 'flags.one', "const flags = { one: 'a' } as const;"],
    ['an object that satisfies', 'flags.one', "const flags = { one: 'a' } as const satisfies Record<string, string>;"],
    ['a nested object', 'flags.deep.one', "const flags = { deep: { one: 'a' } } as const;"],
    ['a frozen object', 'flags.one', "const flags = Object.freeze({ one: 'a' });"],
    ['an object that is only read', 'flags.one', "const flags = { one: 'a' };"],
  ])('%s', (_, key, before) => {
    expect(read(key, before)).toEqual(['a']);
  });

  it('both sides of a choice, and only what is static of it', () => {
    expect(read("x ? 'a' : 'b'")).toEqual(['a', 'b']);
    expect(read("x ? key : 'b'")).toEqual(['b']);
    expect(read("x ?? 'b'")).toEqual(['b']);
  });

  it('all of a list', () => {
    expect(read("['a', key, 'b']")).toEqual(['a', 'b']);
  });

  it.each([
    ['a template with expressions', '`a-${x}`', ''],
    ['a concatenation', "'a' + x", ''],
    ['a parameter', 'key', 'function f(key) {}'],
    ['a variable that changes', 'key', "let key = 'a';\nkey = 'b';"],
    ['a shadowed constant', 'x); const f = (key) => useFlag(key', "const key = 'a';"],
    ['an object that changes', 'flags.one', "const flags = { one: 'a' };\nflags.one = 'b';"],
    ['an object that is handed on', 'flags.one', "const flags = { one: 'a' };\nfill(flags);"],
    ['a member that is computed', 'flags[x]', "const flags = { one: 'a' } as const;"],
    ['a member before a spread', 'flags.one', "const flags = { one: 'a', ...more } as const;"],
    ['a constant made from itself', 'a', 'const a = b;\nconst b = a;'],
  ])('not %s', (_, key, before) => {
    expect(read(key, before)).toEqual([]);
  });
});

describe('registries', () => {
  const file = 'test/rules/fixtures/registry/keys.ts';
  const registries = [
    { file, name: 'FlagKey' },
    { file, name: 'Flags' },
  ];
  const read = (line: string, key: string, extra = {}): string[] =>
    keysIn(`import { useFlag } from '@unleash/proxy-client-react';\n${line}\nuseFlag(${key});`, {
      registries,
      ...extra,
    });

  it.each([
    ['enum', "import { FlagKey } from './flags';", 'FlagKey.NewCheckout'],
    ['aliased', "import { FlagKey as K } from '@acme/flags';", 'K.NewCheckout'],
    ['namespace', "import * as flags from '@acme/flags';", 'flags.FlagKey.NewCheckout'],
    ['default under its own name', "import FlagKey from './flags';", 'FlagKey.NewCheckout'],
    ['object', "import { Flags } from './flags';", 'Flags.checkout.page'],
    ['destructured', "import { FlagKey } from './flags';\nconst { NewCheckout } = FlagKey;", 'NewCheckout'],
    ['required', "const { FlagKey } = require('./flags');", 'FlagKey.NewCheckout'],
  ])('%s', (_, line, key) => {
    expect(read(line, key)).toEqual(['new-checkout']);
  });

  it('knows members by name where the settings say so', () => {
    const named = [{ file, name: 'defaults', keys: 'name' as const }];
    const line = "import { defaults } from './flags';";
    expect(read(line, 'defaults["new-checkout"]', { registries: named })).toEqual(['new-checkout']);
  });

  it.each([
    ['a member that is not there', "import { FlagKey } from './flags';", 'FlagKey.Other'],
    ['a member that is no plain text', "import { Flags } from './flags';", 'Flags.computed'],
    [
      'a shadowed registry',
      "import { FlagKey } from './flags';\nfunction f(FlagKey) { useFlag(FlagKey.NewCheckout); }",
      'x',
    ],
    ['another import', "import { Other } from './flags';", 'Other.NewCheckout'],
  ])('not %s', (_, line, key) => {
    expect(read(line, key)).toEqual([]);
  });

  it('is silent about a registry that is not there or has no such name', () => {
    const line = "import { FlagKey } from './flags';";
    expect(read(line, 'FlagKey.NewCheckout', { registries: [{ file: 'nowhere.ts', name: 'FlagKey' }] })).toEqual([]);
    expect(read(line, 'FlagKey.NewCheckout', { registries: [{ file, name: 'Missing' }] })).toEqual([]);
  });
});

describe('accessors', () => {
  const read = (code: string, accessor: object, filename?: string): string[] =>
    keysIn(code, { accessors: [{ name: 'isOn', ...accessor }] }, filename);

  it('goes by its name', () => {
    expect(read("import { isOn } from './flags';\nisOn('a');", {})).toEqual(['a']);
    expect(read("import { isOn as on } from './flags';\non('a');", {})).toEqual(['a']);
    expect(read("import * as flags from './flags';\nflags.isOn('a');", {})).toEqual(['a']);
    expect(read("const { isOn } = useFlags();\nisOn('a');", {})).toEqual(['a']);
    expect(read("isOn('a');", {})).toEqual(['a']);
  });

  it('is not the method of some object, nor what shadows it', () => {
    expect(read("lamp.isOn('a');", {})).toEqual([]);
    expect(read("import { isOn } from './flags';\nfunction f(isOn) { isOn('a'); }", {})).toEqual([]);
    expect(read("import { other as isOn } from './flags';\nisOn('a');", {})).toEqual([]);
  });

  it('comes from its import', () => {
    const accessor = { import: '@acme/flags' };
    expect(read("import { isOn } from '@acme/flags';\nisOn('a');", accessor)).toEqual(['a']);
    expect(read("import { isOn } from '@acme/lamps';\nisOn('a');", accessor)).toEqual([]);
    expect(read("isOn('a');", accessor)).toEqual([]);
  });

  it.each([
    ["'../lib/flags'", 'src/pages/home.ts', true],
    ["'../lib/flags.js'", 'src/pages/home.ts', true],
    ["'@/lib/flags'", 'src/pages/home.ts', true],
    ["'./flags'", 'src/lib/index.ts', true],
    ["'./flags'", 'src/pages/home.ts', false],
    ["'@/other/flags'", 'src/pages/home.ts', false],
    ["'flags'", 'src/pages/home.ts', false],
  ])('comes from its file: %s in %s', (specifier, filename, found) => {
    const code = `import { isOn } from ${specifier};\nisOn('a');`;
    expect(read(code, { import: 'src/lib/flags.ts' }, filename)).toEqual(found ? ['a'] : []);
  });

  it('has a receiver: a name, a field, or a declared type', () => {
    expect(read("flagResolver.isOn('a');", { receiver: 'flagResolver' })).toEqual(['a']);
    expect(read("class A { f() { this.flagResolver.isOn('a'); } }", { receiver: 'flagResolver' })).toEqual(['a']);
    expect(
      read("class A { f() { this.#flagResolver.isOn('a'); } #flagResolver }", { receiver: 'flagResolver' }),
    ).toEqual(['a']);
    expect(read("function f(x: FlagResolver) { x.isOn('a'); }", { receiver: 'FlagResolver' })).toEqual(['a']);
    expect(read("lamp.isOn('a');", { receiver: 'flagResolver' })).toEqual([]);
    expect(read("isOn('a');", { receiver: 'flagResolver' })).toEqual([]);
    expect(read("notflagResolver.isOn('a');", { receiver: 'flagResolver' })).toEqual([]);
  });

  it('has its key anywhere', () => {
    expect(read("isOn(user, 'a');", { key: 1 })).toEqual(['a']);
    expect(read("isOn({ flag: 'a', user });", { key: { arg: 0, prop: 'flag' } })).toEqual(['a']);
    expect(read('<Gate flag="a" />;', { name: 'Gate', key: { prop: 'flag' } })).toEqual(['a']);
    expect(read('<Gate flag={`a`} {...rest} />;', { name: 'Gate', key: { prop: 'flag' } })).toEqual(['a']);
    expect(read('<Gate other="a" />;', { name: 'Gate', key: { prop: 'flag' } })).toEqual([]);
  });
});

describe('bags', () => {
  const ld = "import { useFlags } from 'launchdarkly-react-client-sdk';\n";

  it.each([
    ['property', 'useFlags().newCheckout;', ['.newCheckout']],
    ['variable', 'const flags = useFlags();\nif (flags.newCheckout) {}', ['.newCheckout']],
    ['destructured', 'const { newCheckout, a: b, c = 1, ...rest } = useFlags();', ['.newCheckout', '.a', '.c']],
    ['destructured later', 'const flags = useFlags();\nconst { newCheckout } = flags;', ['.newCheckout']],
    ['in brackets', "useFlags()['new-checkout'];", ['.new-checkout']],
    ['not a computed property', 'useFlags()[name];', []],
    ['not what every object has', 'useFlags().hasOwnProperty;\nuseFlags().toString();', []],
    ['not what is written', 'const flags = useFlags();\nflags.a = 1;', []],
  ])('%s', (_, code, keys) => {
    expect(keysIn(ld + code)).toEqual(keys);
  });

  it('of the settings, by path', () => {
    const bags = ['uiConfig.flags', 'useToggles()'];
    expect(keysIn('uiConfig.flags.newCheckout;', { bags })).toEqual(['.newCheckout']);
    expect(keysIn('const { flags } = uiConfig;\nflags.newCheckout;', { bags })).toEqual(['.newCheckout']);
    expect(keysIn('const { flags: { newCheckout } } = uiConfig;', { bags })).toEqual(['.newCheckout']);
    expect(keysIn('const { uiConfig } = useUiConfig();\nuiConfig.flags.a;', { bags })).toEqual(['.a']);
    expect(keysIn('const { uiConfig } = useUiConfig();\nconst { flags: f } = uiConfig;\nf.a;', { bags })).toEqual([
      '.a',
    ]);
    expect(keysIn('const { a } = useToggles();', { bags })).toEqual(['.a']);
    expect(keysIn('other.flags.a; uiConfig.colours.a; flags.a;', { bags })).toEqual([]);
  });
});

describe('large input', () => {
  const hook = "import { useFlag } from '@unleash/proxy-client-react';\nuseFlag('a');\n";

  it.each([
    ['a long chain of calls', `x${'.then(f)'.repeat(400)};`],
    ['a long choice', `y = ${'a || '.repeat(400)}b;\nuseFlag(${'a || '.repeat(400)}b);`],
    [
      'many constants made from each other',
      `${Array.from({ length: 1500 }, (_, i) => `const c${i + 1} = c${i}.next();`).join('\n')}\nc1500.isEnabled('b');`,
    ],
    ['many writes', `let w = 1;\n${'w = next();\n'.repeat(3000)}w.isEnabled('b');`],
  ])('%s', (_, code) => {
    const start = performance.now();
    expect(keysIn(hook + code)).toEqual(['a']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('a file without SDK is not walked', () => {
    const tree = new Proxy([], {
      get: () => {
        throw new Error('walked');
      },
    });
    const sourceCode = { text: "import x from 'y';", ast: { body: [] }, visitorKeys: tree };
    expect(
      findEvaluations(sourceCode as never, 'a.ts', { accessors: [], bags: [], registries: [] }, () => new Map()),
    ).toEqual([]);
  });
});
