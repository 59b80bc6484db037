import { describe, expect, test } from 'vitest';
import { evaluationsIn } from './helpers.js';

const files = (trace: string, use: string) => ({
  'trace.ts': `${trace}\n`,
  'flags.ts': `import { isEnabled } from 'unleash-client';
import { trace } from './trace';
const read = (key: string) => isEnabled(key);
export const isOn = ${use};
`,
  'use.ts': `import { isOn } from './flags';\nif (isOn('a-1')) go();\n`,
});

describe('a function that gives back the one that it is given', () => {
  test.each([
    ['as it is', 'export const trace = (fn) => fn;', 'trace(read)'],
    ['after something else', 'export function trace(fn) { count(fn.name); return fn; }', 'trace(read)'],
    ['of several', 'export const trace = (name, fn) => fn;', `trace('isOn', read)`],
    ['in one that hands on all', 'export const trace = (fn) => (...args) => fn(...args);', 'trace(read)'],
    [
      'in one that does more',
      'export function trace(fn) { return function (key) { log(key); return fn(key); }; }',
      'trace(read)',
    ],
    ['twice', 'export const trace = (fn) => fn;', 'trace(trace(read))'],
  ])('%s', async (_, trace, use) => {
    expect(await evaluationsIn(files(trace, use))).toEqual(['evaluation a-1 use.ts:2:10 unleash']);
  });

  test('which a package exports, in another file', async () => {
    const all = files('export const trace = (fn) => fn;', 'trace(isEnabled)');
    expect(await evaluationsIn(all)).toEqual(['evaluation a-1 use.ts:2:10 unleash']);
  });

  test('which a package exports', async () => {
    const code = `import { isEnabled } from 'unleash-client';\nconst trace = (fn) => fn;\nconst isOn = trace(isEnabled);\nisOn('a-1');\n`;
    expect(await evaluationsIn({ 'a.ts': code })).toEqual(['evaluation a-1 a.ts:4:6 unleash']);
  });

  test.each([
    ['another one', 'export const trace = (fn) => other;', 'trace(read)'],
    ['another parameter', 'export const trace = (name, fn) => name;', `trace('isOn', read)`],
    ['what it is written again with', 'export const trace = (fn) => { fn = other; return fn; };', 'trace(read)'],
    [
      'one that is called with something else',
      'export const trace = (fn) => (key) => fn(prefix + key);',
      'trace(read)',
    ],
    ['one that may be nothing', 'export function trace(fn) { if (ready) return fn; }', 'trace(read)'],
    ['one that is nothing at times', 'export function trace(fn) { if (!ready) return; return fn; }', 'trace(read)'],
    [
      'one that is called with another key',
      'export const trace = (fn) => (key) => { key = lower(key); return fn(key); };',
      'trace(read)',
    ],
    ['a promise of one', 'export const trace = async (fn) => fn;', 'trace(read)'],
    [
      'what is written through arguments',
      'export function trace(fn) { arguments[0] = other; return fn; }',
      'trace(read)',
    ],
    ['what stands behind a list', 'export const trace = (name, fn) => fn;', 'trace(...list, read)'],
    ['one of two', 'export const trace = (fn) => { if (x) return other; return fn; };', 'trace(read)'],
  ])('not %s', async (_, trace, use) => {
    expect(await evaluationsIn(files(trace, use))).toEqual([]);
  });

  test('one that is called with a key of that name reads that one', async () => {
    const trace = `export const trace = (fn) => (key) => { { const key = 'b'; return fn(key); } };`;
    expect(await evaluationsIn(files(trace, 'trace(read)'))).toEqual(['evaluation b trace.ts:1:70 unleash']);
  });
});
