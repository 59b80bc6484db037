import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createPrefilter, type Host, searchFiles, type TextFindings, type TextQuery } from '@flagsweep/references/text';
import type { Sightings } from './cache/sightings.js';

/** Below so many files, starting a thread takes longer than it saves. */
export const minPooledFiles = 1500;
/** A thread for each so many files, and not more than four: those wait for the disk and for each other. */
const filesPerWorker = 8000;
const maxWorkers = 4;

/** What a worker is started with: one text, which is copied faster than an array of 100,000. */
export interface WorkerFiles {
  root: string;
  /** All paths, with NUL between them. */
  files: string;
}

/** One search. `next` counts the chunks that were taken, for all workers. */
export interface WorkerTask {
  id: number;
  query: TextQuery;
  next: Int32Array;
  /** Whether to tell what was read, and from which age on a file's stamp proves nothing of its content. */
  watch?: { limit: number; isFirst: boolean };
}

/** What a worker found in one chunk, or that it takes no further one. */
export type WorkerAnswer =
  | { id: number; chunk: number; findings: TextFindings; sightings?: Sightings }
  | { id: number; done: true };

/** Files that a worker takes at a time: few enough that none is left with the last of them for long. */
export const chunkSize = 64;

/** Searches files in threads, and in this one while it waits. Whatever a thread leaves undone, this one does. */
export type Pool = (files: readonly string[], query: TextQuery, watch?: Watch) => Promise<TextFindings>;

export interface Watch {
  limit: number;
  isFirst: boolean;
  see(sightings: Sightings): void;
}

/** Makes a pool. Its threads start with the first search, and end with the process. */
export function createPool(
  root: string,
  read: Host['read'],
  script = new URL('./search-worker.js', import.meta.url),
): Pool {
  let workers: Worker[] | undefined;
  let known: readonly string[] | undefined;
  let searches = 0;

  const start = (files: readonly string[]): Worker[] => {
    for (const worker of workers ?? []) void worker.terminate();
    known = files;
    const workerData: WorkerFiles = { root, files: files.join('\0') };
    const count = Math.min(
      maxWorkers,
      Math.max(1, availableParallelism() - 1),
      Math.ceil(files.length / filesPerWorker),
    );
    return (workers = Array.from({ length: count }, () => {
      // What it finds lives for a moment: the memory that V8 would give it for that is for programs of their own.
      const worker = new Worker(script, { workerData, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 4 } });
      worker.unref();
      return worker;
    }));
  };

  return async (files, query, watch) => {
    const threads = known === files && workers ? workers : start(files);
    const id = ++searches;
    const chunks = Math.ceil(files.length / chunkSize);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const findings: TextFindings = { matches: [], skipped: [], unreadable: [] };
    const done = new Set<number>();
    const take = (chunk: number, found: TextFindings, sightings?: Sightings): void => {
      if (done.has(chunk)) return;
      done.add(chunk);
      if (sightings) watch?.see(sightings);
      findings.skipped.push(...found.skipped);
      for (const match of found.matches) findings.matches.push(match);
      findings.unreadable.push(...found.unreadable);
    };
    const seen = watch && { watch: { limit: watch.limit, isFirst: watch.isFirst } };
    const task: WorkerTask = { id, query, next, ...seen };
    const prefilter = createPrefilter(query);
    const search = (chunk: number): void =>
      take(chunk, searchFiles(files, query, read, indexesOf(chunk, files.length), prefilter));
    /** This thread helps as long as it has nothing else to do: only then it comes back here. */
    const help = async (): Promise<void> => {
      await setImmediate();
      for (let chunk = Atomics.add(next, 0, 1); chunk < chunks; chunk = Atomics.add(next, 0, 1)) {
        search(chunk);
        await setImmediate();
      }
    };
    await Promise.all([help(), ...threads.map((worker) => ask(worker, task, take))]);
    if (done.size < chunks) {
      // Their threads could not start, or died.
      workers = undefined;
      for (let chunk = 0; chunk < chunks; chunk++) if (!done.has(chunk)) search(chunk);
    }
    return findings;
  };
}

/** The places of a chunk's files in the list. */
export function* indexesOf(chunk: number, files: number): Generator<number> {
  const end = Math.min(files, (chunk + 1) * chunkSize);
  for (let index = chunk * chunkSize; index < end; index++) yield index;
}

/** Has a worker search until there is no chunk left; a worker that fails is as good as one that is done. */
function ask(
  worker: Worker,
  task: WorkerTask,
  take: (chunk: number, found: TextFindings, sightings?: Sightings) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      worker.off('message', listen).off('error', end).off('exit', end).off('messageerror', end);
      // Another search may wait for it.
      if (worker.listenerCount('message') === 0) worker.unref();
      resolve();
    };
    const listen = (answer: WorkerAnswer): void => {
      if (answer.id !== task.id) return;
      if ('done' in answer) end();
      else take(answer.chunk, answer.findings, answer.sightings);
    };
    worker.ref();
    worker.on('message', listen).on('error', end).on('exit', end).on('messageerror', end);
    worker.postMessage(task);
  });
}
