import { createTypeChecker, type PlannedFile, type TypeFault } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import type { Files } from '../helpers.js';
import { memoryDisk, planned } from './helpers.js';

const strict = '{ "compilerOptions": { "strict": true, "noEmit": true } }';

/** `file:line TScode message` of each new error, and what was looked at. */
function check(files: Files, ...plan: PlannedFile[]) {
  const { faults, ...looked } = createTypeChecker(memoryDisk(files)).check(new Map(), plan);
  return { faults: faults.map(lineOf), ...looked };
}

const lineOf = ({ file, line, code, message, isUnused }: TypeFault): string =>
  `${file}:${line} TS${code} ${message}${isUnused ? ' (unused)' : ''}`;

describe('new errors', () => {
  it('are those of a file that changed', () => {
    const before = 'const a: number = 1;\nexport const b = a;\n';
    expect(
      check({ 'tsconfig.json': strict, 'a.ts': before }, planned('a.ts', before, 'export const b = a;\n')),
    ).toEqual({
      faults: ["a.ts:1 TS2304 Cannot find name 'a'."],
      projects: ['tsconfig.json'],
      files: ['a.ts'],
    });
  });

  it('are those of files that import it, however far away', () => {
    const before = 'export const on = (): boolean | string => true;\n';
    const files = {
      'tsconfig.json': strict,
      'src/a.ts': before,
      'src/b.ts': "import { on } from './a';\nexport const b = () => on();\n",
      'src/c.ts': "import { b } from './b';\nexport const c: boolean | string = b();\n",
    };
    expect(check(files, planned('src/a.ts', before, 'export const on = (): number => 1;\n'))).toEqual({
      faults: ["src/c.ts:2 TS2322 Type 'number' is not assignable to type 'string | boolean'."],
      projects: ['tsconfig.json'],
      files: ['src/a.ts', 'src/b.ts', 'src/c.ts'],
    });
  });

  it('are those of a file that imports one that goes', () => {
    const old = 'export const old = 1;\n';
    const files = {
      'tsconfig.json': strict,
      'old.ts': old,
      'a.ts': "import { old } from './old';\nexport const a = old;\n",
    };
    expect(check(files, planned('old.ts', old)).faults).toEqual([
      "a.ts:1 TS2307 Cannot find module './old' or its corresponding type declarations.",
    ]);
  });

  it('are not those that were there before, wherever they stand now', () => {
    const wrong = "export const a: number = 'x';\n";
    const before = `const gone = 1;\n${wrong}`;
    expect(check({ 'tsconfig.json': strict, 'a.ts': before }, planned('a.ts', before, wrong)).faults).toEqual([]);
  });

  it('are not those that were there before in other words', () => {
    const keys = "export type Key = 'a' | 'b' | 'c';\n";
    const files = {
      'tsconfig.json': strict,
      'keys.ts': keys,
      'a.ts': "import type { Key } from './keys';\nexport const a: Key = 'x';\n",
    };
    expect(check(files, planned('keys.ts', keys, "export type Key = 'a' | 'b';\n")).faults).toEqual([]);
  });

  it('that say that something is unused are told apart', () => {
    const config = '{ "compilerOptions": { "strict": true, "noUnusedParameters": true } }';
    const before = 'export const a = (on: boolean) => (on ? 1 : 2);\n';
    expect(
      check(
        { 'tsconfig.json': config, 'a.ts': before },
        planned('a.ts', before, 'export const a = (on: boolean) => 1;\n'),
      ).faults,
    ).toEqual(["a.ts:1 TS6133 'on' is declared but its value is never read. (unused)"]);
  });
});

describe('the project of a file', () => {
  const before = 'const a: string = read();\nexport const b = a;\ndeclare function read(): string;\n';
  const after = 'export const b = a;\ndeclare function read(): string;\n';

  it('is the nearest that names it', () => {
    const files = { 'tsconfig.json': strict, 'web/tsconfig.json': strict, 'web/src/a.ts': before };
    expect(check(files, planned('web/src/a.ts', before, after)).projects).toEqual(['web/tsconfig.json']);
  });

  it('is one that a solution refers to', () => {
    const files = {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./app" }, { "path": "./tsconfig.node.json" }] }',
      'app/tsconfig.json': '{ "extends": "../base.json", "include": ["src"] }',
      'base.json': strict,
      'tsconfig.node.json': '{ "files": ["vite.config.ts"] }',
      'vite.config.ts': 'export default {};\n',
      'app/src/a.ts': before,
    };
    expect(check(files, planned('app/src/a.ts', before, after))).toEqual({
      faults: ["app/src/a.ts:1 TS2304 Cannot find name 'a'."],
      projects: ['app/tsconfig.json'],
      files: ['app/src/a.ts'],
    });
  });

  it('is another one beside it that names tests', () => {
    const files = {
      'tsconfig.json': '{ "exclude": ["**/*.test.ts"] }',
      'tsconfig.test.json': strict,
      'a.test.ts': before,
      'b.ts': '',
    };
    expect(check(files, planned('a.test.ts', before, after)).projects).toEqual(['tsconfig.test.json']);
  });

  it('is the nearest one where none names it', () => {
    const files = { 'tsconfig.json': '{ "files": ["b.ts"] }', 'a.ts': before, 'b.ts': '' };
    expect(check(files, planned('a.ts', before, after)).faults).toEqual(["a.ts:1 TS2304 Cannot find name 'a'."]);
  });

  it('is none where there is no configuration', () => {
    expect(check({ 'a.ts': before }, planned('a.ts', before, after))).toEqual({ faults: [], projects: [], files: [] });
  });
});

it('compares with what stands in for the disk', () => {
  const first = 'const a = 1;\nexport const b = a;\n';
  const disk = { 'tsconfig.json': strict, 'a.ts': first };
  const checker = createTypeChecker(memoryDisk(disk));
  const second = 'export const b = a;\n';
  expect(
    checker.check(new Map([['a.ts', second]]), [planned('a.ts', second, `${second}export const c = b;\n`)]).faults,
  ).toEqual([]);
  expect(checker.check(new Map(), [planned('a.ts', first, second)]).faults.map(lineOf)).toEqual([
    "a.ts:1 TS2304 Cannot find name 'a'.",
  ]);
});

it('uses the declarations that the project has installed', () => {
  const library = {
    'node_modules/typescript/lib/lib.es5.d.ts': 'interface Array<T> {}',
    'node_modules/typescript/package.json': '{ "version": "5.4.2" }',
  };
  const before = 'export const a = (b) => b;\nconst c = 1;\n';
  const files = { 'tsconfig.json': '{ "compilerOptions": { "target": "es5" } }', ...library, 'a.ts': before };
  // A compiler of version 5 is not strict where nothing is said, and this library knows no Promise.
  expect(check(files, planned('a.ts', before, 'export const a = (b) => b;\nPromise;\n')).faults).toEqual([
    expect.stringMatching(/^a\.ts:2 TS2\d+ .*'Promise'/),
  ]);
});
