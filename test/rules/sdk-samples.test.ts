import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../rules/src/evaluations/evaluation.js';
import type { Sample } from '../sdks/sample.js';
import { evaluationsIn } from './lint.js';

const ids = readdirSync(new URL('../sdks/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
const samples = await Promise.all(
  ids
    .filter((id) => id !== 'sample')
    .map(async (id): Promise<[string, Sample[]]> => [id, (await import(`../sdks/${id}.ts`)).default]),
);

const told = (code: string) => {
  const found = evaluationsIn(code);
  const keys = (wanted: Evaluation['kind']): string =>
    found.flatMap(({ kind, key }) => (kind === wanted ? [key] : [])).join(' ');
  return { evaluates: keys('evaluation'), declares: keys('declaration'), gates: keys('gate') };
};
const expected = ({ evaluates, declares = '', gates = '' }: Sample) => ({ evaluates, declares, gates });

describe.each(samples)('%s', (_, list) => {
  for (const sample of list) {
    if (sample.notInEslint === undefined) {
      test(sample.title, () => expect(told(sample.code)).toEqual(expected(sample)));
    } else {
      // Once the plugin tells the same, the note is wrong and goes.
      test(`${sample.title} (not in ESLint: ${sample.notInEslint})`, () =>
        expect(told(sample.code)).not.toEqual(expected(sample)));
    }
  }
});
