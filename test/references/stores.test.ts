import { describe, expect, test } from 'vitest';
import { readsIn } from './helpers.js';

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

  test('not by a selector that does more', async () => {
    const use = `import { useFlags } from './flags';\nuseFlags((state) => wrap(state)).isOn('a-1');\n`;
    expect(
      (await readsIn({ 'flags.ts': flags('create'), 'use.ts': use })).filter((each) => each.startsWith('eval')),
    ).toEqual([]);
  });
});
