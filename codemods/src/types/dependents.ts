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

/** The paths given, and of the files that import them those that are nearest, whatever lies between. */
export function dependentsOf(program: ts.Program, paths: readonly string[]): string[] {
  const importers = new Map<string, string[]>();
  for (const sourceFile of program.getSourceFiles()) {
    if (sourceFile.isDeclarationFile || program.isSourceFileFromExternalLibrary(sourceFile)) continue;
    (program as Resolved).forEachResolvedModule(({ resolvedModule }) => {
      if (!resolvedModule) return;
      const known = importers.get(resolvedModule.resolvedFileName);
      if (known) known.push(sourceFile.fileName);
      else importers.set(resolvedModule.resolvedFileName, [sourceFile.fileName]);
    }, sourceFile);
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
