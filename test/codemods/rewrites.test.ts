import { readdirSync } from 'node:fs';
import { type Simplification, simplifications } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import { rewritten } from './rewriting.js';

const all = Object.entries<Simplification>(simplifications);
describe('rewrites', () => {
  for (const [id, { rewrites }] of all) {
    for (const line of rewrites) {
      const [before = '', after = ''] = line.split(/ -> ?/);
      it(`${id}: ${line}`, async () => expect(await rewritten(before)).toBe(after));
    }
  }
});

it('has a test file for every simplification', () => {
  const tests = readdirSync(new URL('simplifications/', import.meta.url)).map((file) => file.replace('.test.ts', ''));
  expect(tests.sort()).toEqual(all.map(([id]) => id).sort());
});
