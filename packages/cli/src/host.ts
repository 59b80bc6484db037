import type { Host } from '@flagsweep/references';
import { createReader, type nodeFiles } from './reader.js';
import { createPool, minPooledFiles } from './search-pool.js';

export { createReader, folderTest, isInside, nodeFiles, plainFolderTest, type Reader } from './reader.js';

/** A repository's files as the scanner sees them: sorted, each once, none outside of `root`. */
export function createHost(root: string, files: readonly string[], io?: typeof nodeFiles): Host {
  const reader = createReader(root, io && { io });
  const read: Host['read'] = (file) => reader(file);
  const host: Host = { files: [...new Set(files)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), read };
  if (files.length < minPooledFiles || io) return host;
  const pool = createPool(root, read);
  return { ...host, search: (files, query) => pool(files, query) };
}
