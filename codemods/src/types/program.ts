import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type * as common from '@ts-morph/common';
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
  const own = installed ? new Map<string, string>() : bundledLibrary();
  const library = installed ?? bundled;
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
      directoryExists: (path) => path === bundled || host.directoryExists(path),
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

/** A folder that is not on disk. */
const bundled = '/node_modules/typescript/lib';

/** The compiler's declarations of what comes with JavaScript and browsers: three megabytes that few projects need. */
function bundledLibrary(): Map<string, string> {
  const { getLibFiles } = createRequire(import.meta.url)('@ts-morph/common') as typeof common;
  return new Map(getLibFiles().map(({ fileName, text }) => [`${bundled}/${fileName}`, text]));
}
