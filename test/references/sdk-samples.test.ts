import { readdirSync } from 'node:fs';
import { sdks } from '@flagsweep/references/sdks';
import { describe, expect, test } from 'vitest';
import type { Sample } from '../sdks/sample.js';
import { factsOf } from './helpers.js';

const folder = new URL('../sdks/', import.meta.url);
const ids = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
const samples = await Promise.all(
  ids
    .filter((id) => id !== 'sample')
    .map(async (id): Promise<[string, Sample[]]> => [id, (await import(`../sdks/${id}.ts`)).default]),
);

test('every table has samples, and every file of samples a table', () => {
  expect(samples.map(([id]) => id).sort()).toEqual(Object.keys(sdks).sort());
});

describe.each(samples)('%s', (id, list) => {
  test.each(list)('$title', async ({ code, evaluates, declares = '', gates = '' }) => {
    const { references, unresolved } = await factsOf({ 'a.tsx': code });
    const keys = (kind: string): string =>
      references.flatMap((each) => (each.kind === kind ? [each.flagKey] : [])).join(' ');
    expect({ evaluates: keys('evaluation'), declares: keys('declaration'), gates: keys('gate') }).toEqual({
      evaluates,
      declares,
      gates,
    });
    expect(unresolved.map(({ text }) => text)).toEqual([]);
    const known = references.filter(({ kind }) => kind === 'evaluation' || kind === 'declaration' || kind === 'gate');
    expect(new Set(known.map(({ sdk }) => sdk))).toEqual(new Set(known.length > 0 ? [id] : []));
  });
});
