import { describe, expect, test } from 'vitest';
import { evaluated } from './helpers.js';

const ld = `import { initialize } from 'launchdarkly-js-client-sdk';\nconst client = initialize('id', {});\n`;
const vue = (code: string) => `<script setup>\nimport { inject } from 'vue';\n${code}\n</script>\n`;

describe('what is provided to all components', () => {
  const main = `import { createApp } from 'vue';\n${ld}const app = createApp({});\n`;
  test.each([
    ['by an application', `${main}app.provide('client', client);`],
    ['by a chain', `${main}app.use(router).provide('client', client).mount('#app');`],
    ['by a component', `import { provide } from 'vue';\n${ld}provide('client', client);`],
    ['by an option of a component', `${ld}export default { provide: { client } };`],
    ['by an option that is a function', `${ld}export default { provide() { return { client: client }; } };`],
    ['by an option that is an arrow function', `${ld}export default defineComponent({ provide: () => ({ client }) });`],
    ['by a plugin', `${ld}export default { install(app) { app.provide('client', client); } };`],
  ])('%s', async (_, code) => {
    const page = vue(`const client = inject('client');\nconst on = client.variation('a-1', false);`);
    expect(await evaluated({ 'main.js': code, 'Page.vue': page })).toBe('a-1');
  });

  test('under a key of its own', async () => {
    const files = {
      'keys.js': `export const FLAGS = Symbol('flags');\nexport const OTHER = Symbol('other');\n`,
      'main.js': `${main}import { FLAGS } from './keys';\napp.provide(FLAGS, { isOn: (key) => client.variation(key, false) });\n`,
      'Page.vue': vue(`import { FLAGS } from './keys';\nconst { isOn } = inject(FLAGS);\nconst on = isOn('a-1');`),
      'Other.vue': vue(`import { OTHER } from './keys';\nconst { isOn } = inject(OTHER);\nconst on = isOn('a-2');`),
      'Same.vue': vue(`const FLAGS = Symbol();\nconst { isOn } = inject(FLAGS);\nconst on = isOn('a-3');`),
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test('by an option, under a key of its own', async () => {
    const files = {
      'keys.js': `export const FLAGS = Symbol('flags');\n`,
      'App.js': `${ld}import { FLAGS } from './keys';\nexport default { provide: { [FLAGS]: client, other: 1 } };\n`,
      'Page.vue': vue(`import { FLAGS } from './keys';\nconst on = inject(FLAGS).variation('a-1', false);`),
      'Other.vue': vue(`const on = inject('other').variation('a-2', false);`),
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test('not what Angular provides under a token', async () => {
    const page = vue(`const on = inject('useValue').variation('a-1', false);`);
    const code = `${ld}export const providers = [{ provide: FLAGS, useValue: client }];`;
    expect(await evaluated({ 'main.js': code, 'Page.vue': page })).toBe('');
  });

  test('and handed on by a function', async () => {
    const files = {
      'main.js': `${main}app.provide('client', client);\n`,
      'use.js': `import { inject } from 'vue';\nexport const useClient = () => inject('client');\n`,
      'Page.vue': vue(`import { useClient } from './use';\nconst on = useClient().variation('a-1', false);`),
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test.each([
    ['another key', `inject('other').variation('a-1', false);`],
    ['a function of somebody else', `import { inject as get } from './own';\nget('client').variation('a-1', false);`],
    ['a key that may be any', `inject(name).variation('a-1', false);`],
  ])('not %s', async (_, code) => {
    expect(await evaluated({ 'main.js': `${main}app.provide('client', client);\n`, 'Page.vue': vue(code) })).toBe('');
  });

  test('not where two provide something else', async () => {
    const files = {
      'main.js': `${main}app.provide('client', client);\n`,
      'test.js': `${main}app.provide('client', { variation: () => true });\n`,
      'Page.vue': vue(`inject('client').variation('a-1', false);`),
    };
    expect(await evaluated(files)).toBe('');
  });

  test('what is injected is no key by itself', async () => {
    const page = vue(`import { useFlag } from '@unleash/proxy-client-vue';\nuseFlag(inject('flag-key'));`);
    expect(await evaluated({ 'Page.vue': page })).toBe('?');
  });
});

test('a context of Svelte', async () => {
  const files = {
    'Layout.svelte': `<script>\n  import { setContext } from 'svelte';\n  ${ld}  setContext('client', client);\n  setContext('flags', { isOn: (key) => client.variation(key, false) });\n</script>\n<slot />\n`,
    'Page.svelte': `<script>\n  import { getContext } from 'svelte';\n  const client = getContext('client');\n  const { isOn } = getContext('flags');\n  const on = client.variation('a-1', false);\n</script>\n{#if isOn('a-2')}<p />{/if}\n`,
  };
  expect(await evaluated(files)).toBe('a-1 a-2');
});
