import { describe, expect, test } from 'vitest';
import { evaluated, type Files, scanFiles } from './helpers.js';

const ld = `import { useFlags } from 'launchdarkly-react-client-sdk';\n`;
const keys = ['new-cart', 'new-menu'];

describe('an own hook that hands on the flags of LaunchDarkly', () => {
  const page = `import { useFeatureFlags } from './useFeatureFlags';\n`;
  const users = {
    'Page.tsx': `${page}export const Page = () => {\n  const { newCart } = useFeatureFlags();\n  return newCart ? 1 : 2;\n};\n`,
    'Menu.tsx': `${page}export const Menu = () => {\n  const flags = useFeatureFlags();\n  return flags.newMenu ? 1 : 2;\n};\n`,
  };
  test.each([
    ['an arrow function', `export const useFeatureFlags = () => useFlags();`],
    ['a function', `export function useFeatureFlags() { return useFlags(); }`],
    ['through a constant', `export const useFeatureFlags = () => { const flags = useFlags(); return flags; };`],
    ['of two results', `export function useFeatureFlags(on) { if (!on) return {}; return useFlags(); }`],
    ['through another one', `const useAll = () => useFlags();\nexport const useFeatureFlags = () => useAll();`],
    ['under another name', `const useAll = () => useFlags();\nexport const useFeatureFlags = useAll;`],
    ['exported under another name', `const useAll = () => useFlags();\nexport { useAll as useFeatureFlags };`],
  ])('%s', async (_, code) => {
    expect(await scanFiles({ ...users, 'useFeatureFlags.ts': ld + code }, {}, keys)).toEqual([
      'evaluation new-menu Menu.tsx:4:16 launchdarkly',
      'evaluation new-cart Page.tsx:3:11 launchdarkly',
    ]);
  });

  test.each<[string, Files]>([
    [
      'in an object',
      {
        'hook.ts': `${ld}export const useConfig = () => { const flags = useFlags(); return { flags, ready: true }; };`,
        'a.ts': `import { useConfig } from './hook';\nuseConfig().flags.newCart;\nconst { flags, ready } = useConfig();\nflags.newMenu && ready.x;`,
      },
    ],
    [
      'in an object, destructured further',
      {
        'hook.ts': `${ld}export const useConfig = () => ({ flags: useFlags(), ready: true });`,
        'a.ts': `import { useConfig } from './hook';\nconst { flags: { newCart, newMenu }, ready: { x } } = useConfig();`,
      },
    ],
    [
      'by default',
      {
        'use-feature-flags.ts': `${ld}export default () => useFlags();`,
        'a.ts': `import useAny from './use-feature-flags';\nconst { newCart, newMenu } = useAny();`,
      },
    ],
    [
      'through a file that only exports it',
      {
        'hook.ts': `${ld}export function useMine() { return useFlags(); }`,
        'index.ts': `export * from './hook';`,
        'a.ts': `import { useMine as useIt } from './index';\nuseIt().newCart;\nuseIt().newMenu;`,
      },
    ],
    [
      'through a second hook, of another file',
      {
        'hook.ts': `${ld}export function useMine() { return useFlags(); }`,
        'second.ts': `import { useMine } from './hook';\nexport const useSecond = () => { const all = useMine(); return all; };`,
        'a.ts': `import { useSecond } from './second';\nuseSecond().newCart;\nuseSecond().newMenu;`,
      },
    ],
    [
      'a method of a class',
      {
        'service.ts': `import { init } from '@launchdarkly/node-server-sdk';\nexport class Flags { client = init('k');\n async all(user) { const state = await this.client.allFlagsState(user); return state.allValues(); } }`,
        'a.ts': `import type { Flags } from './service';\nexport const f = async (flags: Flags, user) => (await flags.all(user))['new-cart'] && (await flags.all(user))['new-menu'];`,
      },
    ],
  ])('%s', async (_, files) => {
    expect(await evaluated(files, {}, keys)).toBe('new-cart new-menu');
  });

  test.each([
    ['a function that gives one flag', `export const useCart = () => useFlags().newCart;`, `useCart().length`],
    [
      'a function that gives something else',
      `export const useCart = () => { useFlags(); return items; };`,
      `useCart().length`,
    ],
    ['a generator', `export function* useCart() { return useFlags(); }`, `useCart().next`],
  ])('%s gives no other', async (_, code, use) => {
    const files = { 'hook.ts': ld + code, 'a.ts': `import { useCart } from './hook';\n${use};` };
    expect(await scanFiles(files)).not.toContainEqual(expect.stringContaining('a.ts'));
  });
});

