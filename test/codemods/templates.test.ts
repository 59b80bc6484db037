import { expect, it } from 'vitest';
import { plan, type RemoveOptions } from './helpers.js';

const options: RemoveOptions['options'] = { accessors: [{ name: 'isOn' }] };

it('names what a Vue template reads, and leaves the file alone', async () => {
  const files = {
    'Cart.vue': `<script setup>\nconst on = isOn('x');\n</script>\n<template>\n  <p v-if="isOn('x')">new</p>\n</template>\n`,
    'cart.ts': `if (isOn('x')) run();\n`,
  };
  const { files: after, left, leftovers } = await plan(files, { options });
  expect(after).toEqual({ ...files, 'cart.ts': 'run();\n' });
  expect(left).toEqual(['Cart.vue:2 template', 'Cart.vue:5 template']);
  expect(leftovers[1]).toMatchObject({
    line: 5,
    column: 17,
    message: 'names the flag in a template, which is not edited; take it out by hand and run again',
  });
});

it('names what a Svelte template reads, and leaves the file alone', async () => {
  const files = { 'Cart.svelte': `{#if isOn('x')}\n  new\n{:else}\n  old\n{/if}\n` };
  const { files: after, left } = await plan(files, { options });
  expect(after).toEqual(files);
  expect(left).toEqual(['Cart.svelte:1 template']);
});

it('keeps a constant that only a template uses', async () => {
  const files = {
    'keys.ts': `export const NEW = 'x';\nexport const OLD = 'y';\n`,
    'Cart.vue': `<script setup>\nimport { NEW } from './keys';\n</script>\n<template><p v-if="isOn(NEW)" /></template>\n`,
  };
  const { files: after, left } = await plan(files, { options });
  expect(after).toEqual(files);
  expect(left).toEqual(['Cart.vue:4 template', 'keys.ts:1 still-referenced']);
});

it('keeps an enum member that only a template uses', async () => {
  const files = {
    'keys.ts': `export enum Key {\n  New = 'x',\n  Old = 'y',\n}\n`,
    'Cart.vue': `<script setup>\nimport { Key } from './keys';\n</script>\n<template><Flag :name="Key.New" /></template>\n`,
  };
  const registries = [{ file: 'keys.ts', name: 'Key' }];
  const { files: after, left } = await plan(files, { options: { ...options, registries } });
  expect(after).toEqual(files);
  expect(left).toEqual(['Cart.vue:4 template', 'keys.ts:2 still-referenced']);
});

it('keeps an enum member that a template names which cannot be read', async () => {
  const files = {
    'keys.ts': `export enum Key {\n  New = 'x',\n  Old = 'y',\n}\n`,
    'Cart.vue': `<template lang="pug">\np(v-if="isOn(Key.New)")\n</template>\n`,
  };
  const registries = [{ file: 'keys.ts', name: 'Key' }];
  const { files: after, left } = await plan(files, { options: { ...options, registries } });
  expect(after).toEqual(files);
  expect(left).toEqual(['keys.ts:2 still-referenced']);
});

it('keeps what a template imports from a script, though the script itself has no use for it any more', async () => {
  const files = {
    'helpers.ts': `export const old = () => 1;\nexport const total = isOn('x') ? 2 : old();\n`,
    'Cart.vue': `<script setup>\nimport { old } from './helpers';\n</script>\n<template>{{ old() }}</template>\n`,
  };
  const { files: after } = await plan(files, { options });
  expect(after['helpers.ts']).toBe(`export const old = () => 1;\nexport const total = 2;\n`);
});

it('keeps the catalog entry while a template reads the flag', async () => {
  const files = { 'flags.yaml': 'flags:\n  x:\n    owner: a\n', 'Cart.vue': `<template>{{ isOn('x') }}</template>\n` };
  const { files: after, left } = await plan(files, { options, definedIn: ['flags.yaml'] });
  expect(after).toEqual(files);
  expect(left).toEqual(['Cart.vue:1 template', 'flags.yaml:1 still-referenced']);
});
