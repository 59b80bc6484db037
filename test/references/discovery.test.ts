import { type Discovery, discover, scanOptionsSchema } from '@flagsweep/references';
import { describe, expect, it } from 'vitest';
import { type Files, hostOf, type Options } from './helpers.js';

async function found(files: Files, options: Options = {}, keys: readonly string[] = []): Promise<Discovery> {
  const known = new Map(keys.map((key) => [key, key]));
  return discover({ host: hostOf(files), options: scanOptionsSchema.parse(options), keys: known });
}

/** What is proposed, a line each: `+` where there is no doubt, else the doubt; distinct flags and places behind it. */
async function proposed(files: Files, options: Options = {}, keys: readonly string[] = []): Promise<string[]> {
  const { registries, accessors, bags, gates } = await found(files, options, keys);
  const line = (
    kind: string,
    {
      option,
      keys: flags,
      places,
      doubt,
    }: (typeof bags)[number] | (typeof registries)[number] | (typeof accessors)[number],
  ) => `${doubt ?? '+'} ${kind} ${typeof option === 'string' ? option : JSON.stringify(option)} ${flags}/${places}`;
  return [
    ...registries.map((each) => line(each.form, each)),
    ...accessors.map((each) => line('accessor', each)),
    ...bags.map((each) => line('bag', each)),
    ...gates.map((each) => line('gate', each)),
  ];
}

const keys = "export enum FlagKey { NewCart = 'new-cart', OldSearch = 'old-search', FastPay = 'fast-pay' }\n";

describe('SDKs', () => {
  it('are told by imports and by package.json, with what they read', async () => {
    const { sdks } = await found({
      'package.json': '{ "dependencies": { "@openfeature/server-sdk": "1", "left-pad": "1" } }',
      'web/package.json': '{ "devDependencies": { "unleash-client": "1" } }',
      'broken/package.json': '{',
      'src/a.ts': `import { OpenFeature } from '@openfeature/server-sdk';
const client = OpenFeature.getClient();
export const on = () => client.getBooleanValue('new-cart', false);
`,
      'src/a.test.ts':
        "import { OpenFeature } from '@openfeature/server-sdk';\nOpenFeature.getClient().getBooleanValue('x-1', true);\n",
    });
    expect(sdks).toEqual([
      {
        sdk: 'openfeature',
        title: 'OpenFeature',
        packages: ['@openfeature/server-sdk'],
        files: 2,
        manifests: ['package.json'],
        keys: 1,
        places: 1,
        examples: [{ file: 'src/a.ts', line: 3, column: 48 }],
      },
      {
        sdk: 'unleash',
        title: 'Unleash',
        packages: ['unleash-client'],
        files: 0,
        manifests: ['web/package.json'],
        keys: 0,
        places: 0,
        examples: [],
      },
    ]);
  });

  it('are not told by words that are called like a package', async () => {
    const { sdks } = await found({
      'src/a.js': "const status = { code: 'flagged' };\nexport const from = ['flagged'];\n",
      'src/b.js': "import { config } from 'flagged-x';\n",
    });
    expect(sdks).toEqual([]);
  });

  it.each([
    "import { isFeatureEnabled } from 'flagged';",
    "const flagged = require('flagged');",
    "await import('flagged');",
  ])('are told by %s', async (code) => {
    const { sdks } = await found({ 'src/a.js': `${code}\n` });
    expect(sdks.map(({ sdk, files }) => `${sdk} ${files}`)).toEqual(['flagged 1']);
  });

  it('need no proposal for what they read themselves', async () => {
    const code =
      "import { useFlag } from '@unleash/proxy-client-react';\nexport const A = () => useFlag('new-cart') && useFlag('old-cart');\n";
    expect(await proposed({ 'a.tsx': code })).toEqual([]);
  });
});

