import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WriteCalls, writePlan } from '../../packages/cli/src/write.js';
import { makeFolder, makeRepo, type Repo, small } from './helpers.js';

const texts = { 'a.ts': 'a\n', 'lib/b.ts': 'b\n', 'c.yaml': 'c\n', 'd.ts': 'd\n' };
const plan = [
  { file: 'a.ts', before: 'a\n', after: 'A\n' },
  { file: 'lib/b.ts', before: 'b\n', after: 'B\n' },
  { file: 'c.yaml', before: 'c\n' },
  { file: 'd.ts', before: 'd\n', after: 'D\n' },
];

/** Writes the plan; gives the text of the error. */
function failure(repo: Repo, calls: Partial<WriteCalls> = {}, files: typeof plan = plan): string {
  try {
    writePlan(repo.root, files, { ...fs, ...calls });
  } catch (error) {
    return (error as { text: string }).text.replaceAll(repo.root, '/repo');
  }
  return '';
}

/** A call that fails from its nth time on. */
function failsAt<T extends unknown[]>(n: number, call: (...args: T) => unknown): (...args: T) => never {
  let count = 0;
  return (...args) => {
    count++;
    if (count >= n) throw new Error("EIO: i/o error, rename '/x' -> '/y'");
    return call(...args) as never;
  };
}

it('writes and deletes', () => {
  const repo = makeFolder(texts);
  expect(failure(repo)).toBe('');
  expect(repo.files()).toEqual({ 'a.ts': 'A\n', 'lib/b.ts': 'B\n', 'd.ts': 'D\n' });
});

describe('puts everything back and leaves nothing behind', () => {
  const message = `error: the removal could not be written: EIO: i/o error
Every file is as it was. Mend the cause and run again.
`;

  it.each([1, 2, 3])('when rename %s fails', (n) => {
    const repo = makeFolder(texts);
    expect(failure(repo, { renameSync: failsAt(n, fs.renameSync) })).toBe(message);
    expect(repo.files()).toEqual(texts);
  });

  it('when a file cannot be deleted', () => {
    const repo = makeFolder(texts);
    expect(failure(repo, { unlinkSync: failsAt(1, fs.unlinkSync) })).toBe(message);
    expect(repo.files()).toEqual(texts);
  });

  it.each([1, 2, 3, 6])('when write %s of a new text fails', (n) => {
    const repo = makeFolder(texts);
    const writeFileSync = failsAt(n, fs.writeFileSync) as typeof fs.writeFileSync;
    expect(failure(repo, { writeFileSync })).toBe(message);
    expect(repo.files()).toEqual(texts);
  });

  it('when a mode cannot be set', () => {
    const repo = makeFolder(texts);
    expect(failure(repo, { chmodSync: failsAt(2, fs.chmodSync) })).toBe(message);
    expect(repo.files()).toEqual(texts);
  });
});

it('says which file could not be put back', () => {
  const repo = makeFolder(texts);
  const writeFileSync = failsAt(7, fs.writeFileSync) as typeof fs.writeFileSync;
  expect(failure(repo, { renameSync: failsAt(2, fs.renameSync), writeFileSync })).toBe(
    `error: the removal could not be written: EIO: i/o error
  a.ts  could not be put back; \`git checkout -- a.ts\` does
  lib/b.ts  could not be put back; \`git checkout -- lib/b.ts\` does
Every other file is as it was.
`,
  );
});

it('stops at a file that changed since the plan was made', () => {
  const repo = makeFolder({ ...texts, 'd.ts': 'e\n' });
  expect(failure(repo)).toBe(
    `error: the removal could not be written: d.ts changed while the removal was planned
Every file is as it was. Mend the cause and run again.
`,
  );
  expect(repo.files()).toEqual({ ...texts, 'd.ts': 'e\n' });
});

it('stops at a file that is gone', () => {
  const repo = makeFolder(texts);
  fs.rmSync(join(repo.root, 'd.ts'));
  expect(failure(repo)).toMatch(/^error: the removal could not be written: ENOENT: no such file or directory\n/);
  expect(repo.read('a.ts')).toBe('a\n');
});

it("keeps somebody else's file that has the name of a temporary one", () => {
  const name = `d.ts.flagsweep-${process.pid}`;
  const repo = makeFolder({ ...texts, [name]: 'mine' });
  expect(failure(repo)).toMatch(/^error: the removal could not be written: EEXIST: file already exists\n/);
  expect(repo.files()).toEqual({ ...texts, [name]: 'mine' });
});

it('writes through no link', () => {
  const repo = makeFolder({ ...texts, '../outside.ts': 'd\n' });
  fs.rmSync(join(repo.root, 'd.ts'));
  fs.symlinkSync('../outside.ts', join(repo.root, 'd.ts'));
  expect(failure(repo)).toMatch(/^error: the removal could not be written: d\.ts is not a plain file\n/);
  expect(repo.read('../outside.ts')).toBe('d\n');
  expect(repo.read('a.ts')).toBe('a\n');
});

it('writes into no folder outside of the root', () => {
  const repo = makeFolder({ '../outside/b.ts': 'b\n' });
  fs.symlinkSync('../outside', join(repo.root, 'lib'));
  expect(failure(repo, {}, [{ file: 'lib/b.ts', before: 'b\n', after: 'B\n' }])).toMatch(
    /^error: the removal could not be written: lib\/b\.ts lies outside \/repo\n/,
  );
  expect(repo.read('../outside/b.ts')).toBe('b\n');
});

it.each([0o644, 0o600, 0o755, 0o664])('keeps the mode %s', (mode) => {
  const repo = makeFolder(texts);
  fs.chmodSync(join(repo.root, 'a.ts'), mode);
  const mask = process.umask(0o077);
  try {
    expect(failure(repo)).toBe('');
  } finally {
    process.umask(mask);
  }
  expect(fs.statSync(join(repo.root, 'a.ts')).mode & 0o777).toBe(mode);
});

it('puts the mode of a deleted file back', () => {
  const repo = makeFolder(texts);
  fs.chmodSync(join(repo.root, 'c.yaml'), 0o755);
  failure(repo, { renameSync: failsAt(3, fs.renameSync) });
  expect(fs.statSync(join(repo.root, 'c.yaml')).mode & 0o777).toBe(0o755);
});

it.each([
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a missing line end', (text: string) => text.trimEnd()],
])('keeps %s', async (_what, change) => {
  const repo = makeRepo({ ...small, 'src/cart.ts': change(small['src/cart.ts']) });
  expect((await repo.run('remove new-cart --keep true --write')).code).toBe(0);
  expect(repo.read('src/cart.ts')).toBe(
    change("export async function cart(): Promise<string> {\n  return 'new';\n}\n"),
  );
});
