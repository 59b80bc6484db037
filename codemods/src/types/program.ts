import { posix } from 'node:path';
import { getLibFiles, libFolderInMemoryPath } from '@ts-morph/common';
import { ts } from 'ts-morph';
import type { Texts, TypeHost } from './host.js';
import { libraryFrom, type TypeProject } from './projects.js';

/** Makes programs of one project over changing texts; what stays the same is parsed once. */
export function createPrograms(
  project: TypeProject,
  host: TypeHost,
): (texts: Texts, roots: readonly string[]) => ts.Program {
  const { options } = project;
  const folder = posix.dirname(posix.join(host.root, project.config));
  const installed = libraryFrom(folder, host);
  // What is not installed comes with us.
  const own = new Map(
    installed ? [] : getLibFiles().map(({ fileName, text }) => [`${libFolderInMemoryPath}/${fileName}`, text]),
  );
  const library = installed ?? libFolderInMemoryPath;
  const parsed = new Map<string, { text: string | undefined; sourceFile: ts.SourceFile | undefined }>();
  let last: ts.Program | undefined;

  return (texts, roots) => {
    const given = new Map([...texts].map(([file, text]) => [posix.join(host.root, file), text]));
    const fileExists = (path: string): boolean =>
      own.has(path) || (given.has(path) ? given.get(path) !== undefined : host.fileExists(path));
    const readFile = (path: string): string | undefined =>
      own.get(path) ?? (given.has(path) ? given.get(path) : host.readFile(path));
    const compilerHost: ts.CompilerHost = {
      fileExists,
      readFile,
      directoryExists: (path) => path === libFolderInMemoryPath || host.directoryExists(path),
      getDirectories: (path) => host.entries(path).directories,
      realpath: (path) => (own.has(path) ? path : host.realpath(path)),
      getSourceFile(path, version) {
        const text = given.get(path);
        const known = parsed.get(path);
        if (known && known.text === text && (text !== undefined || !given.has(path))) return known.sourceFile;
        const content = readFile(path);
        const sourceFile = content === undefined ? undefined : ts.createSourceFile(path, content, version);
        parsed.set(path, { text, sourceFile });
        return sourceFile;
      },
      getDefaultLibFileName: (target) => posix.join(library, ts.getDefaultLibFileName(target)),
      getDefaultLibLocation: () => library,
      getCurrentDirectory: () => folder,
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      writeFile: () => {},
      jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    };
    const rootNames = [...new Set([...project.rootNames, ...roots])].filter(fileExists);
    last = ts.createProgram({ rootNames, options, host: compilerHost, ...(last && { oldProgram: last }) });
    return last;
  };
}
