import { describe, expect, test } from 'vitest';
import { evaluationsIn, type Files, factsOf } from './helpers.js';

const sdk = `import { initialize, type Unleash } from 'unleash-client';\n`;
const use = `window.flags.isEnabled('a-1');\n`;
const seen = ['evaluation a-1 use.ts:1:24 unleash'];

describe('a global that is declared', () => {
  test.each([
    ['for window, in a module', `${sdk}declare global { interface Window { flags: Unleash } }\nexport {};\n`],
    ['for window, by a file that is none', `interface Window { flags: import('unleash-client').Unleash }\n`],
  ])('%s', async (_, types) => {
    expect(await evaluationsIn({ 'types.d.ts': types, 'boot.ts': sdk, 'use.ts': use })).toEqual(seen);
  });

  test.each([
    ['for window', `declare global { interface Window { flags: Unleash } }\nwindow.flags = make();\n`, use],
    ['as a variable', `declare global { var flags: Unleash }\nglobalThis.flags = make();\n`, use],
    [
      'as a variable that is called by its name',
      `declare global { var flags: Unleash }\n`,
      `/*   */flags.isEnabled('a-1');\n`,
    ],
  ])('in a script, %s', async (_, boot, code) => {
    expect(await evaluationsIn({ 'boot.ts': sdk + boot, 'use.ts': code })).toEqual(seen);
  });

  test('not for another interface', async () => {
    expect(
      await evaluationsIn({ 'boot.ts': `${sdk}declare global { interface Page { flags: Unleash } }\n`, 'use.ts': use }),
    ).toEqual([]);
  });
});

