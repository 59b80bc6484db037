import { describe, expect, test } from 'vitest';
import { aliasesIn } from '../../packages/references/src/syntax/modules/aliases.js';
import { createResolver } from '../../packages/references/src/syntax/modules/resolve.js';
import { evaluationsIn, type Files, hostOf } from './helpers.js';

/** What an import of `src/page.ts` leads to. */
const resolved = (specifier: string, files: Files): string | undefined =>
  createResolver(hostOf({ 'src/page.ts': '', ...files })).resolve('src/page.ts', specifier);

describe('a path means a file', () => {
  const flags = { 'src/lib/flags.ts': '' };
  test.each<[specifier: string, files: Files, expected: string | undefined]>([
    // Frameworks, and nearly everybody, mean these.
    ['$lib/flags', flags, 'src/lib/flags.ts'],
    ['@/lib/flags', flags, 'src/lib/flags.ts'],
    ['~/lib/flags', flags, 'src/lib/flags.ts'],
    ['~~/src/lib/flags', flags, 'src/lib/flags.ts'],
    ['@/flags', { 'app/flags.ts': '' }, 'app/flags.ts'],
    ['@/flags', flags, undefined],
    ['react', flags, undefined],
    // What a bundler is told goes first.
    [
      '@/flags',
      { ...flags, 'vite.config.ts': `resolve: { alias: { '@': '/src/lib' } }`, 'web/flags.ts': '' },
      undefined,
    ],
    [
      '@/flags',
      {
        'vite.config.ts': `resolve: { alias: { '@': fileURLToPath(new URL('./web', import.meta.url)) } }`,
        'web/flags.ts': '',
        'src/flags.ts': '',
      },
      'web/flags.ts',
    ],
    [
      '~flags',
      { 'vite.config.ts': `alias: { '~flags': path.resolve(__dirname, 'src/lib/flags.ts') }`, ...flags },
      'src/lib/flags.ts',
    ],
    [
      'Services/flags',
      { 'webpack.config.js': `alias: { Services: path.join(__dirname, 'src/lib/') }`, ...flags },
      'src/lib/flags.ts',
    ],
    [
      'lib/flags',
      { 'babel.config.js': `['module-resolver', { alias: { lib: './src/lib' } }]`, ...flags },
      'src/lib/flags.ts',
    ],
    // A configuration of the compiler goes before all of that.
    [
      '@/flags',
      {
        'tsconfig.json': `{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }`,
        'lib/flags.ts': '',
        'src/flags.ts': '',
      },
      'lib/flags.ts',
    ],
  ])('%s', (specifier, files, expected) => expect(resolved(specifier, files)).toBe(expected));
});

test('a configuration tells its aliases', () => {
  expect(
    aliasesIn(`export default { resolve: { alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      '~flags': path.resolve(__dirname, 'src/flags'),
      Services: './services/',
    } } }`),
  ).toEqual([
    ['@', './src'],
    ['~flags', 'src/flags'],
    ['Services', './services/'],
  ]);
});

describe('who uses a file is found by what its import calls it', () => {
  const isOn = `import posthog from 'posthog-js';\nexport default function isOn(key) { return posthog.isFeatureEnabled(key); }`;
  test.each<[name: string, files: Files]>([
    ['its folder, from inside', { 'flags/index.js': isOn, 'flags/use.js': `import on from '.';\non('a-1');` }],
    ['its folder, from below', { 'flags/index.js': isOn, 'flags/a/use.js': `import on from '..';\non('a-1');` }],
    ['the top folder', { 'index.js': isOn, 'use.js': `import on from './index';\non('a-1');` }],
    [
      'a file that hands it on',
      {
        'is-on.js': isOn,
        'index.js': `export { default } from './is-on';`,
        'use.js': `import on from '.';\non('a-1');`,
      },
    ],
    [
      'its package',
      {
        'packages/flags/package.json': `{ "name": "@shop/toggles", "main": "src/index.js" }`,
        'packages/flags/src/index.js': isOn,
        'use.js': `import on from '@shop/toggles';\non('a-1');`,
      },
    ],
    [
      'its package, in CommonJS',
      {
        'packages/flags/package.json': `{ "name": "@shop/toggles", "main": "lib/index.js" }`,
        'packages/flags/lib/index.js': `const { isEnabled } = require('unleash-client');\nexports.on = (key) => isEnabled(key);`,
        'use.js': `const { on } = require('@shop/toggles');\non('a-1');`,
      },
    ],
    [
      'a path of the compiler’s configuration',
      {
        'tsconfig.base.json': `{ "compilerOptions": { "paths": { "@shop/toggles": ["libs/flags/src/index.js"] } } }`,
        'libs/flags/src/index.js': isOn,
        'use.js': `import on from '@shop/toggles';\non('a-1');`,
      },
    ],
    [
      'an alias',
      {
        'vite.config.js': `alias: { '~toggles': './src/flags' }`,
        'src/flags/index.js': isOn,
        'use.js': `import on from '~toggles';\non('a-1');`,
      },
    ],
  ])('%s', async (_, files) => {
    const use = Object.keys(files).at(-1);
    expect((await evaluationsIn(files)).map((each) => each.split(':')[0])).toEqual([`evaluation a-1 ${use}`]);
  });

  test('not a file of another name', async () => {
    const files = { 'flags/index.js': isOn, 'cart/index.js': '', 'cart/use.js': `import on from '.';\non('a-1');` };
    expect(await evaluationsIn(files)).toEqual([]);
  });
});

describe('what Nuxt imports by itself', () => {
  const flags = `import posthog from 'posthog-js';\nexport const useFeature = (key) => posthog.isFeatureEnabled(key);`;
  const page = `<script setup>\nconst on = useFeature('a-1');\n</script>`;
  const nuxt = { 'nuxt.config.ts': '', 'composables/useFeature.js': flags };

  test('is called by its name', async () => {
    expect(await evaluationsIn({ ...nuxt, 'pages/index.vue': page })).toEqual([
      'evaluation a-1 pages/index.vue:2:23 posthog',
    ]);
  });
  test('or handed out by #imports', async () => {
    const imported = page.replace('const', `import { useFeature } from '#imports';\nconst`);
    expect(await evaluationsIn({ ...nuxt, 'pages/index.vue': imported })).toEqual([
      'evaluation a-1 pages/index.vue:3:23 posthog',
    ]);
  });
  test('is nothing elsewhere', async () => {
    expect(await evaluationsIn({ 'composables/useFeature.js': flags, 'pages/index.vue': page })).toEqual([]);
  });
});
