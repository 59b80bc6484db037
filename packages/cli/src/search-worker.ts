import { parentPort, workerData } from 'node:worker_threads';
import { createPrefilter, searchFiles } from '@flagsweep/references/text';
import { createReader } from './reader.js';
import { chunkSize, indexesOf, type WorkerAnswer, type WorkerFiles, type WorkerTask } from './search-pool.js';

const { root, files: joined } = workerData as WorkerFiles;
const files = joined.split('\0');
const read = createReader(root, { reuse: true });
const chunks = Math.ceil(files.length / chunkSize);

parentPort?.on('message', ({ id, query, next }: WorkerTask) => {
  const prefilter = createPrefilter(query);
  const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);
  for (let chunk = Atomics.add(next, 0, 1); chunk < chunks; chunk = Atomics.add(next, 0, 1)) {
    const findings = searchFiles(files, query, read, indexesOf(chunk, files.length), prefilter);
    answer({ id, chunk, findings });
  }
  answer({ id, done: true });
});
