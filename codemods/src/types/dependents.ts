import type { ts } from 'ts-morph';

/** No more files than this are checked for one removal: types seldom reach farther, and never for free. */
const maxFiles = 300;

/** The compiler knows where imports lead, but does not declare that it tells. */
type Resolved = ts.Program & {
  forEachResolvedModule(
    visit: (resolution: { resolvedModule?: { resolvedFileName: string } | undefined }) => void,
    file: ts.SourceFile,
  ): void;
};

/** The files that a file imports. */
function importsOf(program: ts.Program, sourceFile: ts.SourceFile): string[] {
  const found: string[] = [];
  (program as Resolved).forEachResolvedModule(({ resolvedModule }) => {
    if (resolvedModule) found.push(resolvedModule.resolvedFileName);
  }, sourceFile);
  return found;
}

const isOwn = (program: ts.Program, sourceFile: ts.SourceFile): boolean =>
  !sourceFile.isDeclarationFile && !program.isSourceFileFromExternalLibrary(sourceFile);

/** The paths given, and of the files that import them those that are nearest, whatever lies between. */
export function dependentsOf(program: ts.Program, paths: readonly string[]): string[] {
  const importers = new Map<string, string[]>();
  for (const sourceFile of program.getSourceFiles()) {
    if (!isOwn(program, sourceFile)) continue;
    for (const path of importsOf(program, sourceFile)) {
      const known = importers.get(path);
      if (known) known.push(sourceFile.fileName);
      else importers.set(path, [sourceFile.fileName]);
    }
  }
  const found = new Set(paths);
  for (const path of found) {
    for (const importer of importers.get(path) ?? []) {
      if (found.size >= maxFiles) return [...found];
      found.add(importer);
    }
  }
  return [...found];
}

/** Which of some paths a file imports, whatever lies between: the nearest first. */
export function sourcesOf(program: ts.Program, from: string, paths: readonly string[]): string[] {
  const found = new Set([from]);
  for (const path of found) {
    const sourceFile = program.getSourceFile(path);
    if (!sourceFile || !isOwn(program, sourceFile)) continue;
    for (const imported of importsOf(program, sourceFile)) found.add(imported);
  }
  return [...found].filter((path) => path !== from && paths.includes(path));
}