describe('registries by name', () => {
  it.each([
    ['an enum', keys, '+ enum {"file":"a.ts","name":"FlagKey"} 3/0'],
    [
      'a union',
      "export type FeatureFlag = 'new-cart' | 'old-search';\n",
      '+ union {"file":"a.ts","name":"FeatureFlag"} 2/0',
    ],
    [
      'an object of texts',
      "export const FEATURE_FLAGS = { NEW: 'new-cart', OLD: 'old-search' } as const;\n",
      '+ object {"file":"a.ts","name":"FEATURE_FLAGS"} 2/0',
    ],
    [
      'an object of switches',
      'export const defaultFeatureFlags = { newCart: false, oldSearch: true };\n',
      '+ object {"file":"a.ts","name":"defaultFeatureFlags"} 2/0',
    ],
    [
      'an interface',
      'export interface FeatureFlags { newCart: boolean; oldSearch?: boolean }\n',
      '+ interface {"file":"a.ts","name":"FeatureFlags"} 2/0',
    ],
    [
      'a list of records',
      "export const featureFlags = [{ id: 'newCart', title: 'A cart' }, { id: 'oldSearch', title: 'B' }];\n",
      '+ array {"file":"a.ts","name":"featureFlags"} 2/0',
    ],
    [
      'a list inside an object',
      "export const config = { featureFlags: [{ id: 'newCart' }, { id: 'oldSearch' }] };\n",
      '+ array {"file":"a.ts","name":"config.featureFlags"} 2/0',
    ],
  ])('%s', async (_, code, line) => {
    // Nothing asks for a flag yet: the name has to be plain.
    const [first] = await proposed({ 'a.ts': code });
    expect(first).toBe(code === keys ? line.replace('+', 'support') : line);
  });

  it.each([
    ['bits', 'export enum TypeFlags { A = 1 << 0, B = 1 << 1 }\n'],
    ['numbered members', 'export enum FeatureFlags { A, B }\n'],
    [
      'what is of a flag',
      "export type FlagStatus = 'active' | 'stale';\nexport enum FeatureToggleType { A = 'release', B = 'ops' }\n",
    ],
    ['the record of one flag', 'export interface FeatureFlag { name: string; enabled: boolean; archived: boolean }\n'],
    ['pictures of countries', "import { De, Fr } from './icons';\nexport const countryFlags = { de: De, fr: Fr };\n"],
    ['arguments of a program', 'export const cliFlags = { verbose: false, quiet: true };\n'],
    [
      'descriptions of arguments',
      "export const FLAGS = { keepFile: { type: 'string', describe: 'x' }, dryRun: { type: 'string' } };\n",
    ],
    ['a type that repeats another', 'export type Flag = keyof Things;\ninterface Things { a: string; b: string }\n'],
  ])('never %s', async (_, code) => {
    expect(await proposed({ 'a.ts': code })).toEqual([]);
  });

  it('a module of functions that say yes or no', async () => {
    const files = {
      'src/feature-flag.ts': `const Disable = false;
function enableBeta(): boolean { return !Disable; }
/** Should we? */
export function enableNewCart(): boolean { return true }
export function enableOldSearch() { return enableBeta() }
export const enableFastPay = () => true;
export const enableSlowPay = enableBeta;
`,
      'src/app.ts':
        "import { enableNewCart } from './feature-flag';\nif (enableNewCart()) start();\ndeclare function start(): void;\n",
    };
    const { registries } = await found(files);
    expect(registries.map(({ option, form, members, why }) => ({ option, form, members, why }))).toEqual([
      { option: { file: 'src/feature-flag.ts' }, form: 'functions', members: 4, why: ['file'] },
    ]);
  });

  it('never a module that exports something else as well', async () => {
    const files = {
      'feature-flags.ts':
        "export const isA = () => true;\nexport const isB = () => true;\nexport const isC = () => true;\nexport const title = 'x';\n",
    };
    expect(await proposed(files)).toEqual([]);
  });
});

