import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type CatalogProblem, parseCatalog } from '@flagsweep/catalog';
import fastGlob from 'fast-glob';
import { type FlagIndex, indexFlags } from './flags.js';
import { freshFor } from './stamps.js';

/** The catalog as far as it can be read. */
export interface LoadedCatalog {
  flags: FlagIndex;
  /** Why keys that are not in `flags` may be in the catalog all the same: nothing is called unknown then. */
  problem?: string;
}

interface Listed {
  path: string;
  stats?: { mtimeMs: number; size: number };
}

interface Cached {
  at: number;
  stamp: string;
  catalog: LoadedCatalog;
}

const harmless = new Set<CatalogProblem['code']>(['empty', 'unknown-field', 'duplicate-field']);
const cache = new Map<string, Cached>();
const noFlags = indexFlags({ entries: [], problems: [] });

/** The catalog's files, sorted, so that the same files give the same catalog on every machine. */
function list(globs: readonly string[], root: string): Listed[] {
  return fastGlob
    .sync([...globs], { cwd: root, stats: true, dot: true, followSymbolicLinks: false, ignore: ['**/node_modules/**'] })
    .map(({ path, stats }) => ({ path, ...(stats ? { stats } : {}) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const read = (root: string, path: string): string => readFileSync(resolve(root, path), 'utf8');

function describe(problem: CatalogProblem, count: number): string {
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return (
    `the flag catalog cannot be read whole: ${problem.file}:${problem.line}:${problem.column} ${problem.message}${more}; ` +
    'unknown flags are not reported until it can'
  );
}

function load(globs: readonly string[], root: string, files: readonly Listed[]): LoadedCatalog {
  const names = globs.map((glob) => `"${glob}"`).join(', ');
  if (files.length === 0) {
    return { flags: noFlags, problem: `no flag catalog found: no file in ${root} matches ${names}` };
  }
  try {
    const catalog = parseCatalog(files.map(({ path }) => ({ file: path, text: read(root, path) })));
    const flags = indexFlags(catalog);
    // A problem of one entry names its flag, and these hide nothing; any other may hide entries.
    const hiding = catalog.problems.filter(({ code, flagKey }) => flagKey === undefined && !harmless.has(code));
    const [first] = hiding;
    return first ? { flags, problem: describe(first, hiding.length) } : { flags };
  } catch (error) {
    return { flags: noFlags, problem: `the flag catalog cannot be read: ${(error as Error).message}` };
  }
}

/**
 * The catalog that globs name. It is read again when a file comes, goes or changes; that is looked for at most once a
 * second, because an editor lints on every key and a lint run asks once for every file.
 */
export function loadCatalog(globs: readonly string[], root: string): LoadedCatalog {
  if (globs.length === 0) {
    return {
      flags: noFlags,
      problem:
        'no flag catalog found: set settings.flagsweep.catalog in the ESLint configuration, or catalog in flagsweep.config.json',
    };
  }
  const id = JSON.stringify([root, globs]);
  const now = performance.now();
  const before = cache.get(id);
  if (before && now - before.at < freshFor) return before.catalog;
  const files = list(globs, root);
  const stamp = files.map(({ path, stats }) => `${path}:${stats?.mtimeMs}:${stats?.size}`).join('\n');
  const catalog = before?.stamp === stamp ? before.catalog : load(globs, root, files);
  cache.set(id, { at: now, stamp, catalog });
  return catalog;
}

/** Digest of the text of every file that globs name. */
export function hashFiles(globs: readonly string[], root: string): string {
  const hash = createHash('sha256');
  for (const { path } of list(globs, root)) hash.update(`${path}\0${read(root, path)}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** A file's path as the catalog names it: relative to the root, with `/`. */
export const catalogPath = (root: string, file: string): string => relative(root, file).split(sep).join('/');
