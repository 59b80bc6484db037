import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { TypeHost } from '@flagsweep/codemods';
import { isInside } from '../host.js';

const posix = (path: string): string => path.split(sep).join('/');

/** Larger files hold no types that anybody wrote. */
const maxBytes = 10 * 1024 * 1024;

/**
 * The disk as a type check sees it: the repository, and packages that are installed beside or above it. Nothing else is
 * read, whatever a `tsconfig.json` says.
 */
export function createTypeHost(root: string, top: string): TypeHost {
  const allowed = (path: string): boolean => isInside(top, path) || /[\\/]node_modules(?:[\\/]|$)/.test(path);
  const known = new Map<string, boolean>();
  const look = (kind: string, path: string, test: () => boolean): boolean => {
    const id = `${kind}${path}`;
    let answer = known.get(id);
    if (answer === undefined) known.set(id, (answer = allowed(path) && attempt(test, false)));
    return answer;
  };
  return {
    root: posix(root),
    fileExists: (path) => look('f', path, () => statSync(path).isFile()),
    directoryExists: (path) => look('d', path, () => statSync(path).isDirectory()),
    readFile: (path) => (allowed(path) ? attempt(() => textOf(path), undefined) : undefined),
    realpath: (path) => posix(attempt(() => realpathSync.native(path), path)),
    entries(path) {
      const empty = { files: [] as string[], directories: [] as string[] };
      if (!allowed(path)) return empty;
      return attempt(() => {
        for (const entry of readdirSync(path, { withFileTypes: true })) {
          const isFolder =
            entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(path, entry.name)).isDirectory());
          (isFolder ? empty.directories : empty.files).push(entry.name);
        }
        return empty;
      }, empty);
    },
  };
}

function textOf(path: string): string | undefined {
  return statSync(path).size > maxBytes ? undefined : readFileSync(path, 'utf8');
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Whether packages are installed in a folder, or in one above it up to `top`. */
export function hasPackages(folder: string, top: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return true;
    if (at === top || dirname(at) === at) return false;
  }
}
