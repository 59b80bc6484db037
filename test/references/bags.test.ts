import { describe, expect, test } from 'vitest';
import { evaluated, scanFiles } from './helpers.js';

const ld = `import { useFlags } from 'launchdarkly-react-client-sdk';\n`;

test('a bag whose properties hold the value in an object', async () => {
  const code = `if (data.toggles.newCart?.value) go();\nconst { newMenu } = data.toggles;`;
  const bags = [{ path: 'data.toggles', result: 'details' as const }];
  expect(await scanFiles({ 'a.js': code }, { bags })).toEqual([
    'evaluation newCart a.js:1:18',
    'evaluation newMenu a.js:2:9',
  ]);
});

test('a bag whose type is a registry as well is read once', async () => {
  const files = {
    'types.ts': `export interface Flags { newCart: boolean }\nexport interface Config { flags: Flags }`,
    'a.ts': `import type { Config, Flags } from './types';\nexport const f = (uiConfig: Config, key: keyof Flags) =>\n  uiConfig.flags[key] && uiConfig.flags.newCart;`,
  };
  const options = { bags: ['uiConfig.flags'], registries: [{ file: 'types.ts', name: 'Flags' }] };
  expect(await scanFiles(files, options)).toEqual([
    'evaluation newCart a.ts:3:41',
    'declaration newCart types.ts:1:26',
    'unresolved parameter a.ts:3:18 key {newCart}',
  ]);
});

test('a bag in a file of Flow', async () => {
  const code = `// @flow\ntype Props = {| id: ?string, on: boolean |};\nexport const f = ({ id }: Props) => flags.newCart;\n`;
  expect(await scanFiles({ 'a.js': code }, { bags: ['flags'] })).toEqual(['evaluation newCart a.js:3:43']);
});

test('a bag that a context holds', async () => {
  const code = `const { newCart } = useContext(FlagsContext);\nconst flags = React.useContext(FlagsContext);\nflags.newMenu;\nuseContext(Other).newCart;`;
  expect(await scanFiles({ 'a.tsx': code }, { bags: ['useContext(FlagsContext)'] })).toEqual([
    'evaluation newCart a.tsx:1:9',
    'evaluation newMenu a.tsx:3:7',
  ]);
});

test('a bag that the consumer of a context hands out', async () => {
  const code = `const a = (
  <FlagsContext.Consumer>{({ newCart }) => newCart && <Cart />}</FlagsContext.Consumer>
);
const b = <shop.FlagsContext.Consumer>{(flags) => flags.newMenu && <Menu />}</shop.FlagsContext.Consumer>;
const d = <Other.Consumer>{({ newCart }) => newCart}</Other.Consumer>;
const e = <FlagsContext.Provider>{({ newCart }) => newCart}</FlagsContext.Provider>;
const f = <FlagsContext.Consumer>{(_, { newCart }) => newCart}</FlagsContext.Consumer>;
`;
  expect(await scanFiles({ 'a.jsx': code }, { bags: ['useContext(FlagsContext)'] })).toEqual([
    'evaluation newCart a.jsx:2:30',
    'evaluation newMenu a.jsx:4:57',
  ]);
});

describe('useFlags of LaunchDarkly', () => {
  test.each([
    ['a property', `useFlags().newCart`],
    ['a property of a constant', `const flags = useFlags(); flags.newCart`],
    ['a property in brackets', `const flags = useFlags(); flags['newCart']`],
    ['destructured', `const { newCart } = useFlags();`],
    ['destructured and renamed', `const { newCart: on } = useFlags();`],
    ['destructured further', `const { newCart: { limit } } = useFlags();`],
    ['with a default', `const { newCart = false } = useFlags();`],
    ['what is left over', `const { ...flags } = useFlags(); flags.newCart`],
  ])('%s', async (_, code) => {
    expect(await evaluated(ld + code, {}, ['new-cart'])).toBe('new-cart');
  });

  test('a property that no known key is spelled as is the key itself', async () => {
    expect(await evaluated(`${ld}useFlags().newCart`)).toBe('newCart');
  });

  test('a key that only code knows, in whatever file it is', async () => {
    const files = {
      'a.tsx': `${ld}useFlags().newCart;`,
      'b.ts': `import { init } from '@launchdarkly/node-server-sdk';\ninit('k').variation('new-cart', c, 1);`,
    };
    expect(await evaluated(files)).toBe('new-cart new-cart');
  });

  test('two keys of one spelling: either may be meant', async () => {
    expect(await scanFiles({ 'a.tsx': `${ld}useFlags().newCart` }, {}, ['new-cart', 'new.cart'])).toEqual([
      'unresolved dynamic a.tsx:2:12 newCart {new-cart, new.cart}',
    ]);
  });

  test('a method of the bag is no flag', async () => {
    expect(await evaluated(`${ld}useFlags().hasOwnProperty(x)`)).toBe('');
  });

  test('a key that is computed', async () => {
    expect(await evaluated(`${ld}useFlags()[name()]`)).toBe('?');
  });
});

