import { causesOf, type PlannedFile, type TypeFault } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import { planned } from './helpers.js';

const before = 'const a = 1;\nexport const b = f(true);\nexport const c = a;\n';
const own = planned('src/own.ts', before, 'export const b = f();\nexport const c = a;\n');
const other = planned('src/other.ts', 'export const x = 1;\nexport const y = 2;\n', 'export const y = 2;\n');
const gone = planned('src/gone/index.ts', 'export const g = 1;\n');
const all = [own, other, gone];

/** An error at a piece of the text that `src/own.ts` has after the removal. */
const fault = (piece: string, fields: Partial<TypeFault> = {}): TypeFault => {
  const start = (own.after as string).indexOf(piece);
  return {
    file: 'src/own.ts',
    start,
    end: start + piece.length,
    line: 1,
    column: 1,
    code: 2322,
    message: 'No',
    isUnused: false,
    sources: [],
    ...fields,
  };
};

/** What is held, as text of the file before. */
const texts = (held: ReturnType<typeof causesOf>): string[] =>
  held.map(
    ({ file, start, end }) =>
      `${file}: ${(all.find((each) => each.file === file) as PlannedFile).before.slice(start, end)}`,
  );

describe('the smallest cause of an error', () => {
  it('is the edit that it stands in', () => {
    expect(texts(causesOf(fault('f()'), all, 'edit'))).toEqual(['src/own.ts: const a = 1;\nexport const b = f(true);']);
  });

  it('is the edit that took the name which is missing', () => {
    const missing = fault('a;', { code: 2305, message: "Module './other' has no exported member 'x'." });
    expect(texts(causesOf(missing, all, 'edit'))).toEqual(['src/other.ts: export const x = 1;']);
  });

  it('is the file that is missing', () => {
    for (const name of ['./gone', './gone/index', '@app/src/gone'])
      expect(
        texts(causesOf(fault('a;', { code: 2307, message: `Cannot find module '${name}'.` }), all, 'edit')),
      ).toEqual(['src/gone/index.ts: export const g = 1;\n']);
  });

  it('is what the nearest file that is imported lost, where the file did not change', () => {
    const far = fault('f()', { file: 'src/user.ts', sources: ['src/other.ts', 'src/own.ts'] });
    expect(texts(causesOf(far, all, 'edit'))).toEqual(['src/other.ts: export const x = 1;']);
  });
});

it('grows until it is all of the removal', () => {
  const wrong = fault('f()', { message: "No 'g'", sources: ['src/other.ts'] });
  expect(texts(causesOf(wrong, all, 'edits'))).toEqual([
    'src/own.ts: const a = 1;\nexport const b = f(true);',
    'src/gone/index.ts: export const g = 1;',
    'src/other.ts: export const x = 1;',
  ]);
  expect(causesOf(wrong, all, 'file').map(({ file }) => file)).toEqual([
    'src/own.ts',
    'src/other.ts',
    'src/gone/index.ts',
  ]);
  expect(causesOf(wrong, all, 'files')).toHaveLength(3);
});