describe('accessors', () => {
  it('are what members are given to, where the answer decides something', async () => {
    const files = {
      'keys.ts': keys,
      'read.ts': 'export declare function isOn(key: string): boolean;\n',
      'a.ts': `import { FlagKey } from './keys';
import { isOn } from './read';
if (isOn(FlagKey.NewCart)) track(FlagKey.NewCart);
const old = isOn(FlagKey.OldSearch);
export const title = old ? 'a' : 'b';
declare function track(key: string): void;
`,
    };
    expect(await proposed(files)).toEqual([
      '+ enum {"file":"keys.ts","name":"FlagKey"} 3/2',
      '+ accessor {"name":"isOn"} 2/2',
    ]);
  });

  it('are never what a browser stores beside a flag', async () => {
    const files = {
      'flags.ts': "export type FlagKey = 'newCart' | 'oldSearch';\n",
      'a.ts':
        "export const a = () => localStorage.getItem('newCart') === 'true' || localStorage.getItem('oldSearch') === 'true';\n",
    };
    expect(await proposed(files)).toEqual(['+ union {"file":"flags.ts","name":"FlagKey"} 2/0']);
  });

  it('are methods by the last name of their object', async () => {
    const files = {
      'flags.ts': "export type FlagKey = 'newCart' | 'oldSearch';\n",
      'a.ts': `export class Cart {
  constructor(private readonly resolver: { ask(key: string): boolean; pick(key: string): { enabled: boolean } }) {}
  open() { return this.resolver.ask('newCart') ? 1 : this.resolver.ask('oldSearch') ? 2 : 3; }
  shut() { const one = this.resolver.pick('newCart'); return one.enabled || this.resolver.pick('oldSearch').enabled; }
}
`,
    };
    expect(await proposed(files)).toEqual([
      '+ union {"file":"flags.ts","name":"FlagKey"} 2/2',
      '+ accessor {"name":"ask","receiver":"resolver"} 2/2',
      '+ accessor {"name":"pick","receiver":"resolver","result":"variant"} 2/2',
    ]);
  });

  it('are not proposed where they hand their parameter to an SDK, which the scanner sees; their keys are keys', async () => {
    const files = {
      'on.ts': `import { OpenFeature } from '@openfeature/server-sdk';
const client = OpenFeature.getClient();
export const isOn = async (user: string, key: string, otherwise = false) => client.getBooleanValue(key, otherwise);
`,
      'a.ts':
        "import { isOn } from './on';\nexport const page = async () => ((await isOn('me', 'new-cart')) ? 1 : 2);\n",
      'b.ts': "export const routes = [{ path: '/cart', guard: 'new-cart', flag: 'new-cart' }];\n",
    };
    expect(await proposed(files)).toEqual(['+ gate flag 1/1']);
  });

  it('are found by their names alone where nothing declares the keys', async () => {
    const files = {
      'a.ts':
        "import { isFeatureEnabled } from '@shop/features';\nif (isFeatureEnabled('new-cart')) go();\ndeclare function go(): void;\n",
      'b.ts':
        "import { isFeatureEnabled } from '@shop/features';\nexport const b = () => !isFeatureEnabled('old-search');\n",
      'c.ts': "export const routes = [{ path: '/x', flag: 'old-search' }];\n",
    };
    expect(await proposed(files)).toEqual([
      '+ accessor {"name":"isFeatureEnabled","import":"@shop/features"} 2/2',
      '+ gate flag 1/1',
    ]);
  });

  it('are in doubt where a name is all there is, and nothing where the answer is not used', async () => {
    const code =
      "export const a = (x: boolean) => { if (isFeatureEnabled('new-cart')) log(isFeatureOn('old-search')); };\ndeclare const isFeatureEnabled: (k: string) => boolean, isFeatureOn: (k: string) => boolean, log: (x: boolean) => void;\n";
    expect(await proposed({ 'a.ts': code })).toEqual(['support accessor {"name":"isFeatureEnabled"} 1/1']);
  });

  it('hold the key in a property of an argument', async () => {
    const files = {
      'keys.ts': keys,
      'a.ts': `import { FlagKey } from './keys';
declare function ask(query: { user: string; flag: string }): boolean;
if (ask({ user: 'me', flag: FlagKey.NewCart }) || ask({ user: 'you', flag: FlagKey.FastPay })) start();
declare function start(): void;
`,
    };
    expect(await proposed(files)).toContain('+ accessor {"name":"ask","key":{"arg":0,"prop":"flag"}} 2/2');
  });

  it.each([
    [
      'translates: most of its texts are no keys',
      "import { t } from 'i18n';\nif (t('new-cart') && t('old-search') && t('a') && t('b') && t('c') && t('d') && t('e')) x();\ndeclare const x: () => void;\n",
    ],
    ['sets', "import { setFlag } from './set';\nsetFlag('new-cart', true);\nsetFlag('old-search', true);\n"],
    [
      'builds what something else is given',
      "declare const Command: { create(o: { key: string }): object };\ndeclare const run: (o: object) => boolean;\nif (run(Command.create({ key: 'new-cart' })) && run(Command.create({ key: 'old-search' }))) x();\ndeclare const x: () => void;\n",
    ],
    ['writes to the log', "console.log('new-cart');\nconsole.log('old-search');\nconsole.log('x');\n"],
  ])('are never what %s', async (_, code) => {
    const lines = await proposed({ 'keys.ts': keys, 'a.ts': code });
    expect(lines.filter((line) => line.includes('accessor') || line.includes('gate'))).toEqual([]);
  });

  it('say where they come from where another one has the name', async () => {
    const use = (from: string, a: string, b: string) =>
      `import { check } from '${from}';\nif (check('${a}') || check('${b}')) x();\ndeclare const x: () => void;\n`;
    const files = {
      'keys.ts': keys,
      'lib/flags.ts': 'export declare function check(key: string): boolean;\n',
      'a.ts': use('./lib/flags', 'new-cart', 'old-search'),
      'b.ts': use('./lib/flags', 'new-cart', 'fast-pay'),
      'c.ts': use('spelling', 'hous', 'gardn'),
    };
    expect(await proposed(files)).toContain('+ accessor {"name":"check","import":"lib/flags.ts"} 3/4');
  });

  it('stand for nothing in tests', async () => {
    const code =
      "import { mockFlag } from './mock';\nif (mockFlag('new-cart') && mockFlag('old-search')) x();\ndeclare const x: () => void;\n";
    expect(await proposed({ 'keys.ts': keys, 'a.test.ts': code })).toEqual([
      'support enum {"file":"keys.ts","name":"FlagKey"} 3/0',
    ]);
  });
});

