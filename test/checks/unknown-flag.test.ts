import { expect, it } from 'vitest';
import { lines, reference } from './helpers.js';

const catalog = 'flags:\n  new-checkout:\n    codeKeys: [newCheckout]\n  search-v2: {}\n';

it('reports every place, with what code does there', () => {
  const references = [
    reference({ flagKey: 'dark-mode' }),
    reference({ flagKey: 'dark-mode', kind: 'gate', line: 20, start: 200 }),
    reference({ flagKey: 'dark-mode', kind: 'declaration', file: 'src/keys.ts' }),
    reference({ flagKey: 'dark-mode', kind: 'alias', file: 'src/names.ts' }),
  ];
  const rest =
    'flag "dark-mode", which the catalog does not have, so nobody owns it and it never ends. Add it to the catalog, or delete it from the code.';
  expect(lines('unknown-flag', { catalog, references })).toEqual([
    `src/cart.ts:12:3 Code reads ${rest}`,
    `src/cart.ts:20:3 Code is gated by ${rest}`,
    `src/keys.ts:12:3 Code declares ${rest}`,
    `src/names.ts:12:3 Code names ${rest}`,
  ]);
});

it('names the nearest key or other spelling', () => {
  const references = [reference({ flagKey: 'newCheckuot' }), reference({ flagKey: 'serch-v2', line: 13, start: 120 })];
  expect(lines('unknown-flag', { catalog, references })).toEqual([
    'src/cart.ts:12:3 Code reads flag "newCheckuot", which the catalog does not have; did you mean "newCheckout"? Correct the key, or add the flag to the catalog.',
    'src/cart.ts:13:3 Code reads flag "serch-v2", which the catalog does not have; did you mean "search-v2"? Correct the key, or add the flag to the catalog.',
  ]);
});

it('knows flags by key and by other spellings', () => {
  const references = [reference(), reference({ flagKey: 'newCheckout' })];
  expect(lines('unknown-flag', { catalog, references })).toEqual([]);
});

it('leaves out tests, overrides and mentions', () => {
  const references = [
    reference({ flagKey: 'dark-mode', test: true }),
    reference({ flagKey: 'dark-mode', kind: 'override' }),
    reference({ flagKey: 'dark-mode', kind: 'mention' }),
  ];
  expect(lines('unknown-flag', { catalog, references })).toEqual([]);
});

it('treats names of the prototype like any other', () => {
  const references = [reference({ flagKey: '__proto__' }), reference({ flagKey: 'constructor', start: 120 })];
  expect(lines('unknown-flag', { catalog, references })).toHaveLength(2);
});
