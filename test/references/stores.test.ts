import { describe, expect, test } from 'vitest';
import { evaluated, readsIn } from './helpers.js';

const unleash = `import { isEnabled } from 'unleash-client';\n`;

describe('a store of Pinia', () => {
  const use = (code: string) => `import { useFlags } from './flags';\n${code}\n`;
  const store = (made: string) => `import { defineStore } from 'pinia';\n${unleash}export const useFlags = ${made};\n`;
  const setUp = store(`defineStore('flags', () => {\n  const isOn = (key) => isEnabled(key);\n  return { isOn };\n})`);

  test.each([
    ['by its member', setUp, `useFlags().isOn('a-1');`, 17],
    ['taken apart', setUp, `const { isOn } = useFlags(); isOn('a-1');`, 35],
    [
      'an action',
      store(`defineStore('flags', { actions: { isOn(key) { return isEnabled(key); } } })`),
      `useFlags().isOn('a-1');`,
      17,
    ],
    [
      'a getter',
      store(`defineStore('flags', { getters: { isOn: () => (key) => isEnabled(key) } })`),
      `useFlags().isOn('a-1');`,
      17,
    ],
    [
      'whose options have its name',
      store(`defineStore({ id: 'flags', actions: { isOn: (key) => isEnabled(key) } })`),
      `useFlags().isOn('a-1');`,
      17,
    ],
  ])('%s', async (_, flags, code, column) => {
    expect(await readsIn({ 'flags.ts': flags, 'use.ts': use(code) })).toEqual([
      `evaluation a-1 use.ts:2:${column} unleash`,
    ]);
  });

  test('by a reference to a part of it', async () => {
    const files = {
      'flags.ts': store(`defineStore('flags', () => ({ client: shallowRef<UnleashClient>() }))`).replace(
        unleash,
        `import { shallowRef } from 'vue';\nimport { UnleashClient } from 'unleash-proxy-client';\n`,
      ),
      'use.ts': `import { storeToRefs } from 'pinia';\n${use(`const { client } = storeToRefs(useFlags()); client.value?.isEnabled('a-1');`)}`,
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test('not by what it does not give back', async () => {
    const files = {
      'flags.ts': setUp.replace('return { isOn }', 'return { isOff: isOn }'),
      'use.ts': use(`useFlags().isOn('a-1');`),
    };
    expect(await readsIn(files)).toEqual(['unresolved parameter flags.ts:4']);
  });
});

describe('a store of Zustand', () => {
  const made = `((set) => ({ isOn: (key) => isEnabled(key), cart: { isOn: (key) => isEnabled(key) } }))`;
  const flags = (create: string) =>
    `import { create } from 'zustand';\n${unleash}export const useFlags = ${create}${made};\n`;

  test.each([
    ['by its member', `useFlags().isOn('a-1');`, 17],
    ['by a selector', `const isOn = useFlags((state) => state.isOn); isOn('a-1');`, 52],
    ['by a selector of a part', `useFlags((state) => state.cart).isOn('a-1');`, 38],
    ['outside of components', `useFlags.getState().isOn('a-1');`, 26],
  ])('%s', async (_, code, column) => {
    const use = `import { useFlags } from './flags';\n${code}\n`;
    const seen = [`evaluation a-1 use.ts:2:${column} unleash`];
    expect(
      (await readsIn({ 'flags.ts': flags('create'), 'use.ts': use })).filter((each) => each.startsWith('eval')),
    ).toEqual(seen);
    expect(
      (await readsIn({ 'flags.ts': flags('create<Flags>()'), 'use.ts': use })).filter((each) =>
        each.startsWith('eval'),
      ),
    ).toEqual(seen);
  });

  test.each([
    ['in a selector', `useFlags((state) => state.isOn('a-1'));`],
    ['by what a selector gives', `useFlags((state) => state.isOn)('a-1');`],
    ['by a hook of its own', `const useIsOn = (key) => useFlags((state) => state.isOn(key)); useIsOn('a-1');`],
    ['shallow', `useFlags(useShallow((state) => state.cart)).isOn('a-1');`],
  ])('%s', async (_, code) => {
    const use = `import { useShallow } from 'zustand/react/shallow';\nimport { useFlags } from './flags';\n${code}\n`;
    expect(await evaluated({ 'flags.ts': flags('create'), 'use.ts': use })).toBe('a-1 ?');
  });

  const client = `import { UnleashClient } from 'unleash-proxy-client';\ninterface Flags { client: UnleashClient | null; isOn(key: string): boolean }\n`;
  const state = `(set, get) => ({ client: null, init: () => set({ client: new UnleashClient({}) }), isOn: (key) => get().client?.isEnabled(key) ?? false })`;
  test.each([
    ['create', `import { create } from 'zustand';`, `create<Flags>(${state})`],
    ['create, called twice', `import { create } from 'zustand';`, `create<Flags>()(${state})`],
    [
      'middleware',
      `import { create } from 'zustand';\nimport { devtools, persist } from 'zustand/middleware';`,
      `create<Flags>()(devtools(persist(${state}, { name: 'flags' })))`,
    ],
    [
      'immer',
      `import { create } from 'zustand';\nimport { immer } from 'zustand/middleware/immer';`,
      `create<Flags>()(immer(${state}))`,
    ],
  ])('whose type tells the client: %s', async (_, library, made) => {
    const use = `import { useFlags } from './flags';\nuseFlags().isOn('a-1');\nuseFlags((state) => state.client)?.isEnabled('a-2');\nuseFlags.getState().client?.isEnabled('a-3');\n`;
    const store = `${library}\n${client}export const useFlags = ${made};\n`;
    expect(await evaluated({ 'flags.ts': store, 'use.ts': use })).toBe('a-1 a-2 a-3');
  });

  test('that is made for any framework', async () => {
    const store = `import { createStore } from 'zustand/vanilla';\n${client}export const flags = createStore<Flags>(${state});\n`;
    const use = `import { useStore } from 'zustand';\nimport { flags } from './flags';\nuseStore(flags, (state) => state.isOn)('a-1');\nuseStore(flags, ({ client }) => client?.isEnabled('a-2'));\n`;
    expect(await evaluated({ 'flags.ts': store, 'use.ts': use })).toBe('a-1 a-2');
  });

  test('not what is no part of its state', async () => {
    const use = `import { useFlags } from './flags';\nuseFlags((state, other) => other.isOn('a-1'));\nuseOther((state) => state.isOn('a-2'));\n`;
    expect(await evaluated({ 'flags.ts': flags('create'), 'use.ts': use })).toBe('? ?');
  });

  test('not by a selector that does more', async () => {
    const use = `import { useFlags } from './flags';\nuseFlags((state) => wrap(state)).isOn('a-1');\n`;
    expect(
      (await readsIn({ 'flags.ts': flags('create'), 'use.ts': use })).filter((each) => each.startsWith('eval')),
    ).toEqual([]);
  });
});
