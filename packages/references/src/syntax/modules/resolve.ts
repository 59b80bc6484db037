import { posix } from 'node:path';
import { parse as parseJsonc } from 'jsonc-parser';
import { stemOf } from '../../code.js';
import { type Host, readText } from '../../host.js';
import { type Alias, aliased, aliasesIn, conventions, isBundlerConfig } from './aliases.js';
import { createPathMaps } from './path-maps.js';
import { bySpecificity, fillStar, isObject, matchStar, splitSpecifier, targetsOf } from './specifier-maps.js';

/** Finds the file that an import specifier means, from the repository's own files only. */
export interface Resolver {
  resolve(fromFile: string, specifier: string): string | undefined;
  /** Name of the package that a file belongs to, or its folder where the package has no name. */
  packageOf(file: string): string;
  /** The folder of the nearest `package.json`, `''` for the root. */
  packageFolderOf(file: string): string;
  /** How importers name files that are called `stem` otherwise: `flags` of `@shop/flags` for `src` of `packages/flags/src/index.ts`. */
  aliasesOf(stem: string): ReadonlySet<string>;
  /** Whether a word is one of those. */
  isAlias(word: string): boolean;
}

interface Manifest {
  name?: string;
  exports?: unknown;
  imports?: unknown;
  source?: string;
  module?: string;
  main?: string;
  types?: string;
}

