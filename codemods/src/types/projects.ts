import { posix } from 'node:path';
import { ts } from 'ts-morph';
import type { TypeHost } from './host.js';

/** A `tsconfig.json` with what it asks for. */
export interface TypeProject {
  /** Path relative to the root. */
  config: string;
  options: ts.CompilerOptions;
  /** Absolute paths of the files that it names. */
  rootNames: readonly string[];
}

/** Finds the project that checks a file; each configuration is read once. */
export function createProjects(host: TypeHost): (file: string) => TypeProject | undefined {
  const known = new Map<string, TypeProject[]>();
  const folders = new Map<string, string[]>();

  /** The configurations of a folder: its `tsconfig.json` first, then others such as `tsconfig.test.json`. */
  const configsIn = (folder: string): string[] => {
    let found = folders.get(folder);
    if (!found) {
      const names = host
        .entries(folder)
        .files.filter((name) => /^(?:tsconfig(?:\.[\w.-]+)?|jsconfig)\.json$/.test(name));
      const rank = (name: string): number => (name === 'tsconfig.json' ? 0 : name === 'jsconfig.json' ? 2 : 1);
      names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
      folders.set(folder, (found = names.map((name) => posix.join(folder, name))));
    }
    return found;
  };

  /** A configuration with those that it refers to: a solution names no files of its own. */
  const projectsAt = (config: string): TypeProject[] => {
    let found = known.get(config);
    if (!found) {
      known.set(config, (found = []));
      const parsed = read(config, host);
      if (parsed) {
        const { options, fileNames, projectReferences = [] } = parsed;
        const referred = projectReferences.map(({ path }) => ts.resolveProjectReferencePath({ path }));
        found.push({
          config: posix.relative(host.root, config),
          options: checking(options, config, host),
          rootNames: fileNames,
        });
        for (const path of referred) if (isBelow(path, host.root)) found.push(...projectsAt(path));
      }
    }
    return found;
  };

  return (file) => {
    const path = posix.join(host.root, file);
    let nearest: TypeProject | undefined;
    for (let folder = posix.dirname(path); isBelow(folder, host.root); folder = posix.dirname(folder)) {
      for (const config of configsIn(folder)) {
        const projects = projectsAt(config);
        const own = projects.find(({ rootNames }) => rootNames.includes(path));
        if (own) return own;
        nearest ??= projects.find(({ rootNames }) => rootNames.length > 0);
      }
    }
    // What no configuration names may still be imported by what one names, or be a test that is left out.
    return nearest;
  };
}

const isBelow = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

function read(config: string, host: TypeHost): ts.ParsedCommandLine | undefined {
  const { matchFiles } = ts as unknown as { matchFiles: MatchFiles };
  return ts.getParsedCommandLineOfConfigFile(config, undefined, {
    useCaseSensitiveFileNames: true,
    getCurrentDirectory: () => host.root,
    readFile: (path) => host.readFile(path),
    fileExists: (path) => host.fileExists(path),
    onUnRecoverableConfigFileDiagnostic: () => {},
    readDirectory: (folder, extensions, excludes, includes, depth) =>
      matchFiles(folder, extensions, excludes, includes, true, host.root, depth, host.entries, host.realpath),
  });
}

/** How the compiler expands `include` and `exclude`; it has the function but does not declare it. */
type MatchFiles = (
  path: string,
  extensions: readonly string[] | undefined,
  excludes: readonly string[] | undefined,
  includes: readonly string[] | undefined,
  useCaseSensitiveFileNames: boolean,
  currentDirectory: string,
  depth: number | undefined,
  entries: TypeHost['entries'],
  realpath: TypeHost['realpath'],
) => string[];

/** The options of a project, for checking and for nothing else. */
function checking(options: ts.CompilerOptions, config: string, host: TypeHost): ts.CompilerOptions {
  const isOlder = (versionFrom(posix.dirname(config), host) ?? 6) < 6;
  const { tsBuildInfoFile: _file, ...rest } = options;
  return {
    ...rest,
    // Up to its version 5 the compiler was not strict, and took all types that are installed, where nothing is said.
    ...(isOlder && { strict: options.strict ?? false }),
    types: options.types ?? ['*'],
    noEmit: true,
    skipLibCheck: true,
    composite: false,
    incremental: false,
    declaration: false,
    declarationMap: false,
    emitDeclarationOnly: false,
  };
}

/** The compiler's own declarations as the project has them installed: its folder, if there is one. */
export function libraryFrom(folder: string, host: TypeHost): string | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    const path = posix.join(at, 'node_modules/typescript/lib');
    if (host.fileExists(posix.join(path, 'lib.es5.d.ts'))) return path;
    if (posix.dirname(at) === at) return undefined;
  }
}

function versionFrom(folder: string, host: TypeHost): number | undefined {
  const library = libraryFrom(folder, host);
  const manifest = library && host.readFile(posix.join(library, '../package.json'));
  const version = manifest && /"version":\s*"(\d+)/.exec(manifest)?.[1];
  return version ? Number(version) : undefined;
}
