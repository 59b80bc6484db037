import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluationsIn, factsOf, line, type Options } from '../helpers.js';

/** The samples of the page, by language, in order. */
const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
const samples = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code);

test('accessors of the configuration in a component', async () => {
  const [component = ''] = samples('vue');
  const options = JSON.parse(samples('json')[0] ?? '') as Options;
  const flags = `export const FLAGS = { newCart: 'new-cart' } as const;\n`;
  const { references } = await factsOf({ 'flags.ts': flags, 'pages/cart.vue': component }, options);
  expect(references.filter(({ kind }) => kind === 'evaluation').map(line)).toEqual([
    'evaluation new-cart pages/cart.vue:5:20',
    'evaluation new-cart pages/cart.vue:6:32',
    'evaluation new-cart pages/cart.vue:7:17',
  ]);
});

test('a component of the repository itself', async () => {
  const [, gate = ''] = samples('vue');
  const [use = ''] = samples('html');
  const all = await evaluationsIn({ 'FlagGate.vue': gate, 'Page.vue': `<template>\n${use}</template>\n` });
  expect(all).toEqual(['evaluation new-cart Page.vue:2:17 unleash']);
});

test('what depends on a flag', async () => {
  const [, , page = ''] = samples('vue');
  const { references } = await factsOf({ 'Page.vue': page });
  const [found] = references.filter(({ kind }) => kind === 'evaluation');
  expect(found?.branches).toEqual({ on: { lines: 1, exits: false }, off: { lines: 3, exits: false } });
});
