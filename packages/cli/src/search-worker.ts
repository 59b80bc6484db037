import type { Stats } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createPrefilter, searchFiles, UnreadableFile } from '@flagsweep/references/text';
import { digestOf } from './cache/digest.js';
import { recordSightings } from './cache/sightings.js';
import { createReader } from './reader.js';
import { chunkSize, indexesOf, type WorkerAnswer, type WorkerFiles, type WorkerTask } from './search-pool.js';

const given = workerData as WorkerFiles;
const { root } = given;
const files = given.files.split('\0');
// What a thread was started with lives as long as the thread.
given.files = '';
const reader = createReader(root, { reuse: true });
const chunks = Math.ceil(files.length / chunkSize);

/** The bytes of files, for the next search, which is about the same ones: most of a small tree, and nothing of a large one. */
const memory = Buffer.allocUnsafeSlow(files.length > 20_000 ? 0 : 24 * 1024 * 1024);
const kept = new Map<number, Uint8Array>();
let used = 0;
const keep = (index: number, bytes: Uint8Array): Uint8Array => {
  if (used + bytes.length > memory.length) return bytes;
  const copy = memory.subarray(used, (used += bytes.length));
  copy.set(bytes);
  kept.set(index, copy);
  return copy;
};

parentPort?.on('message', ({ id, query, next, watch }: WorkerTask) => {
  const prefilter = createPrefilter(query);
  const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);
  let sightings = recordSightings(chunkSize);
  /** The place of the file that is read. */
  let index = 0;
  function* placesOf(chunk: number): Generator<number> {
    for (index of indexesOf(chunk, files.length)) yield index;
  }
  const read = (file: string): Uint8Array => {
    // What is known of it is what was seen when it was read.
    const known = kept.get(index);
    if (known) return known;
    if (!watch) return keep(index, reader(file));
    let stats: Stats | undefined;
    let outcome: Uint8Array | UnreadableFile;
    try {
      outcome = reader(file, (found) => {
        stats = found;
      });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      outcome = error;
    }
    const isYoung = !stats || stats.mtimeMs >= watch.limit || stats.ctimeMs >= watch.limit;
    sightings.add(index, stats, watch.isFirst || isYoung ? digestOf(outcome) : undefined);
    if (outcome instanceof UnreadableFile) throw outcome;
    return keep(index, outcome);
  };
  for (let chunk = Atomics.add(next, 0, 1); chunk < chunks; chunk = Atomics.add(next, 0, 1)) {
    sightings = recordSightings(chunkSize);
    const findings = searchFiles(files, query, read, placesOf(chunk), prefilter);
    answer({ id, chunk, findings, sightings: sightings.take() });
  }
  answer({ id, done: true });
});
