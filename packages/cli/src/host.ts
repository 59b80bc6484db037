import type { Host } from '@flagsweep/references';
import { searchFiles } from '@flagsweep/references/text';
import { createReader, type nodeFiles } from './reader.js';
import { createPool, minPooledFiles, type Pool } from './search-pool.js';

export { createReader, folderTest, isInside, nodeFiles, plainFolderTest, type Reader } from './reader.js';

/** A repository's files as the scanner sees them: sorted, each once, none outside of `root`. */
export function createHost(root: string, files: readonly string[], io?: typeof nodeFiles): Host {
  const reader = createReader(root, io && { io });
  const read: Host['read'] = (file) => reader(file);
  const host: Host = { files: [...new Set(files)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), read };
  if (files.length < minPooledFiles || io) return host;
  const pool = createPool(root, createReader(root, { reuse: true }));
  // With a large catalog, few files may be left to search.
  const search: Pool = async (files, query) =>
    files.length < minPooledFiles ? searchFiles(files, query, read) : pool(files, query);
  return { ...host, search };
}
