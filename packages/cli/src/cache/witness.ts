import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { type Host, UnreadableFile } from '@flagsweep/references';
import { searchFiles } from '@flagsweep/references/text';
import { createReader, plainFolderTest, type Reader } from '../host.js';
import { createPool, minPooledFiles } from '../search-pool.js';
import { digestBytes, digestOf } from './digest.js';
import type { Entry } from './entry.js';
import { describer, type Glance } from './glance.js';
import { isStamped, type Sightings, type Stamp, stamp, stampAt, stampWidth } from './sightings.js';

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
  const rowOf = new Map(files.map((file, row) => [file, row]));
  const seen = new Uint8Array(files.length);
  const { stamps, digests } = emptyRows(files.length);
  let isSteady = true;
  const see = (row: number | undefined, stats: Stamp | undefined, digest: Uint8Array | undefined): void => {
    // A file that is not in the list has no row to be compared by.
    if (row === undefined) isSteady = false;
    else if (seen[row] === 0) {
      if (!digest) isSteady = false;
      seen[row] = 1;
      if (digest) digests.set(digest, row * digestBytes);
      if (stats && isOld(stats)) stamp(stamps, row, stats);
    } else if (!(stats && isStamped(stamps, row, stats))) {
      isSteady &&= digest !== undefined && Buffer.from(digest).equals(digestAt(digests, row));
    }
  };
  const watched =
    (reader: Reader): Host['read'] =>
    (file) => {
      const { outcome, stats } = look(reader, file);
      const row = rowOf.get(file);
      const isKnown = row !== undefined && stats && isStamped(stamps, row, stats);
      if (!isKnown) see(row, stats, digestOf(outcome));
      if (outcome instanceof UnreadableFile) throw outcome;
      return outcome;
    };
  const host: Host = { files, read: watched(read) };
  if (files.length >= minPooledFiles) {
    const pool = createPool(root, watched(createReader(root, { reuse: true })));
    let isFirst = true;
    host.search = async (list, query) => {
      // With a large catalog, few files may be left to search.
      if (list.length < minPooledFiles) return searchFiles(list, query, host.read);
      const watch = {
        limit: isOld.limit,
        isFirst,
        see({ places, stamps: stamped, digests: all, digested }: Sightings) {
          for (const [i, place] of places.entries()) {
            const digest = digested[i] === 1 ? digestAt(all, i) : undefined;
            const stats = stampAt(stamped, i);
            see(rowOf.get(list[place] as string), stats.ino === 0 ? undefined : stats, digest);
          }
        },
      };
      isFirst = false;
      return pool(list, query, watch);
    };
  }
  return {
    host,
    rows() {
      if (!isSteady) return undefined;
      const rows = emptyRows(seen.reduce((sum, each) => sum + each, 0));
      let row = 0;
      for (const [position, isSeen] of seen.entries()) {
        if (isSeen === 0) continue;
        rows.files[row] = position;
        rows.digests.set(digestAt(digests, position), row * digestBytes);
        rows.stamps.set(stamps.subarray(position * stampWidth, (position + 1) * stampWidth), row * stampWidth);
        row++;
      }
      return rows;
    },
  };
}

const digestAt = (digests: Uint8Array, row: number): Uint8Array =>
  digests.subarray(row * digestBytes, (row + 1) * digestBytes);

const emptyRows = (length: number): Rows => ({
  files: new Uint32Array(length),
  stamps: new Float64Array(length * stampWidth),
  digests: new Uint8Array(length * digestBytes),
});

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
  glance?: Glance,
): { same: boolean; fresh?: Float64Array } {
  const isPlain = plainFolderTest(root);
  const stampOf = describer(root, glance);
  let fresh: Float64Array | undefined;
  for (let row = 0; row < positions.length; row++) {
    const file = files[positions[row] as number];
    if (file === undefined) return { same: false };
    const stats = stampOf(file);
    // Whoever moves a folder away and puts a link there leaves the files' own stamps as they were.
    if (stats && isStamped(stamps, row, stats) && isPlain(dirname(`${root}/${file}`))) continue;
    const isSafe = isOld();
    const sight = look(read, file);
    if (!digestOf(sight.outcome).equals(digestAt(digests, row))) return { same: false };
    if (sight.stats && isSafe(sight.stats)) stamp((fresh ??= stamps.slice()), row, sight.stats);
  }
  return { same: true, ...(fresh && { fresh }) };
}