describe('a global that a script sets', () => {
  test.each([
    ['as a member of window', `window.flags = initialize({});\n`],
    ['as a member of what stands for it', `globalThis.flags ??= initialize({});\n`],
    ['whatever window is taken for', `(window as any).flags = initialize({});\n`],
    ['in a function', `export function boot() { window.flags = initialize({}); }\n`],
  ])('%s', async (_, boot) => {
    expect(await evaluationsIn({ 'boot.ts': sdk + boot, 'use.ts': use })).toEqual(seen);
  });

  test('read as what it is taken for', async () => {
    const files = {
      'boot.ts': `${sdk}(window as any).flags = initialize({});\n`,
      'use.ts': `(window as any).flags.isEnabled('a-1');\n`,
    };
    expect(await evaluationsIn(files)).toEqual(['evaluation a-1 use.ts:1:33 unleash']);
  });

  test('with functions of its own', async () => {
    const boot = `import { isEnabled } from 'unleash-client';\nconst Utils = { isOn: (key) => isEnabled(key) };\nwindow.Utils = Utils;\n`;
    expect(await evaluationsIn({ 'boot.js': boot, 'use.js': `Utils.isOn('a-1');\n` })).toEqual([
      'evaluation a-1 use.js:1:12 unleash',
    ]);
  });

  test('by two scripts that set the same', async () => {
    const files = {
      'utils.js': `import { isEnabled } from 'unleash-client';\nexport default { isOn: (key) => isEnabled(key) };\n`,
      'boot.js': `import Utils from './utils';\nwindow.Utils = Utils;\n`,
      'preview.js': `import All from './utils';\nwindow.Utils = All;\n`,
      'types.d.ts': `declare global { const Utils: typeof Utils }\nexport {};\n`,
    };
    expect(await evaluationsIn({ ...files, 'use.js': `Utils.isOn('a-1');\n` })).toEqual([
      'evaluation a-1 use.js:1:12 unleash',
    ]);
    expect((await factsOf({ ...files, 'use.js': `Utils.isOn('a-1');\n` })).problems).toEqual([]);
  });

  test.each<[title: string, files: Files]>([
    ['by two scripts', { 'b.ts': `${sdk}window.flags = initialize({});\n` }],
    ['twice', { 'boot.ts': `${sdk}window.flags = initialize({});\nwindow.flags = null;\n` }],
    ['only compared', { 'boot.ts': `${sdk}if (window.flags === initialize({})) go();\n` }],
    ['of something else', { 'boot.ts': `${sdk}page.window.flags = initialize({});\n` }],
    ['of a name of its own', { 'boot.ts': `${sdk}function f(window) { window.flags = initialize({}); }\n` }],
    [
      'in another package',
      { 'web/package.json': '{}', 'web/boot.ts': `${sdk}window.flags = initialize({});\n`, 'boot.ts': '' },
    ],
  ])('not where it is set %s', async (_, files) => {
    expect(
      await evaluationsIn({ 'boot.ts': `${sdk}window.flags = initialize({});\n`, 'use.ts': use, ...files }),
    ).toEqual([]);
  });

  test('not to a text, which others may change', async () => {
    const files = {
      'boot.ts': `window.key = 'a-1';\n`,
      'use.ts': `import { isEnabled } from 'unleash-client';\nisEnabled(window.key);\n`,
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });
});

describe('what is added to the request of Express', () => {
  const handler = `import type { Request } from 'express';\nexport const f = (req: Request) => req.flags.isEnabled('a-1');\n`;
  const added = `interface Request { flags: Unleash }`;

  test.each([
    ['by its global namespace', `declare global { namespace Express { ${added} } }\nexport {};\n`],
    ['by its own module', `declare module 'express' { ${added} }\n`],
    ['by the module that has its types', `declare module 'express-serve-static-core' { ${added} }\n`],
  ])('%s', async (_, types) => {
    expect(await evaluationsIn({ 'types.d.ts': sdk + types, 'use.ts': handler })).toEqual([
      'evaluation a-1 use.ts:2:56 unleash',
    ]);
  });

  test('not to that of another package', async () => {
    const types = `${sdk}declare module 'fastify' { ${added} }\n`;
    expect(await evaluationsIn({ 'types.d.ts': types, 'use.ts': handler })).toEqual([]);
  });
});

describe('a function that a script makes a global', () => {
  const boot = (left: string) => `import { isEnabled } from 'unleash-client';\n${left} = (key) => isEnabled(key);\n`;

  test.each([
    ['called by its name', `isOn('a-1');\n`, 'evaluation a-1 use.js:1:6 unleash'],
    ['called as a member', `window.isOn('a-1');\n`, 'evaluation a-1 use.js:1:13 unleash'],
  ])('%s', async (_, use, expected) => {
    expect(await evaluationsIn({ 'boot.js': boot('window.isOn'), 'use.js': use })).toEqual([expected]);
    expect(await evaluationsIn({ 'boot.js': boot('page.isOn'), 'use.js': use })).toEqual([]);
  });

  test.each([
    ['of Vue', 'app.config.globalProperties.$isOn'],
    ['of Vue 2', 'Vue.prototype.$isOn'],
  ])('for all components %s', async (_, left) => {
    const files = {
      'boot.js': boot(left),
      'a.vue': `<template><p v-if="$isOn('a-1')" /></template>\n`,
      'b.vue': `<script>\nexport default { computed: { on() { return this.$isOn('b-1'); } } };\n</script>\n`,
    };
    expect(await evaluationsIn(files)).toEqual([
      'evaluation a-1 a.vue:1:26 unleash',
      'evaluation b-1 b.vue:2:55 unleash',
    ]);
  });
});

test('a function that is made a global by its name', async () => {
  const flags = `import { isEnabled } from 'unleash-client';\nexport const isOn = (key) => isEnabled(key);\n`;
  const files = {
    'on.js': flags,
    'boot.js': `import { isOn } from './on';\nwindow.ask = isOn;\nexport default { install(app) { app.config.globalProperties.$ask = isOn; } };\n`,
    'use.js': `if (ask('a-1')) start();\n`,
    'Page.vue': `<script>\nexport default { methods: { go() { return this.$ask('a-2'); } } };\n</script>\n<template><p v-if="$ask('a-3')" /></template>\n`,
  };
  expect(await evaluationsIn(files)).toEqual([
    'evaluation a-2 Page.vue:2:53 unleash',
    'evaluation a-3 Page.vue:4:25 unleash',
    'evaluation a-1 use.js:1:9 unleash',
  ]);
});