describe('bags', () => {
  const interfaceOf = 'export interface UiFlags { newCart: boolean; oldSearch: boolean; fastPay: boolean }\n';

  it('are objects whose properties are known, by a path that says enough', async () => {
    const files = {
      'flags.ts': interfaceOf,
      'a.ts': `import { useConfig } from './config';
export function A() {
  const { uiConfig } = useConfig();
  if (uiConfig.flags.newCart) return 1;
  const { flags } = uiConfig;
  return flags.oldSearch ? 2 : 3;
}
`,
      'b.ts':
        "import type { Country } from './country';\nexport const b = (country: Country) => country.flags.svg + country.flags.png + country.flags.alt;\n",
    };
    expect(await proposed(files)).toEqual([
      '+ interface {"file":"flags.ts","name":"UiFlags"} 3/2',
      '+ bag uiConfig.flags 2/2',
    ]);
  });

  it('are never paths that a configuration cannot hold', async () => {
    const files = {
      'flags.ts': interfaceOf,
      'a.ts':
        'export const a = () => (getUi().settings.newCart ? 1 : getUi().settings.oldSearch ? 2 : getUi().settings.fastPay);\n',
      'b.ts': 'export const b = (settings: Settings) => settings.width + settings.height + settings.depth;\n',
    };
    const { bags } = await found(files);
    expect(bags.map(({ option }) => option).filter((option) => option.includes('().'))).toEqual([]);
    expect(() => scanOptionsSchema.parse({ bags: bags.map(({ option }) => option) })).not.toThrow();
  });

  it('are what a hook gives, taken apart', async () => {
    const files = {
      'a.tsx':
        "import { useFeatureFlags } from './context';\nexport function A() { const { newCart, oldSearch } = useFeatureFlags(); return newCart && !oldSearch ? 1 : 2; }\n",
    };
    expect(await proposed(files)).toEqual(['+ bag useFeatureFlags() 2/2']);
  });

  it('are never lists', async () => {
    const code =
      'export const a = (featureFlags: string[]) => featureFlags.length > 0 && featureFlags.map(String) && featureFlags.includes("x");\n';
    expect(await proposed({ 'a.ts': code })).toEqual([]);
  });
});

