import { describe, expect, test } from 'vitest';
import { evaluated } from './helpers.js';

const gate = `import { useFlag } from '@unleash/proxy-client-react';
export default function Gate({ flag }) { return useFlag(flag) ? 1 : null; }
export const Named = ({ flag }) => (useFlag(flag) ? 1 : null);
`;
const readsOf = (code: string) => evaluated({ 'gate.tsx': gate, 'page.tsx': `${code}\n` });

describe('components that are loaded by need', () => {
  test.each([
    ['lazy', `import { lazy } from 'react';\nconst Lazy = lazy(() => import('./gate'));`],
    ['React.lazy', `import React from 'react';\nconst Lazy = React.lazy(() => import('./gate'));`],
    [
      'next/dynamic',
      `import dynamic from 'next/dynamic';\nconst Lazy = dynamic(() => import('./gate'), { ssr: false });`,
    ],
    [
      'next/dynamic, by its name',
      `import load from 'next/dynamic';\nconst Lazy = load(() => import('./gate').then((m) => m.Named));`,
    ],
    [
      'a default of its own',
      `import { lazy } from 'react';\nconst Lazy = lazy(() => import('./gate').then(({ Named }) => ({ default: Named })));`,
    ],
    [
      'a default that is a member',
      `import { lazy } from 'react';\nconst Lazy = lazy(() => import('./gate').then((m) => ({ default: m.Named })));`,
    ],
    ['Solid', `import { lazy } from 'solid-js';\nconst Lazy = lazy(() => import('./gate'));`],
    ['Loadable', `import loadable from '@loadable/component';\nconst Lazy = loadable(() => import('./gate'));`],
  ])('%s', async (_, code) => {
    expect(await readsOf(`${code}\nexport const Page = () => <Lazy flag="a-1" />;`)).toBe('a-1 ?');
  });

  test('not another attribute', async () => {
    const code = `import { lazy } from 'react';\nconst Lazy = lazy(() => import('./gate'));\nexport const Page = () => <Lazy name="a-1" />;`;
    expect(await readsOf(code)).toBe('?');
  });

  test.each([
    [
      'another file',
      `import { lazy } from 'react';\nconst Lazy = lazy(() => import('./other'));\nexport const Page = () => <Lazy flag="a-1" />;`,
    ],
    [
      'what somebody else makes of it',
      `import { wrap } from './wrap';\nconst Lazy = wrap(() => import('./gate'));\nexport const Page = () => <Lazy flag="a-1" />;`,
    ],
  ])('not %s', async (_, code) => {
    expect(await readsOf(code)).toBe('? ?');
  });
});

test('a component of Vue that is loaded by need', async () => {
  const files = {
    'Gate.vue': `<script setup lang="ts">\nimport { useFlag } from '@unleash/proxy-client-vue';\nconst { flag } = defineProps<{ flag: string }>();\nconst on = useFlag(flag);\n</script>\n<template><slot v-if="on" /></template>\n`,
    'Page.vue': `<script setup lang="ts">\nimport { defineAsyncComponent } from 'vue';\nconst Lazy = defineAsyncComponent(() => import('./Gate.vue'));\n</script>\n<template><Lazy flag="a-1" /></template>\n`,
  };
  expect(await evaluated(files)).toBe('a-1');
});

describe('components that are rendered by a call', () => {
  const own = `import { Named } from './gate';\n`;
  test.each([
    ['createElement', `import { createElement } from 'react';\n${own}createElement(Named, { flag: 'a-1' });`],
    ['React.createElement', `import React from 'react';\n${own}React.createElement(Named, { flag: 'a-1' }, null);`],
    ['h', `import { h } from 'preact';\n${own}h(Named, { flag: 'a-1' });`],
  ])('%s', async (_, code) => {
    expect(await readsOf(code)).toBe('a-1 ?');
  });

  test.each([
    ['of the page', `${own}document.createElement(Named, { flag: 'a-1' });`],
    ['of somebody else', `import { h } from './h';\n${own}h(Named, { flag: 'a-1' });`],
    ['of another component', `import { createElement } from 'react';\n${own}createElement(Other, { flag: 'a-1' });`],
  ])('not %s', async (_, code) => {
    expect(await readsOf(code)).toBe('? ?');
  });
});
