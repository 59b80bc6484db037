import type { Stats } from 'node:fs';
import { digestBytes } from './digest.js';

/** How the disk describes a file. */
export type Stamp = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>;

/** Size, time of the last change of content, time of the last change of any kind, number on the disk. */
export const stampWidth = 4;

/** What was seen of some files, in columns: thousands of objects take long to be handed from thread to thread. */
export interface Sightings {
  /** Places of the files in the list that was searched. */
  places: Uint32Array;
  /** {@link stampWidth} numbers a file; zeros for what is no regular file. */
  stamps: Float64Array;
  /** {@link digestBytes} a file: of what was read, or of the error. */
  digests: Uint8Array;
  /** 1 for each file that has a digest: of the others a stamp says enough. */
  digested: Uint8Array;
}

/** Writes down what is seen of up to `limit` files. */
export function recordSightings(limit: number) {
  const places = new Uint32Array(limit);
  const stamps = new Float64Array(limit * stampWidth);
  const digests = new Uint8Array(limit * digestBytes);
  const digested = new Uint8Array(limit);
  let rows = 0;
  return {
    add(place: number, stats: Stamp | undefined, digest: Uint8Array | undefined): void {
      places[rows] = place;
      if (stats) stamp(stamps, rows, stats);
      if (digest) {
        digests.set(digest, rows * digestBytes);
        digested[rows] = 1;
      }
      rows++;
    },
    take: (): Sightings => ({
      places: places.slice(0, rows),
      stamps: stamps.slice(0, rows * stampWidth),
      digests: digests.slice(0, rows * digestBytes),
      digested: digested.slice(0, rows),
    }),
  };
}

export function stamp(stamps: Float64Array, row: number, { size, mtimeMs, ctimeMs, ino }: Stamp): void {
  const at = row * stampWidth;
  stamps[at] = size;
  stamps[at + 1] = mtimeMs;
  stamps[at + 2] = ctimeMs;
  stamps[at + 3] = ino;
}

export function stampAt(stamps: Float64Array, row: number): Stamp {
  const [size = 0, mtimeMs = 0, ctimeMs = 0, ino = 0] = stamps.subarray(row * stampWidth, (row + 1) * stampWidth);
  return { size, mtimeMs, ctimeMs, ino };
}

/** Whether a file has a stamp, and it is this one. Zeros are none: a file system that numbers nothing proves nothing. */
export function isStamped(stamps: Float64Array, row: number, { size, mtimeMs, ctimeMs, ino }: Stamp): boolean {
  const at = row * stampWidth;
  const isSameTime = stamps[at + 1] === mtimeMs && stamps[at + 2] === ctimeMs;
  return isSameTime && stamps[at] === size && stamps[at + 3] === ino && ino !== 0;
}
