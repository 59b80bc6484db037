import { describe, expect, test } from 'vitest';
import { evaluationsIn } from './helpers.js';

const plugin = (body: string) => `import { initialize } from 'unleash-client';\n${body}\n`;
const flags = plugin(`export default defineNuxtPlugin(() => {
  const flags = initialize({});
  return { provide: { flags } };
});`);

describe('what a plugin of Nuxt provides is what its components call $…', () => {
  test.each([
    ['a shorthand', flags],
    [
      'a property',
      plugin(`export default defineNuxtPlugin(() => ({ provide: { other: 1, flags: initialize({}) } }));`),
    ],
    [
      'by a call',
      plugin(`export default defineNuxtPlugin((nuxtApp) => { nuxtApp.provide('flags', initialize({})); });`),
    ],
    [
      'beside others',
      plugin(`export default defineNuxtPlugin(() => {
  const flags = initialize({});
  return { provide: { log: (m) => { console.log({ m }); }, flags } };
});`),
    ],
    [
      'in the setup of an object',
      plugin(
        `export default defineNuxtPlugin({ name: 'flags', setup() { return { provide: { flags: initialize({}) } }; } });`,
      ),
    ],
  ])('%s', async (_, code) => {
    const use = `const { $flags } = useNuxtApp();\nif ($flags.isEnabled('a-1')) go();\n`;
    expect(await evaluationsIn({ 'plugins/flags.ts': code, 'use.ts': use })).toEqual([
      'evaluation a-1 use.ts:2:22 unleash',
    ]);
  });

  test.each([
    ['a member', 'use.ts', `useNuxtApp().$flags.isEnabled('a-1');\n`, 'use.ts:1:31'],
    [
      'imported',
      'use.ts',
      `import { useNuxtApp } from '#app';\nuseNuxtApp().$flags.isEnabled('a-1');\n`,
      'use.ts:2:31',
    ],
    ['by a name', 'use.ts', `const app = useNuxtApp();\napp.$flags.isEnabled('a-1');\n`, 'use.ts:2:22'],
    ['in a template', 'Page.vue', `<template><p v-if="$flags.isEnabled('a-1')" /></template>\n`, 'Page.vue:1:37'],
    [
      'in a script',
      'Page.vue',
      `<script setup>\nconst { $flags: client } = useNuxtApp();\nclient.isEnabled('a-1');\n</script>\n`,
      'Page.vue:3:18',
    ],
  ])('read as %s', async (_, file, code, place) => {
    expect(await evaluationsIn({ 'plugins/flags.ts': flags, [file]: code })).toEqual([
      `evaluation a-1 ${place} unleash`,
    ]);
  });

  test.each([
    ['in place', `return { provide: { isOn: (key: string) => client.isEnabled(key) } };`],
    ['by their name', `const isOn = (key: string) => client.isEnabled(key);\n  return { provide: { isOn } };`],
    ['by another name', `function on(key: string) { return client.isEnabled(key); }\n  app.provide('isOn', on);`],
  ])('functions of its own, %s', async (_, body) => {
    const code = plugin(`export default defineNuxtPlugin((app) => {\n  const client = initialize({});\n  ${body}\n});`);
    const files = {
      'plugins/flags.ts': code,
      'Page.vue': `<template><p v-if="$isOn('a-1')" /></template>\n`,
      'use.ts': `const { $isOn } = useNuxtApp();\n$isOn('a-2');\n`,
    };
    expect(await evaluationsIn(files)).toEqual([
      'evaluation a-1 Page.vue:1:26 unleash',
      'evaluation a-2 use.ts:2:7 unleash',
    ]);
  });

  test.each([
    ['another name', `useNuxtApp().$other.isEnabled('a-1');\n`],
    ['without the sign', `useNuxtApp().flags.isEnabled('a-1');\n`],
    ['of something else', `useApp().$flags.isEnabled('a-1');\n`],
  ])('not %s', async (_, code) => {
    expect(await evaluationsIn({ 'plugins/flags.ts': flags, 'use.ts': code })).toEqual([]);
  });

  test.each([
    ['what Vue hands to inject()', `app.vueApp.provide('flags', flags);`],
    ['what something else provides', `make({ provide: { flags } }); other.provide('flags', flags);`],
    ['what a function inside of it gives back', `const make = () => ({ provide: { flags } });`],
  ])('not %s', async (_, body) => {
    const code = plugin(`export default defineNuxtPlugin((app) => { const flags = initialize({}); ${body} });`);
    expect(await evaluationsIn({ 'flags.ts': code, 'use.ts': `useNuxtApp().$flags.isEnabled('a-1');\n` })).toEqual([]);
  });

  test('not where it is provided by no plugin', async () => {
    const code = plugin(`export const other = make({ provide: { flags: initialize({}) } });`);
    expect(await evaluationsIn({ 'other.ts': code, 'use.ts': `useNuxtApp().$flags.isEnabled('a-1');\n` })).toEqual([]);
  });
});
