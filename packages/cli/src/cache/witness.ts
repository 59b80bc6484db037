import { lstatSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { type Host, UnreadableFile } from '@flagsweep/references';
import { searchFiles } from '@flagsweep/references/text';
import { plainFolderTest, type Reader } from '../host.js';
import { createPool, minPooledFiles, type Sighting } from '../search-pool.js';
import { digestBytes, digestOf } from './digest.js';
import { type Entry, stampWidth } from './entry.js';

/** What a read gave: bytes or an error, and the state of the file where it is a regular one. */
interface Sight {
  outcome: Uint8Array | UnreadableFile;
  stats: Stats | undefined;
}

/** Tells whether a file's state is so old that whoever writes to the file from now on gives it another one. */
export interface AgeTest {
  (stats: Pick<Stats, 'mtimeMs' | 'ctimeMs'>): boolean;
  /** The time, in milliseconds, before which a state counts as old. */
  readonly limit: number;
}

/** A file that was last touched before `limit`, by either of its times. */
export const olderThan = (limit: number): AgeTest =>
  Object.assign(({ mtimeMs, ctimeMs }: Pick<Stats, 'mtimeMs' | 'ctimeMs'>) => mtimeMs < limit && ctimeMs < limit, {
    limit,
  });

function look(read: Reader, file: string): Sight {
  let stats: Stats | undefined;
  try {
    const outcome = read(file, (found) => {
      stats = found;
    });
    return { outcome, stats };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { outcome: error, stats: undefined };
  }
}

/**
 * A host that remembers what was read of it. A scan is a function of the list of files and of what it reads, so whoever
 * reads the same gets the same facts: files that it did not read need not be compared.
 */
export interface Witness {
  host: Host;
  /** The rows of an entry, or `undefined` where a file changed while it was looked at. */
  rows(): Rows | undefined;
}

type Rows = Pick<Entry, 'files' | 'stamps' | 'digests'>;

export function createWitness(root: string, files: readonly string[], read: Reader, isOld: AgeTest): Witness {
  const sights = new Map<string, { digest: Uint8Array; stats: Sighting['stats'] }>();
  let isSteady = true;
  const see = ({ file, stats, digest }: Sighting): void => {
    const before = sights.get(file);
    if (!before) {
      if (digest) sights.set(file, { digest, stats: stats && isOld(stats) ? stats : undefined });
      else isSteady = false;
    } else if (!(before.stats && stats && isSame(before.stats, stats))) {
      isSteady &&= digest !== undefined && Buffer.from(before.digest).equals(digest);
    }
  };
  const host: Host = {
    files,
    read(file) {
      const { outcome, stats } = look(read, file);
      const before = sights.get(file)?.stats;
      const isKnown = before && stats && isSame(before, stats);
      if (!isKnown) see({ file, ...(stats && { stats }), digest: digestOf(outcome) });
      if (outcome instanceof UnreadableFile) throw outcome;
      return outcome;
    },
  };
  if (files.length >= minPooledFiles) {
    const pool = createPool(root, host.read);
    let isFirst = true;
    host.search = async (list, query) => {
      // With a large catalog, few files may be left to search.
      if (list.length < minPooledFiles) return searchFiles(list, query, host.read);
      const watch = { limit: isOld.limit, isFirst, see };
      isFirst = false;
      return pool(list, query, watch);
    };
  }
  return {
    host,
    rows() {
      const positions = files.flatMap((file, i) => (sights.has(file) ? [i] : []));
      // A file that is not in the list has no row to be compared by.
      if (!isSteady || positions.length !== sights.size) return undefined;
      const rows = emptyRows(positions.length);
      for (const [row, position] of positions.entries()) {
        const sight = sights.get(files[position] as string);
        if (!sight) continue;
        rows.files[row] = position;
        rows.digests.set(sight.digest, row * digestBytes);
        if (sight.stats) stamp(rows.stamps, row, sight.stats);
      }
      return rows;
    },
  };
}

const isSame = (a: NonNullable<Sighting['stats']>, b: NonNullable<Sighting['stats']>): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;

const emptyRows = (length: number): Rows => ({
  files: new Uint32Array(length),
  stamps: new Float64Array(length * stampWidth),
  digests: new Uint8Array(length * digestBytes),
});

function stamp(
  stamps: Float64Array,
  row: number,
  { size, mtimeMs, ctimeMs, ino }: NonNullable<Sighting['stats']>,
): void {
  const at = row * stampWidth;
  stamps[at] = size;
  stamps[at + 1] = mtimeMs;
  stamps[at + 2] = ctimeMs;
  stamps[at + 3] = ino;
}

/** Zeros are no stamp: a file system that numbers nothing proves nothing. */
function isStamped(stamps: Float64Array, row: number, { size, mtimeMs, ctimeMs, ino }: Stats): boolean {
  const at = row * stampWidth;
  const isSameTime = stamps[at + 1] === mtimeMs && stamps[at + 2] === ctimeMs;
  return isSameTime && stamps[at] === size && stamps[at + 3] === ino && ino !== 0;
}

/**
 * Whether everything that an entry's scan read is still the same: by its stamp, else by its content.
 * `isOld` is asked only after something had to be read; `fresh` are the stamps for next time, where they are new.
 */
export function compare(
  { files: positions, stamps, digests }: Entry,
  root: string,
  files: readonly string[],
  read: Reader,
  isOld: () => AgeTest,
): { same: boolean; fresh?: Float64Array } {
  const isPlain = plainFolderTest(root);
  let fresh: Float64Array | undefined;
  for (let row = 0; row < positions.length; row++) {
    const file = files[positions[row] as number];
    if (file === undefined) return { same: false };
    const path = `${root}/${file}`;
    const stats = stateOf(path);
    // Whoever moves a folder away and puts a link there leaves the files' own stamps as they were.
    if (stats?.isFile() && isStamped(stamps, row, stats) && isPlain(dirname(path))) continue;
    const isSafe = isOld();
    const sight = look(read, file);
    if (!digestOf(sight.outcome).equals(digests.subarray(row * digestBytes, (row + 1) * digestBytes)))
      return { same: false };
    if (sight.stats && isSafe(sight.stats)) stamp((fresh ??= stamps.slice()), row, sight.stats);
  }
  return { same: true, ...(fresh && { fresh }) };
}

function stateOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
