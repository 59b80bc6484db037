import type { Host } from '@flagsweep/references';
import { createReader, type nodeFiles } from './reader.js';
import { createPool, minPooledFiles } from './search-pool.js';

export { folderTest, isInside, nodeFiles } from './reader.js';

/** A repository's files as the scanner sees them: sorted, each once, none outside of `root`. */
export function createHost(root: string, files: readonly string[], io?: typeof nodeFiles): Host {
  const read = createReader(root, io && { io });
  const host: Host = { files: [...new Set(files)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), read };
  return files.length < minPooledFiles || io ? host : { ...host, search: createPool(root, read) };
}
