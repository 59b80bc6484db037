import * as fs from 'node:fs';
import { join } from 'node:path';
import { folderTest } from '../host.js';

/** A folder of entries. Nothing here ever fails: what cannot be read is not there, what cannot be written is not kept. */
export interface Store {
  load(name: string): Buffer | undefined;
  /** Begins to write; `undefined` where nothing can be written. */
  draft(): Draft | undefined;
}

/** An entry on its way to the disk. Readers see all of it or nothing. */
export interface Draft {
  /** When it was begun, by the clock that also stamps the files: nothing that is stamped earlier changed since then. */
  readonly begun: number;
  keep(name: string, parts: readonly Uint8Array[]): void;
  drop(): void;
}

/** Where the entries of a root lie, relative to it. */
export const cacheFolder = 'node_modules/.cache/flagsweep';

/** More than the branches and configurations that somebody goes back and forth between. */
const maxEntries = 8;
const maxBytes = 256 * 1024 * 1024;
const ending = '.facts';
const temporaryEnding = '.tmp';
/** A temporary file of that age was left by a process that is gone. */
const abandonedAfter = 3_600_000;

/** The store of a root, or `undefined` where it has no place for one. */
export function openStore(root: string): Store | undefined {
  const folder = join(root, cacheFolder);
  // Nothing but a package's own folder gets a node_modules.
  const hasPlace = fs.existsSync(join(root, 'package.json')) || fs.existsSync(join(root, 'node_modules/.cache'));
  // A link would lead to where others write, or to where nothing of ours belongs.
  if (!hasPlace || !isOwn(root)) return undefined;
  return {
    load: (name) => attempt(() => fs.readFileSync(join(folder, name + ending))),
    draft: () => attempt(() => openDraft(folder)),
  };
}

/** Whether a root may have entries at all. */
export const hasEntries = (root: string): boolean => fs.existsSync(join(root, cacheFolder));

function isOwn(root: string): boolean {
  const isInside = folderTest(root);
  return ['node_modules', 'node_modules/.cache', cacheFolder].every((path) => {
    const stats = attempt(() => fs.lstatSync(join(root, path), { throwIfNoEntry: false }));
    return stats === undefined || isInside(join(root, path));
  });
}

function openDraft(folder: string): Draft {
  fs.mkdirSync(folder, { recursive: true });
  const guard = join(folder, '.gitignore');
  if (!fs.existsSync(guard)) fs.writeFileSync(guard, '*\n');
  const path = join(folder, `${process.pid}-${Math.random().toString(36).slice(2)}${temporaryEnding}`);
  fs.writeFileSync(path, '', { flag: 'wx' });
  const drop = (): void => void attempt(() => fs.rmSync(path, { force: true }));
  const begun = fs.statSync(path).mtimeMs;
  return {
    begun,
    drop,
    keep(name, parts) {
      const kept = attempt(() => {
        fs.writeFileSync(path, '');
        for (const part of parts) fs.appendFileSync(path, part);
        fs.renameSync(path, join(folder, name + ending));
        return true;
      });
      if (!kept) drop();
      attempt(() => tidy(folder, begun));
    },
  };
}

/** Keeps the newest entries. Which ones are kept changes how fast an answer comes, never the answer. */
function tidy(folder: string, now: number): void {
  const found = fs.readdirSync(folder).flatMap((file) => {
    const stats = fs.lstatSync(join(folder, file), { throwIfNoEntry: false });
    return stats?.isFile() ? [{ file, size: stats.size, time: stats.mtimeMs }] : [];
  });
  const remove = (file: string): void => void attempt(() => fs.rmSync(join(folder, file), { force: true }));
  let total = 0;
  const entries = found.filter(({ file }) => file.endsWith(ending)).sort((a, b) => b.time - a.time);
  for (const [i, { file, size }] of entries.entries()) {
    total += size;
    if (i > 0 && (i >= maxEntries || total > maxBytes)) remove(file);
  }
  for (const { file, time } of found) {
    if (file.endsWith(temporaryEnding) && time < now - abandonedAfter) remove(file);
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