describe('a configured bag', () => {
  const bags = ['uiConfig.flags', 'useShopFlags()'];
  test.each([
    ['by its path', `uiConfig.flags.newCart`],
    ['at the end of a longer path', `this.state.uiConfig?.flags?.newCart`],
    ['through a constant', `const flags = uiConfig.flags; flags.newCart`],
    ['through a destructured constant', `const { flags } = uiConfig; flags.newCart`],
    ['destructured at once', `const { flags: { newCart } } = uiConfig;`],
    ['destructured twice', `const { uiConfig: { flags: { newCart } } } = useConfig();`],
    ['with a default', `const flags = uiConfig.flags ?? {}; flags.newCart`],
    ['what a function gives', `useShopFlags().newCart`],
    ['what a function gives, destructured', `const { newCart } = useShopFlags();`],
    ['in a parameter', `const f = ({ uiConfig: { flags: { newCart } } }) => newCart;`],
  ])('%s', async (_, code) => {
    expect(await evaluated(code, { bags })).toBe('newCart');
  });

  test('the last name alone is another object', async () => {
    expect(await evaluated(`other.flags.newCart; const g = (flags: any) => flags.x;`, { bags })).toBe('');
  });

  test.each(['uiConfig.flags.newCart = true', 'uiConfig.flags.newCart ??= true', 'delete uiConfig.flags.newCart'])(
    '%s gives the flag a value',
    async (code) => {
      expect(await scanFiles({ 'a.ts': code }, { bags })).toEqual([
        expect.stringMatching(/^override newCart a\.ts:1:\d+$/),
      ]);
    },
  );
});

describe('a bag that the configuration names the type of', () => {
  const bags = ['FeatureFlags'];
  test.each([
    ['a parameter', `const f = (flags: FeatureFlags) => flags.newSearch;`],
    ['a parameter, destructured', `const f = ({ newSearch }: FeatureFlags) => newSearch;`],
    ['parts of it', `const f = (flags?: Readonly<Partial<FeatureFlags>> | null) => flags?.newSearch;`],
    ['with other properties', `const f = (flags: FeatureFlags & Other) => flags.newSearch;`],
    ['what a record holds', `const f = (m: Record<string, FeatureFlags>) => m.acme.newSearch;`],
    ['what a record holds, in brackets', `const f = (m: Record<string, FeatureFlags>) => m['acme'].newSearch;`],
    [
      'what a record holds, by a name that is computed',
      `const f = (m: Readonly<Record<T, FeatureFlags>>) => m[t].newSearch;`,
    ],
    [
      'what an index signature holds',
      `const f = (m: { own: Other; [t: string]: FeatureFlags }) => m.acme.newSearch + m.own.x;`,
    ],
    ['what a mapped type holds', `const f = (m: { [T in Tenant]?: FeatureFlags }) => m.acme?.newSearch;`],
    ['an element of an array', `const f = (all: readonly FeatureFlags[]) => all[0].newSearch;`],
  ])('%s', async (_, code) => {
    expect(await evaluated(code, { bags })).toBe('newSearch');
  });

  test.each([
    `const f = (m: Record<string, FeatureFlags>) => m.acme && m['globex'];`,
    `const f = ({ acme }: Record<string, FeatureFlags>) => acme;`,
    `const f = (m: { [tenant: string]: FeatureFlags }) => m.acme;`,
    `const f = (m: Map<string, FeatureFlags>, s: Set<FeatureFlags>) => m.size + s.size;`,
    `const f = (ref: Ref<FeatureFlags>, all: FeatureFlags[]) => ref.value ?? all.length;`,
    `const f = (flags: FeatureFlags | string) => flags.length;`,
    `const f = (flags: Keys<FeatureFlags>) => flags.length;`,
    `const f = (props: FeatureFlags & { children: Node }) => props.children;`,
    `const f = ({ children, id }: FeatureFlags & { children: Node } & Ids) => children;\ninterface Ids { id: string }`,
  ])('%s reads no flag', async (code) => {
    expect(await evaluated(code, { bags })).toBe('');
  });
});
