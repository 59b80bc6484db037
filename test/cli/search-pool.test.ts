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
  let reads = 0;
  const pool = createPool(root, (file) => (reads++, read(file)), built);
  expect(sorted(await pool(files, query))).toEqual(expected);
  expect(sorted(await pool(files, query))).toEqual(expected);
  expect((await pool(files, { names: [], keys: ['absent-key'] })).matches).toEqual([]);
  expect(reads).toBe(0);
});

const dying = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, next }) => {
    const chunk = Atomics.add(next, 0, 1);
    if (chunk === 1) throw new Error('killed');
    parentPort.postMessage({ id, chunk: 0, findings: { matches: [], skipped: [], unreadable: [] } });
    Atomics.add(next, 0, 1);
    process.exit(1);
  });
`;

it.each([
  ['are not there', pathToFileURL('/no/such/worker.js')],
  ['do not start', new URL(`data:text/javascript,${encodeURIComponent('throw new Error("no")')}`)],
])('does the work itself where threads %s', async (_, script) => {
  const { root, files, read, sorted, expected } = manyFiles();
  expect(sorted(await createPool(root, read, script)(files, query))).toEqual(expected);
});

it('takes over the files of threads that die on the way', async () => {
  const { root, files, read, sorted, expected } = manyFiles();
  const pool = createPool(root, read, new URL(`data:text/javascript,${encodeURIComponent(dying)}`));
  const found = sorted(await pool(files, query));
  // The first chunk of 64 files was answered, wrongly but in time: it is not searched again.
  expect(found.matches).toEqual(expected.matches.filter(([index]) => index >= 64));
  // A later search starts new threads, or does the work itself.
  expect((await pool(files, query)).matches.length).toBeGreaterThan(0);
});
