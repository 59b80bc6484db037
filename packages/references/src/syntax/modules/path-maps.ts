import { posix } from 'node:path';
import { bySpecificity, isObject } from './specifier-maps.js';

/** What a `tsconfig.json` says of import paths. */
export interface PathMap {
  /** Folder that targets are relative to. */
  base: string;
  baseUrl: boolean;
  paths: [pattern: string, targets: string[]][];
}

interface PathMapsInput {
  files: ReadonlySet<string>;
  readJson(file: string): Record<string, unknown>;
  /** The file of a package of the repository that a specifier means. */
  inWorkspace(specifier: string): string | undefined;
  /** The nearest folder around a file that passes a test. */
  nearest(file: string, test: (folder: string) => boolean): string | undefined;
}

/** Reads the `paths` and `baseUrl` that hold for each file, those that its configuration extends included. */
export function createPathMaps({ files, readJson, inWorkspace, nearest }: PathMapsInput): (file: string) => PathMap[] {
  const readPaths = (config: string, seen: Set<string>): PathMap | undefined => {
    if (seen.has(config) || !files.has(config)) return undefined;
    seen.add(config);
    const json = readJson(config);
    const folder = posix.dirname(config).replace(/^\.$/, '');
    const options = isObject(json.compilerOptions) ? json.compilerOptions : {};
    const bases = [json.extends].flat().filter((base): base is string => typeof base === 'string');
    let inherited: PathMap | undefined;
    for (const base of bases) {
      const path = base.startsWith('.') ? posix.join(folder, base) : inWorkspace(base);
      if (path !== undefined) inherited = readPaths(files.has(path) ? path : `${path}.json`, seen) ?? inherited;
    }
    const baseUrl = typeof options.baseUrl === 'string' ? posix.join(folder, options.baseUrl) : undefined;
    if (!isObject(options.paths)) {
      return baseUrl === undefined ? inherited : { base: baseUrl, baseUrl: true, paths: inherited?.paths ?? [] };
    }
    const paths = Object.entries(options.paths).map(([pattern, targets]): [string, string[]] => [
      pattern,
      Array.isArray(targets) ? targets.filter((target): target is string => typeof target === 'string') : [],
    ]);
    paths.sort(([a], [b]) => bySpecificity(a, b));
    const base = baseUrl ?? (inherited?.baseUrl ? inherited.base : undefined);
    return { base: base ?? folder, baseUrl: base !== undefined, paths };
  };

  const configNames = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json', 'tsconfig.app.json'];
  const pathsByFolder = new Map<string, PathMap[]>();
  return (file) => {
    const folder = nearest(file, (at) => configNames.some((name) => files.has(posix.join(at, name))));
    if (folder === undefined) return [];
    let maps = pathsByFolder.get(folder);
    if (!maps) {
      maps = configNames.flatMap((name) => readPaths(posix.join(folder, name), new Set()) ?? []);
      pathsByFolder.set(folder, maps);
    }
    return maps;
  };
}