const endings = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.json'];
const writtenAs: Record<string, string[]> = {
  '.js': ['.ts', '.tsx', '.jsx', '.d.ts'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};
const builtFolders = /(^|\/)(?:dist|build|lib|out|esm|cjs|es)(?=\/)/;

export function createResolver(host: Host): Resolver {
  const files = new Set(host.files);
  const manifests = new Map<string, string>();
  for (const file of host.files) {
    if (posix.basename(file) === 'package.json') manifests.set(posix.dirname(file).replace(/^\.$/, ''), file);
  }

  const dirOf = (file: string): string => posix.dirname(file).replace(/^\.$/, '');
  let bundlerConfigs: string[] | undefined;
  const configFiles = (): readonly string[] => (bundlerConfigs ??= host.files.filter(isBundlerConfig));
  const textOf = (file: string): string => {
    try {
      return readText(host, file);
    } catch {
      return '';
    }
  };
  const readJson = (file: string): Record<string, unknown> => {
    try {
      const value: unknown = parseJsonc(readText(host, file), [], { allowTrailingComma: true });
      return isObject(value) ? value : {};
    } catch {
      return {};
    }
  };

  const manifestCache = new Map<string, Manifest>();
  const manifestOf = (folder: string): Manifest => {
    let manifest = manifestCache.get(folder);
    if (!manifest) {
      const file = manifests.get(folder);
      manifestCache.set(folder, (manifest = file ? (readJson(file) as Manifest) : {}));
    }
    return manifest;
  };

  let byName: Map<string, string> | undefined;
  const workspaceFolder = (name: string): string | undefined => {
    if (!byName) {
      byName = new Map();
      // Of two packages of one name the outer one is meant: the other is a fixture or a copy.
      const folders = [...manifests.keys()].sort(
        (a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1),
      );
      for (const folder of folders) {
        const own = manifestOf(folder).name;
        if (typeof own === 'string' && !byName.has(own)) byName.set(own, folder);
      }
    }
    return byName.get(name);
  };

  const asFile = (path: string): string | undefined => {
    if (path === '..' || path.startsWith('../')) return undefined;
    const extension = posix.extname(path);
    for (const other of writtenAs[extension] ?? []) {
      const candidate = path.slice(0, -extension.length) + other;
      if (files.has(candidate)) return candidate;
    }
    if (files.has(path)) return path;
    for (const ending of endings) if (files.has(path + ending)) return path + ending;
    const index = path === '' || path === '.' ? 'index' : `${path}/index`;
    for (const ending of endings) if (files.has(index + ending)) return index + ending;
    return undefined;
  };

  /** A path that a manifest names is often built; its source has the same name in `src`, or beside it. */
  const asSource = (folder: string, target: string): string | undefined => {
    const path = posix.join(folder, target);
    const stem = path.replace(/\.d\.[cm]?ts$|\.[cm]?jsx?$/, '');
    for (const candidate of [
      path,
      stem.replace(builtFolders, '$1src'),
      stem.replace(/(^|\/)(?:dist|build|lib|out)\//, '$1'),
    ]) {
      const found = asFile(candidate);
      if (found && !found.endsWith('.d.ts')) return found;
    }
    return asFile(path);
  };

  /** The file that an `exports` or `imports` map leads to, the longest pattern first as in Node. */
  const inMap = (folder: string, map: Record<string, unknown>, subpath: string): string | undefined => {
    for (const [pattern, entry] of Object.entries(map).sort(([a], [b]) => bySpecificity(a, b))) {
      const star = matchStar(pattern, subpath);
      if (star === undefined) continue;
      for (const target of targetsOf(entry)) {
        const found = asSource(folder, fillStar(target, star));
        if (found) return found;
      }
    }
    return undefined;
  };

  const inPackage = (folder: string, subpath: string): string | undefined => {
    const manifest = manifestOf(folder);
    const { exports } = manifest;
    if (exports !== undefined) {
      const map =
        isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.')) ? exports : { '.': exports };
      const found = inMap(folder, map, subpath);
      if (found) return found;
    }
    if (subpath === '.') {
      for (const target of [manifest.source, manifest.types, manifest.module, manifest.main]) {
        const found = typeof target === 'string' ? asSource(folder, target) : undefined;
        if (found) return found;
      }
      // Libraries of Angular call it `public-api`.
      for (const stem of ['src/index', 'index', 'src/public-api', 'src/public_api', 'public-api', 'public_api']) {
        const found = asFile(posix.join(folder, stem));
        if (found) return found;
      }
      return undefined;
    }
    return asSource(folder, subpath) ?? asFile(posix.join(folder, 'src', subpath));
  };

  const nearest = (file: string, test: (folder: string) => boolean): string | undefined => {
    let folder = posix.dirname(file);
    for (;;) {
      if (folder === '.') folder = '';
      if (test(folder)) return folder;
      if (folder === '') return undefined;
      folder = posix.dirname(folder);
    }
  };

  /** `@acme/tsconfig/base.json`: a file of a package of the repository. */
  const inWorkspace = (specifier: string): string | undefined => {
    const [name, rest] = splitSpecifier(specifier);
    const folder = workspaceFolder(name);
    return folder === undefined ? undefined : posix.join(folder, rest === '' ? 'tsconfig.json' : rest);
  };

  const pathMapsOf = createPathMaps({ files, readJson, inWorkspace, nearest });

  const resolveUncached = (fromFile: string, specifier: string): string | undefined => {
    if (specifier.startsWith('.')) return asFile(posix.join(posix.dirname(fromFile), specifier));
    for (const map of pathMapsOf(fromFile)) {
      for (const [pattern, targets] of map.paths) {
        const star = matchStar(pattern, specifier);
        if (star === undefined) continue;
        for (const target of targets) {
          const found = asFile(posix.join(map.base, fillStar(target, star)));
          if (found) return found;
        }
      }
      const found = map.baseUrl ? asFile(posix.join(map.base, specifier)) : undefined;
      if (found) return found;
    }
    if (specifier.startsWith('#')) {
      const folder = packageFolderOf(fromFile);
      const { imports } = manifestOf(folder);
      return isObject(imports) ? inMap(folder, imports, specifier) : undefined;
    }
    const [name, rest] = splitSpecifier(specifier);
    const folder = workspaceFolder(name);
    if (folder === undefined) return byAlias(fromFile, specifier);
    return inPackage(folder, rest === '' ? '.' : `.${rest}`);
  };

  const aliasMaps = new Map<string, readonly Alias[]>();
  const aliasesAt = (folder: string): readonly Alias[] => {
    let known = aliasMaps.get(folder);
    if (!known) {
      const configs = configFiles().filter((file) => dirOf(file) === folder);
      aliasMaps.set(folder, (known = [...configs.flatMap((file) => aliasesIn(textOf(file))), ...conventions]));
    }
    return known;
  };
  /** What a bundler or framework is told to take a path for. */
  const byAlias = (fromFile: string, specifier: string): string | undefined => {
    if (!/^[@~$#\w]/.test(specifier)) return undefined;
    for (const folder of new Set([packageFolderOf(fromFile), ''])) {
      for (const alias of aliasesAt(folder)) {
        const path = aliased(specifier, alias);
        const found = path === undefined ? undefined : asFile(posix.join(folder, path));
        if (found) return found;
      }
    }
    return undefined;
  };

  const cache = new Map<string, string | undefined>();
  const packageFolders = new Map<string, string>();
  const packageFolderOf = (file: string): string => {
    const folder = posix.dirname(file);
    let found = packageFolders.get(folder);
    if (found === undefined) packageFolders.set(folder, (found = nearest(file, (at) => manifests.has(at)) ?? ''));
    return found;
  };

  let aliases: Map<string, Set<string>> | undefined;
  let words: Set<string> | undefined;
  const readAliases = (): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    const add = (specifier: string, file: string | undefined): void => {
      const [stem, word] = [file === undefined ? '' : stemOf(file), specifier.replace(/^.*\//, '')];
      if (stem !== '' && word !== stem) found.set(stem, (found.get(stem) ?? new Set()).add(word));
    };
    for (const folder of manifests.keys()) {
      const { name } = manifestOf(folder);
      if (typeof name === 'string' && workspaceFolder(name) === folder) add(name, inPackage(folder, '.'));
    }
    for (const folder of new Set(configFiles().map(dirOf))) {
      for (const [name, target] of aliasesAt(folder)) {
        if (target !== '') add(name.replace(/\$$/, ''), asFile(posix.join(folder, target)));
      }
    }
    for (const { base, paths } of pathMapsOf('package.json')) {
      for (const [pattern, targets] of paths) {
        if (!pattern.includes('*')) for (const target of targets) add(pattern, asFile(posix.join(base, target)));
      }
    }
    return found;
  };

  const none: ReadonlySet<string> = new Set();
  return {
    aliasesOf: (stem) => (aliases ??= readAliases()).get(stem) ?? none,
    isAlias(word) {
      words ??= new Set([...(aliases ??= readAliases()).values()].flatMap((each) => [...each]));
      return words.has(word);
    },
    resolve(fromFile, specifier) {
      const key = `${posix.dirname(fromFile)}\0${specifier}`;
      if (!cache.has(key)) cache.set(key, resolveUncached(fromFile, specifier));
      return cache.get(key);
    },
    packageOf(file) {
      const folder = packageFolderOf(file);
      const { name } = manifestOf(folder);
      return typeof name === 'string' && name !== '' ? name : folder || '.';
    },
    packageFolderOf,
  };
}
