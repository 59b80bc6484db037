import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FileChange, type RemoveResult, render } from '@flagsweep/report';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plain, removeResult } from './results.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flagsweep-patch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function modified(file: string, before: string, after: string): FileChange {
  return { file, status: 'modified', before, after, edits: [] };
}

/** Writes the files as they were, applies the whole output as a patch, and expects the files as they should be. */
function expectApplies(...files: FileChange[]): void {
  for (const { file, before } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), before);
  }
  const result: RemoveResult = { ...removeResult, files };
  const git = spawnSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: render('stylish', result, plain),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GIT_CEILING_DIRECTORIES: dirname(folder), GIT_CONFIG_NOSYSTEM: '1', HOME: folder },
  });
  expect(git.stderr).toBe('');
  for (const { file, after } of files) {
    if (after === undefined) expect(existsSync(join(folder, file))).toBe(false);
    else expect(readFileSync(join(folder, file), 'utf8')).toBe(after);
  }
}

const long = Array.from({ length: 60 }, (_, i) => `line ${i}`);

test('several hunks', () => {
  const after = long.filter((line) => line !== 'line 5' && line !== 'line 40');
  expectApplies(modified('src/a.ts', `${long.join('\n')}\n`, `${after.join('\n')}\n`));
});

test('Windows line ends, mixed line ends and lone carriage returns', () => {
  expectApplies(
    modified('crlf.ts', 'a\r\nb\r\nc\r\n', 'a\r\nc\r\n'),
    modified('mixed.ts', 'a\r\nb\nc\r\nd\n', 'a\r\nc\r\nd\n'),
    modified('classic.ts', 'a\rb\rc\nd\n', 'a\rc\nd\n'),
  );
});

test('files without a line end at their end, before, after or both', () => {
  expectApplies(
    modified('before.ts', 'a\nb', 'a\n'),
    modified('after.ts', 'a\nb\n', 'a'),
    modified('both.ts', 'a\nb\nc', 'b\nc'),
    modified('last.ts', 'a\r\nb', 'a'),
  );
});

test('deleted files: with and without a last line end, and empty', () => {
  expectApplies(
    { file: 'src/one.ts', status: 'deleted', before: 'a\nb\n', edits: [] },
    { file: 'src/two.ts', status: 'deleted', before: 'a\r\nb', edits: [] },
    { file: 'src/empty.ts', status: 'deleted', before: '', edits: [] },
  );
});

test('a file that becomes empty stays', () => {
  expectApplies(modified('a.ts', 'a\nb\n', ''));
});

test('an unchanged file gives no patch', () => {
  expectApplies(modified('same.ts', 'a\n', 'a\n'), modified('other.ts', 'a\n', 'b\n'));
});

test('byte-order marks, control characters and lines that look like a patch', () => {
  expectApplies(
    modified('bom.ts', '\ufeffa\nb\n', '\ufeffa\n'),
    modified(
      'odd.ts',
      '--- a/x\n+++ b/x\n@@ -1 +1 @@\n\u001b[31m\u2028x\n-y\n',
      '--- a/x\n@@ -1 +1 @@\n\u001b[31m\u2028x\n',
    ),
  );
});

test('names with spaces, quotes, accents and brackets', () => {
  expectApplies(
    modified('my file.ts', 'a\nb\n', 'a\n'),
    modified('app/[id]/it\'s "x".ts', 'a\nb\n', 'a\n'),
    modified('café/日本.ts', 'a\nb\n', 'a\n'),
    { file: 'gone away.ts', status: 'deleted', before: 'a\n', edits: [] },
  );
});
