import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Catalog } from '@flagsweep/catalog';
import { type FileRules, fileRules, type Host, type ScanOptions } from '@flagsweep/references';
import { type Glance, glanceAt } from './cache/glance.js';
import { hasEntries } from './cache/store.js';
import { readCatalog, refuseOutside } from './catalog-files.js';
import { type LoadedConfig, loadConfig } from './config.js';
import { UserError } from './errors.js';
import { type Asked, askGit, listFiles, topLevel } from './git.js';
import { createHost, createReader, isInside } from './host.js';
import type { Io } from './io.js';

/** The repository that a command works on. */
export interface Workspace {
  /** Absolute path that all other paths are relative to. */
  root: string;
  /** Absolute path of the repository's top folder; the root itself where that is not in it. */
  top: string;
  isGit: boolean;
  config: LoadedConfig;
  configFile: string | undefined;
  options: ScanOptions;
  rules: FileRules;
  host: Host;
  /** How the disk described the files while git still looked for more of them, where that may be of use. */
  glance: Glance | undefined;
  catalog: Catalog;
  /** Files that the catalog is read from. */
  catalogFiles: ReadonlySet<string>;
  /** Whether a catalog is configured at all. */
  hasCatalog: boolean;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: Map<string, string>;
}

export interface WorkspaceOptions {
  cwd?: string;
  config?: string;
  quiet?: boolean;
  /** What git was asked already. */
  asked?: Asked | undefined;
  /** Whether facts of an earlier run may be the answer. */
  cache?: boolean;
}

/** Finds the root and its files, reads configuration and catalog. Every fault is a {@link UserError}. */
export async function openWorkspace(
  io: Io,
  { cwd = '.', config: explicit, quiet, asked, cache = false }: WorkspaceOptions,
): Promise<Workspace> {
  const start = resolve(io.cwd, cwd);
  if (!isFolder(start)) {
    throw new UserError(`there is no folder ${start}`, { advice: 'Correct --cwd.' });
  }
  const here = realpathSync(start);
  const git = asked?.cwd === here ? asked : askGit(here);
  const top = await git.top;
  const { config, file } = await loadConfig(here, top ?? here, explicit);
  // Half of a repository would mean half of a flag: without a configuration, the whole of it is meant.
  const root = file === undefined ? (top ?? here) : realpathSync(dirname(file));
  const {
    catalog: globs,
    owners: _owners,
    policy: _policy,
    checks: _checks,
    evidence,
    pure: _pure,
    verify: _verify,
    configFiles: _configFiles,
    $schema: _schema,
    ...scanOptions
  } = config;
  // What says how flags are used is no place that uses one, and may be larger than any code.
  const options = { ...scanOptions, exclude: [...scanOptions.exclude, ...[evidence].flat()] };
  for (const { file } of options.registries) refuseOutside(root, file, 'registries');
  // A configuration that --config names may lie in another repository, or in none.
  const isGit = (top !== undefined && isInside(top, root)) || (await topLevel(root)) !== undefined;
  const hasCatalog = globs !== undefined;
  const listing = isGit ? (root === git.cwd ? git : listFiles(root)) : undefined;
  const mayAsk = cache && hasEntries(root);
  const glance = mayAsk ? listing?.tracked.then((tracked) => glanceAt(root, tracked)) : undefined;
  // Where git cannot list the files, the list of all of them tells why.
  glance?.catch(() => {});
  // Git lists the files of a large tree in about the time that a large catalog takes.
  const [files, { catalog, files: catalogFiles, passed }] = await both(
    listing ? listing.files : globFiles(root),
    hasCatalog
      ? readCatalog(root, createReader(root), [globs].flat())
      : { catalog: { entries: [], problems: [] }, files: new Set<string>(), passed: [] },
  );
  if (passed.length > 0 && !quiet) {
    io.stderr(`${passed.join(', ')}: links and special files are no part of the catalog\n`);
  }
  const host = createHost(root, files);
  return {
    root,
    top: top !== undefined && isInside(top, root) ? top : root,
    isGit,
    config,
    configFile: file,
    options,
    rules: fileRules(options, host),
    host,
    glance: await glance,
    catalog,
    catalogFiles,
    hasCatalog,
    keys: spellings(catalog),
  };
}

/** Waits for two things; where both fail, the first one's fault is told. */
async function both<A, B>(a: Promise<A>, b: Promise<B> | B): Promise<[A, B]> {
  const [one, two] = await Promise.allSettled([a, b]);
  if (one.status === 'rejected') throw one.reason;
  if (two.status === 'rejected') throw two.reason;
  return [one.value, two.value];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function globFiles(root: string): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  return glob('**/*', {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
}

/** Every spelling of a key that a catalog knows, with the key it stands for. */
export function spellings({ entries }: Catalog): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { definition } of entries) {
    for (const spelling of [definition.key, ...(definition.codeKeys ?? [])]) keys.set(spelling, definition.key);
  }
  return keys;
}

/** Refuses to go on without a catalog: an answer about none would pass for a good one. */
export function requireCatalog({ hasCatalog, configFile, root }: Workspace): void {
  if (hasCatalog) return;
  const where = configFile === undefined ? `no configuration was found in ${root}` : `${configFile} names none`;
  throw new UserError(`there is no flag catalog: ${where}`, {
    advice: 'Name the catalog\'s files in a flagsweep.config.json, for example { "catalog": "flags/*.yaml" }.',
  });
}
