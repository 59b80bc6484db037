import { expect, test } from 'vitest';
import { ModuleCache } from '../../packages/references/src/syntax/modules/module-cache.js';
import type { Module } from '../../packages/references/src/syntax/modules/modules.js';

/** A cache of files of ten characters each, asked for in this order; at most thirty characters stay. */
function asked(files: string, keep: readonly string[] = []): string {
  const cache = new ModuleCache();
  for (const file of files) {
    if (cache.has(file)) cache.get(file);
    else cache.set(file, { file, text: '0123456789' } as Module);
    cache.trim(30, new Set(keep));
  }
  return [...new Set(files)].filter((file) => cache.has(file)).join('');
}

test.each([
  ['the files that were asked for last stay', 'abcde', [], 'cde'],
  ['asking for one keeps it', 'abcad', [], 'acd'],
  ['files to keep stay, and take nothing from the others', 'abcdef', ['a', 'b'], 'abdef'],
  ['a file that was let go too early stays longer', 'abcdaefgh', [], 'afgh'],
  ['of those, four times as many', `${'abcdefghijklmn'.repeat(2)}xyzlmnxyz`, [], 'cdefghijklmnxyz'],
])('%s: %s', (_, files, keep, left) => expect(asked(files, keep)).toBe(left));

test('what is no code is at hand as well, and is never let go', () => {
  const cache = new ModuleCache();
  cache.set('a.css', undefined);
  cache.trim(0, new Set());
  expect([cache.has('a.css'), cache.get('a.css')]).toEqual([true, undefined]);
});