describe('gates', () => {
  it('are properties and attributes in which keys stand, by their share of all texts', async () => {
    const files = {
      'keys.ts': keys,
      'a.tsx': `import { FlagKey } from './keys';
export const routes = [{ path: '/a', needs: FlagKey.NewCart }, { path: '/b', needs: 'old-search' }, { path: 'fast-pay', needs: 'fast-pay' }];
export const A = () => <Gate flag={FlagKey.FastPay} name="new-cart" />;
`,
      // Files that name no flag speak against a name, too.
      'b.ts':
        "export const more = [{ path: '/c' }, { path: '/d' }, { path: '/e' }];\nexport const names = { name: 'x' };\n",
    };
    expect(await proposed(files)).toEqual([
      '+ enum {"file":"keys.ts","name":"FlagKey"} 3/3',
      '+ gate needs 3/3',
      '+ gate flag 1/1',
    ]);
  });

  it('are components where the name of the attribute says nothing', async () => {
    const files = {
      'keys.ts': keys,
      'a.tsx':
        'export const A = () => <><Feature name="new-cart" /><Feature name="fast-pay" /><Field name="street" /><Field name="town" /><Field name="country" /></>;\n',
    };
    expect(await proposed(files)).toContain(
      '+ accessor {"name":"Feature","key":{"prop":"name"},"result":"element"} 2/2',
    );
  });
});

describe('one thing leads to another', () => {
  it('an accessor to keys, and keys to the list that declares them', async () => {
    const files = {
      'on.ts':
        "import { OpenFeature } from '@openfeature/server-sdk';\nexport const isOn = (key: string) => OpenFeature.getClient().getBooleanValue(key, false);\n",
      'a.ts':
        "import { isOn } from './on';\nexport const a = async () => (await isOn('new-cart')) || (await isOn('old-search'));\n",
      'names.ts': "export const Names = { cart: 'new-cart', search: 'old-search', pay: 'fast-pay' } as const;\n",
      'b.ts':
        "import { Names } from './names';\nexport const menu = [{ href: '/', shownWith: Names.pay }, { href: '/', shownWith: Names.cart }, { href: '/', shownWith: Names.search }];\n",
    };
    expect(await proposed(files)).toEqual(['+ object {"file":"names.ts","name":"Names"} 3/3', '+ gate shownWith 3/3']);
  });

  it('the catalog to all of them', async () => {
    const files = {
      'a.ts':
        "import { ask } from './ask';\nif (ask('new-cart') || ask('old-search')) x();\ndeclare const x: () => void;\n",
      'names.ts': "export type Names = 'new-cart' | 'old-search';\n",
    };
    expect(await proposed(files)).toEqual([]);
    expect(await proposed(files, {}, ['new-cart', 'old-search'])).toEqual([
      '+ union {"file":"names.ts","name":"Names"} 2/2',
      '+ accessor {"name":"ask"} 2/2',
    ]);
  });
});

it('proposes nothing again that is configured', async () => {
  const files = {
    'keys.ts': keys,
    'a.ts':
      "import { FlagKey } from './keys';\nif (ask(FlagKey.NewCart) || ask(FlagKey.OldSearch)) x();\ndeclare const x: () => void, ask: (key: string) => boolean;\nexport const r = { flag: FlagKey.FastPay };\n",
  };
  const options: Options = {
    registries: [{ file: 'keys.ts', name: 'FlagKey' }],
    accessors: [{ name: 'ask' }],
    gates: ['flag'],
  };
  expect(await proposed(files)).toHaveLength(3);
  expect(await proposed(files, { registries: options.registries })).toEqual([
    '+ accessor {"name":"ask"} 2/2',
    '+ gate flag 1/1',
  ]);
  expect(await proposed(files, options)).toEqual([]);
});

it('finds nothing in a repository without flags, and says so', async () => {
  const files = {
    'a.ts': "export const t = (key: string) => key;\nif (t('some-text') && t('other-text')) t('x');\n",
    'README.md': '# Flags',
  };
  expect(await found(files)).toEqual({ sdks: [], registries: [], accessors: [], bags: [], gates: [], parsed: 0 });
});

it('does not depend on the order of files, and passes over what cannot be read', async () => {
  const files: Files = {
    'keys.ts': keys,
    'a.ts':
      "import { FlagKey } from './keys';\nif (ask(FlagKey.NewCart) || ask(FlagKey.OldSearch)) x();\ndeclare const x: () => void, ask: (key: string) => boolean;\n",
    'b.ts': new Uint8Array([0xff, 0xfe, 0x22]),
    'constructor.ts':
      'export const constructor = { toString: 1 }; constructor.toString; constructor.hasOwnProperty("x");\n',
  };
  const shuffled = Object.fromEntries(Object.entries(files).reverse());
  expect(await found(shuffled)).toEqual(await found(files));
});
