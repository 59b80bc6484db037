import { describe, expect, test } from 'vitest';
import { evaluated } from './helpers.js';

const unleash = `import { UnleashClient } from 'unleash-proxy-client';\nconst unleash = new UnleashClient({});\n`;
const component = (options: string, template = '<p />') =>
  `<script>\n${unleash}export default ${options};\n</script>\n<template>${template}</template>\n`;

describe('what a component of Vue has by its options', () => {
  const has = `has(key) { return unleash.isEnabled(key); }`;
  test.each([
    ['a method', `{ methods: { ${has}, other() { return this.has('a-1'); } } }`],
    ['in another part', `{ methods: { ${has} }, computed: { on() { return this.has('a-1'); } } }`],
    ['in a hook', `{ methods: { ${has} }, mounted() { return this.has('a-1'); } }`],
    ['what it holds', `{ data: () => ({ unleash }), methods: { on() { return this.unleash.isEnabled('a-1'); } } }`],
    ['what is computed', `{ computed: { client: () => unleash, on() { return this.client.isEnabled('a-1'); } } }`],
    [
      'what its setup gives',
      `{ setup() { return { unleash }; }, computed: { on() { return this.unleash.isEnabled('a-1'); } } }`,
    ],
    ['defineComponent', `defineComponent({ methods: { ${has} }, created() { this.has('a-1'); } })`],
    [
      'taken apart',
      `{ data() { return { unleash }; }, created() { const { unleash: c } = this; c.isEnabled('a-1'); } }`,
    ],
  ])('%s', async (_, options) => {
    expect(await evaluated({ 'Page.vue': component(options) })).toBe('a-1');
  });

  test.each([
    ['a method', `{ methods: { ${has} } }`, `<p v-if="has('a-1')" />`],
    ['a method of another name', `{ methods: { on: (key) => unleash.isEnabled(key) } }`, `{{ on('a-1') }}`],
    ['what it holds', `{ data: () => ({ client: unleash }) }`, `<p v-if="client.isEnabled('a-1')" />`],
    [
      'what its setup gives',
      `{ setup() { const isOn = (key) => unleash.isEnabled(key); return { isOn }; } }`,
      `<p v-if="isOn('a-1')" />`,
    ],
  ])('in its template: %s', async (_, options, template) => {
    expect(await evaluated({ 'Page.vue': component(options, template) })).toBe('a-1');
  });

  test('what it injects', async () => {
    const files = {
      'main.js': `import { createApp } from 'vue';\n${unleash}createApp({}).provide('client', unleash);\n`,
      'A.vue': `<script>\nexport default { inject: ['client'], created() { this.client.isEnabled('a-1'); } };\n</script>\n<template><p v-if="client.isEnabled('a-2')" /></template>\n`,
      'B.vue': `<script>\nexport default { inject: { c: 'client', d: { from: 'client' } }, created() { this.c.isEnabled('a-3') && this.d.isEnabled('a-4'); } };\n</script>\n`,
      'C.vue': `<script>\nexport default { inject: ['other'], created() { this.client.isEnabled('a-5') || this.other.isEnabled('a-6'); } };\n</script>\n`,
    };
    expect(await evaluated(files)).toBe('a-1 a-2 a-3 a-4');
  });

  test('what is mixed into it', async () => {
    const files = {
      'flagMixin.js': `${unleash}export default { methods: { $isOn(key) { return unleash.isEnabled(key); } } };\n`,
      'Page.vue': `<script>\nimport flagMixin from './flagMixin';\nexport default { mixins: [flagMixin], data() { return { on: this.$isOn('a-1') }; } };\n</script>\n<template><p v-if="$isOn('a-2')" /></template>\n`,
    };
    expect(await evaluated(files)).toBe('a-1 a-2');
  });

  test('what the types of all components promise', async () => {
    const files = {
      'vue.d.ts': `import type { UnleashClient } from 'unleash-proxy-client';\ndeclare module 'vue' { interface ComponentCustomProperties { $flags: UnleashClient } }\n`,
      'Page.vue': `<script>\nexport default { created() { this.$flags.isEnabled('a-1'); this.$other.isEnabled('a-3'); } };\n</script>\n<template><p v-if="$flags.isEnabled('a-2')" /></template>\n`,
    };
    expect(await evaluated(files)).toBe('a-1 a-2');
  });

  test.each([
    ['a method that it does not have', `{ methods: { ${has} }, created() { this.other('a-1'); } }`, '<p />'],
    ['a name of its script', `{ created() { return unleash; } }`, `<p v-if="unleash.isEnabled('a-1')" />`],
    [
      'a name of a loop',
      `{ data: () => ({ unleash }) }`,
      `<p v-for="unleash in all" :on="unleash.isEnabled('a-1')" />`,
    ],
    ['something of another object', `{ methods: { ${has} }, created() { other.has('a-1'); } }`, '<p />'],
  ])('not %s', async (_, options, template) => {
    expect((await evaluated({ 'Page.vue': component(options, template) })).replace('?', '')).toBe('');
  });
});

describe('a store of Pinia that is told by options', () => {
  const store = (options: string) =>
    `import { defineStore } from 'pinia';\n${unleash}export const useFlags = defineStore('flags', { state: () => ({ client: unleash }), ${options} });\n`;
  test.each([
    ['a getter is given the state', `getters: { on: (state) => state.client.isEnabled('a-1') }`],
    ['as a method', `getters: { on({ client }) { return client.isEnabled('a-1'); } }`],
    ['an action has it', `actions: { on() { return this.client.isEnabled('a-1'); } }`],
    [
      'and other actions',
      `actions: { is(key) { return this.client.isEnabled(key); }, on() { return this.is('a-1'); } }`,
    ],
  ])('%s', async (_, options) => {
    expect(await evaluated({ 'flags.ts': store(options) })).toBe('a-1');
  });

  test('in another file', async () => {
    const files = {
      'flags.ts': store(`getters: { isOn: (state) => (key) => state.client.isEnabled(key) }`),
      'use.ts': `import { useFlags } from './flags';\nuseFlags().isOn('a-1');\nuseFlags().client.isEnabled('a-2');\n`,
    };
    expect(await evaluated(files)).toBe('a-1 a-2');
  });
});