describe('a function that hands on a configured bag', () => {
  const bags = ['uiConfig.flags'];
  test.each([
    ['an arrow function', `const use = () => uiConfig.flags;\nuse().newCart;`],
    ['a function that is declared below', `use().newCart;\nfunction use() { return uiConfig.flags; }`],
    ['destructured', `const use = () => uiConfig.flags;\nconst { newCart } = use();`],
    [
      'through a constant',
      `const use = () => { const { flags } = uiConfig; return flags; };\nconst all = use();\nall.newCart;`,
    ],
    ['or nothing', `const use = () => (ready ? uiConfig.flags : {});\nuse().newCart;`],
    ['in an object', `const use = () => ({ all: uiConfig.flags, ready });\nuse().all.newCart;\nuse().ready.x;`],
    [
      'in an object, destructured',
      `const use = () => ({ all: uiConfig.flags });\nconst { all } = use();\nall.newCart;`,
    ],
    [
      'in an object, destructured at once',
      `const use = () => ({ all: uiConfig.flags });\nconst { all: { newCart } } = use();`,
    ],
    ['memoised', `useMemo(() => uiConfig.flags, []).newCart;`],
    ['memoised, in a constant', `const flags = React.useMemo(() => { return uiConfig.flags; }, []);\nflags.newCart;`],
    ['of a callback', `const use = useCallback(() => uiConfig.flags, []);\nuse().newCart;`],
  ])('%s', async (_, code) => {
    const react = `import React, { useCallback, useMemo } from 'react';\n`;
    expect(await evaluated(react + code, { bags })).toBe('newCart');
  });

  test('in files that do not name it', async () => {
    const files = {
      'flags.ts': `export const getFlags = async () => uiConfig.flags;\nexport const useUi = () => { const { flags } = uiConfig; return { ours: flags, other: 1 }; };`,
      'a.ts': `import { getFlags } from './flags';\nconst all = await getFlags();\nall.newCart;`,
      'b.ts': `import { useUi as use } from './flags';\nconst { ours, other } = use();\nours.newMenu && other.x;`,
    };
    expect(await scanFiles(files, { bags })).toEqual(['evaluation newCart a.ts:3:5', 'evaluation newMenu b.ts:3:6']);
  });

  test('a function that calls itself ends', async () => {
    const code = `const use = () => (x ? use() : other());\nconst other = () => use();\nuse().newCart;`;
    expect(await evaluated(code, { bags: ['uiConfig.flags', 'flags'] })).toBe('');
  });

  test('the name of a function that gives something else is not looked for', async () => {
    const files = {
      'flags.ts': `export const getFlags = () => uiConfig.flags.newCart;\nexport const list = () => map(() => uiConfig.flags);`,
      'a.ts': `import { getFlags, list } from './flags';\ngetFlags().x;\nlist().x;`,
    };
    expect(await evaluated(files, { bags })).toBe('newCart');
  });
});

describe('a selector of a configured bag', () => {
  const bags = ['state.flags'];
  const own = `const select = (state) => state.flags;\n`;
  test.each([
    ['that is called', `${own}select(state).newCart;`],
    ['that a hook takes', `${own}useSelector(select).newCart;`],
    ['that a hook takes, destructured', `${own}const { newCart } = useAppSelector(select);`],
    ['that a hook takes, through a constant', `${own}const flags = useSelector(select, shallowEqual);\nflags.newCart;`],
    ['that is written there', `const { newCart } = useSelector((state) => state.flags);`],
    ['that a store takes', `const { newCart } = useConfigStore(useShallow((state) => state.flags));`],
    ['that a store is given with', `useStore(store, (state) => state.flags).newCart;`],
    [
      'of a saga',
      `${own}function* go() { const flags = yield select(select2); flags.newCart; }\nconst select2 = select;`,
    ],
    ['behind another one', `${own}createSelector([select], (f) => f.newCart);`],
    ['behind another one, not in a list', `${own}createSelector(other, select, (_, f) => f.newCart);`],
    [
      'behind another one, destructured',
      `${own}createSelector([select, other], ({ newCart }, { x }) => newCart && x);`,
    ],
    [
      'made of another one',
      `const root = (s) => s.state;\nconst all = createSelector([root], (state) => state.flags);\nall(s).newCart;`,
    ],
    [
      'made of another one, given to a hook',
      `const all = createSelector(root, (state) => state.flags);\nuseSelector(all).newCart;`,
    ],
  ])('%s', async (_, code) => {
    expect(await evaluated(`import { createSelector } from 'reselect';\n${code}`, { bags })).toBe('newCart');
  });

  test('of another file', async () => {
    const files = {
      'selectors.ts': `import { createSelector } from 'reselect';\nexport const selectFlags = (state) => state.flags;\nexport const selectAll = createSelector([selectFlags], (flags) => flags);\nexport const selectCart = createSelector([selectFlags], (flags) => flags.newCart);`,
      'a.ts': `import { selectFlags, selectCart } from './selectors';\nconst { newMenu } = useSelector(selectFlags);\nuseSelector(selectCart).x;`,
      'b.ts': `import { selectAll } from './selectors';\nexport const selectNav = createSelector([selectAll], (f) => f.newNav);`,
    };
    expect(await scanFiles(files, { bags })).toEqual([
      'evaluation newMenu a.ts:2:9',
      'evaluation newNav b.ts:2:63',
      'evaluation newCart selectors.ts:4:74',
    ]);
  });

  test.each([
    `const select = (state) => state.other;\nuseSelector(select).x;`,
    `${own}createSelector([other, select], (f) => f.x);`,
    `${own}useEffect(select).x;`,
    `useState(() => state.flags).length;`,
  ])('%j reads no flag', async (code) => {
    expect(await evaluated(code, { bags })).toBe('');
  });
});

test('an exported constant that holds a bag', async () => {
  const files = {
    'flags.ts': `export const flags = uiConfig.flags ?? {};\nexport const other = uiConfig.theme;`,
    'a.ts': `import { flags, other } from './flags';\nflags.newCart && other.x;`,
    'b.ts': `import { flags as all } from './flags';\nconst { newMenu } = all;`,
    'c.ts': `import { flags } from './else';\nflags.x;`,
    'else.ts': `export const flags = [];`,
  };
  expect(await scanFiles(files, { bags: ['uiConfig.flags'] })).toEqual([
    'evaluation newCart a.ts:2:7',
    'evaluation newMenu b.ts:2:9',
  ]);
});

test('an exported constant that holds the flags of an SDK', async () => {
  const files = {
    'flags.ts': `import { initialize } from 'launchdarkly-js-client-sdk';\nexport const flags = initialize('k').allFlags();`,
    'a.ts': `import { flags } from './flags';\nflags['new-cart'];`,
  };
  expect(await scanFiles(files)).toEqual(['evaluation new-cart a.ts:2:7 launchdarkly']);
});
