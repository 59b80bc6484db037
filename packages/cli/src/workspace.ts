import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { type Catalog, maxFileLength, parseCatalog } from '@flagsweep/catalog';
import {
  type FileRules,
  fileRules,
  type Host,
  maxFileBytes,
  type ScanOptions,
  UnreadableFile,
} from '@flagsweep/references';
import { type LoadedConfig, loadConfig } from './config.js';
import { UserError } from './errors.js';
import { listFiles, topLevel } from './git.js';
import type { Io } from './io.js';

/** The repository that a command works on. */
export interface Workspace {
  /** Absolute path that all other paths are relative to. */
  root: string;
  isGit: boolean;
  config: LoadedConfig;
  configFile: string | undefined;
  options: ScanOptions;
  rules: FileRules;
  host: Host;
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
}

/** Finds the root and its files, reads configuration and catalog. Every fault is a {@link UserError}. */
export async function openWorkspace(io: Io, { cwd = '.', config: explicit }: WorkspaceOptions): Promise<Workspace> {
  const start = resolve(io.cwd, cwd);
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError(`there is no folder ${start}`, { advice: 'Correct --cwd.' });
  }
  const here = realpathSync(start);
  const top = await topLevel(here);
  const { config, file } = await loadConfig(here, top ?? here, explicit);
  // Half of a repository would mean half of a flag: without a configuration, the whole of it is meant.
  const root = file === undefined ? (top ?? here) : realpathSync(dirname(file));
  const { catalog: globs, policy: _policy, checks: _checks, pure: _pure, $schema: _schema, ...options } = config;
  for (const { file } of options.registries) refuseOutside(root, file, 'registries');
  const files = (await listFiles(root)) ?? (await globFiles(root));
  const host = createHost(root, files);
  const hasCatalog = globs !== undefined;
  const { catalog, files: catalogFiles } = hasCatalog
    ? await readCatalog(root, host, [globs].flat())
    : { catalog: { entries: [], problems: [] }, files: new Set<string>() };
  return {
    root,
    isGit: top !== undefined,
    config,
    configFile: file,
    options,
    rules: fileRules(options),
    host,
    catalog,
    catalogFiles,
    hasCatalog,
    keys: spellings(catalog),
  };
}

/** Refuses a path of the configuration that leads out of the root. */
function refuseOutside(root: string, path: string, field: string): void {
  const inside = relative(root, resolve(root, path));
  if (isAbsolute(path) || inside.startsWith('..')) {
    throw new UserError(`"${path}" in "${field}" lies outside ${root}`, {
      advice: 'Use a path inside the repository, relative to its root.',
    });
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

function createHost(root: string, files: readonly string[]): Host {
  return {
    files: [...new Set(files)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    read: (file) => readBytes(root, file),
  };
}

const nothing = new Uint8Array(0);

/** A file's bytes; nothing for what is gone from the disk, is a folder or is a link: a link's target is a file of its own. */
function readBytes(root: string, file: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(root, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { size, ...stats } = fstatSync(descriptor);
    if ((stats.mode & constants.S_IFMT) !== constants.S_IFREG) return nothing;
    if (size > maxFileBytes) {
      throw new UnreadableFile(
        file,
        'too-large',
        `larger than ${maxFileBytes / 1024 / 1024} MB; exclude it, or split it`,
      );
    }
    return readFileSync(descriptor);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENXIO')
      return nothing;
    throw new UnreadableFile(file, 'unreadable', `cannot be read (${code}); mend its permissions, or exclude it`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function readCatalog(
  root: string,
  host: Host,
  globs: readonly string[],
): Promise<{ catalog: Catalog; files: Set<string> }> {
  for (const glob of globs) refuseOutside(root, glob.replace(/[*?{[!(].*$/, ''), 'catalog');
  const { default: glob } = await import('fast-glob');
  const found = await glob([...globs], { cwd: root, dot: true, followSymbolicLinks: false, onlyFiles: true });
  if (found.length === 0) {
    throw new UserError(`no file matches the catalog ${globs.map((each) => `"${each}"`).join(', ')} in ${root}`, {
      advice: 'Create the catalog, or correct "catalog" in the configuration.',
    });
  }
  const details: string[] = [];
  const texts = found.sort().flatMap((name) => {
    const file = name.split(sep).join(posix.sep);
    try {
      const bytes = host.read(file);
      if (bytes.length > maxFileLength * 4)
        throw new UnreadableFile(file, 'too-large', 'too large for a catalog; split it');
      return [{ file, text: fatal.decode(bytes) }];
    } catch (error) {
      const message = error instanceof UnreadableFile ? error.message : 'not UTF-8 text; save it as UTF-8';
      details.push(`${file}  ${message}`);
      return [];
    }
  });
  const catalog = parseCatalog(texts);
  details.push(...catalog.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`));
  if (details.length > 0) {
    throw new UserError(`the catalog has ${details.length} ${details.length === 1 ? 'problem' : 'problems'}`, {
      details,
      advice: 'Mend the catalog and run again; docs/catalog.md lists every field.',
    });
  }
  return { catalog, files: new Set(texts.map(({ file }) => file)) };
}

function spellings({ entries }: Catalog): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { definition } of entries) {
    for (const spelling of [definition.key, ...(definition.codeKeys ?? [])]) keys.set(spelling, definition.key);
  }
  return keys;
}
