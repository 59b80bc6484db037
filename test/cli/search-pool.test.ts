import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { searchFiles } from '@flagsweep/references/text';
import { expect, it } from 'vitest';
import { createReader } from '../../packages/cli/src/reader.js';
import { createPool } from '../../packages/cli/src/search-pool.js';
import { makeFolder } from './helpers.js';

// Threads load JavaScript: what `npm test` has built.
const built = new URL('../../packages/cli/dist/search-worker.js', import.meta.url);
const query = { names: ['useFlag'], keys: ['new-cart'] };

function manyFiles() {
  const content: Record<string, string> = {};
  for (let i = 0; i < 300; i++) {
    content[`src/${i % 7}/file-${i}.ts`] =
      i % 3 === 0 ? `useFlag('new-cart'); // ${'é'.repeat(i)} new-cart` : `f(${i})`;
  }
  const { root } = makeFolder({ ...content, 'readme.md': 'new-cart', 'big.js': Buffer.alloc(11 * 1024 * 1024) });
  const files = [...Object.keys(content), 'big.js', 'gone.ts', 'readme.md'].sort();
  const read = createReader(root);
  const sorted = ({ matches, unreadable }: ReturnType<typeof searchFiles>) => ({
    matches: matches.sort(([a], [b]) => a - b),
    unreadable,
  });
  return { root, files, read, sorted, expected: sorted(searchFiles(files, query, read)) };
}

it('finds in threads what one thread finds, again and again', async () => {
  const { root, files, read, sorted, expected } = manyFiles();
  expect([expected.matches.length, expected.unreadable.length]).toEqual([101, 1]);
  const pool = createPool(root, read, built);
  expect(sorted(await pool(files, query))).toEqual(expected);
  expect(sorted(await pool(files, query))).toEqual(expected);
  expect((await pool(files, { names: [], keys: ['absent-key'] })).matches).toEqual([]);
});

it('leaves to threads what it does not come to', async () => {
  const { root, files, read, sorted, expected } = manyFiles();
  const told = new Set<string>();
  const pool = createPool(root, after(`${root}/.started`, read), thread('take(); take(); answerAll();'));
  const found = sorted(await pool(files, query, { limit: 0, isFirst: true, see: (seen) => told.add(String(seen)) }));
  // What the thread says of its two chunks of 64 files stands: nobody searches them again.
  expect(found.matches).toEqual(expected.matches.filter(([index]) => index < 64 || index >= 192));
  expect([...told]).toEqual(['seen']);
});

/** Reads when a thread has written a file: this thread has one chunk by then, and the other one may have the rest. */
function after(mark: string, read: (file: string) => Uint8Array): (file: string) => Uint8Array {
  return (file) => {
    while (!existsSync(mark)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return read(file);
  };
}

/** A thread that finds nothing where there is something. */
const thread = (work: string): URL => {
  const code = `
    import { writeFileSync } from 'node:fs';
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', ({ id, next }) => {
      const taken = [];
      const take = () => taken.push(Atomics.add(next, 0, 1));
      const findings = { matches: [], skipped: [], unreadable: [] };
      const answerAll = () => {
        for (const chunk of taken) parentPort.postMessage({ id, chunk, findings, sightings: ['seen'] });
        parentPort.postMessage({ id, done: true });
      };
      const started = () => writeFileSync(workerData.root + '/.started', '');
      while (Atomics.load(next, 0) === 0);
      ${work}
      started();
    });
  `;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
};

it.each([
  ['are not there', pathToFileURL('/no/such/worker.js')],
  ['do not start', new URL(`data:text/javascript,${encodeURIComponent('throw new Error("no")')}`)],
])('does the work itself where threads %s', async (_, script) => {
  const { root, files, read, sorted, expected } = manyFiles();
  expect(sorted(await createPool(root, read, script)(files, query))).toEqual(expected);
});

it('takes over the files of threads that die on the way', async () => {
  const { root, files, read, sorted, expected } = manyFiles();
  const dying = thread('take(); take(); started(); process.exit(1);');
  const pool = createPool(root, after(`${root}/.started`, read), dying);
  expect(sorted(await pool(files, query))).toEqual(expected);
  // A later search starts new threads, or does the work itself.
  expect(sorted(await pool(files, query))).toEqual(expected);
});
