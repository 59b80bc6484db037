import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Catalog, type CatalogFile, maxFileLength, parseCatalog } from '@flagsweep/catalog';
import { UnreadableFile } from '@flagsweep/references';
import { UserError } from './errors.js';
import { folderTest, isInside, type Reader } from './host.js';

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Refuses a path or glob of the configuration that leads out of the root. */
export function refuseOutside(root: string, path: string, field: string): void {
  // After a wildcard or inside braces, `..` would lead out as well.
  const climbs = /[*?{[!(]/.test(path) && path.split(/[/\\{},()|]/).includes('..');
  if (climbs || !isInside(root, resolve(root, path))) {
    throw new UserError(`"${path}" in "${field}" lies outside ${root}`, {
      advice: 'Use a path inside the repository, relative to its root.',
    });
  }
}

/** Whether a path is that of a file, and of no link to one. */
export const isPlainFile = (root: string, file: string): boolean =>
  lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true;

/** Whether a glob is the path of one file: the usual case, for which nothing need be loaded. */
const isFilePath = (root: string, glob: string): boolean =>
  /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(glob) && !/(?:^|\/)node_modules\//.test(glob) && isPlainFile(root, glob);

/** Files that globs name, links and installed packages left out; `passed` is given what is neither file nor folder. */
export async function expand(root: string, globs: readonly string[], passed: string[] = []): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const found = await glob([...globs], {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const others = found.filter(({ dirent }) => !dirent.isFile() && !dirent.isDirectory());
  passed.push(...others.map(({ path }) => path).sort());
  return found.filter(({ dirent }) => dirent.isFile()).map(({ path }) => path);
}

/** Reads every file that the globs name. All problems of all files are told at once. */
export async function readCatalog(
  root: string,
  read: Reader,
  globs: readonly string[],
): Promise<{ catalog: Catalog; files: Set<string>; passed: string[] }> {
  for (const glob of globs) refuseOutside(root, glob, 'catalog');
  const inside = folderTest(root);
  const passed: string[] = [];
  const found = globs.every((glob) => isFilePath(root, glob)) ? [...new Set(globs)] : await expand(root, globs, passed);
  const names = found.filter((file) => inside(dirname(join(root, file)))).sort();
  if (names.length === 0) {
    throw new UserError(`no file matches the catalog ${globs.map((each) => `"${each}"`).join(', ')} in ${root}`, {
      advice: 'Create the catalog, or correct "catalog" in the configuration. Links are not followed.',
    });
  }
  const catalog = parseFiles(names, read, {
    where: '',
    ...(await codeReader(names)),
    advice: 'Mend the catalog and run again; docs/catalog.md lists every field.',
  });
  return { catalog, files: new Set(names), passed };
}

/** What is said of new files that the globs of the catalog do not name; nothing where there are none. */
export async function unreadNote(
  { config }: { config: { catalog?: string | string[] | undefined } },
  files: readonly { file: string; before?: string }[],
): Promise<string> {
  const { default: picomatch } = await import('picomatch');
  const isCatalog = picomatch([config.catalog ?? []].flat(), { dot: true });
  const unread = files.flatMap(({ file, before }) => (before === undefined && !isCatalog(file) ? [file] : []));
  if (unread.length === 0) return '';
  return `"catalog" does not name ${unread.join(', ')}: without it, nothing reads ${unread.length === 1 ? 'that file' : 'those files'}\n`;
}

/** Catalogs in TypeScript, which are read and never run. */
export const isCode = /\.[cm]?[jt]s$/;
/** Reads a catalog that is code. */
export type CodeReader = (text: string, file: string) => NonNullable<CatalogFile['tree']>;

/** What reads catalogs that are code, loaded where there is one: the compiler comes with it. */
export async function codeReader(names: readonly string[]): Promise<{ readCode?: CodeReader }> {
  if (!names.some((name) => isCode.test(name))) return {};
  const { readFlagFile } = await import('@flagsweep/references/syntax');
  return { readCode: readFlagFile };
}

/** Reads catalog files that are known to be there; the error says where they are and what to do about their problems. */
export function parseFiles(
  names: readonly string[],
  read: Reader,
  { where, advice, readCode }: { where: string; advice: string; readCode?: CodeReader },
): Catalog {
  const details: string[] = [];
  const texts = names.flatMap((file) => {
    try {
      const bytes = read(file);
      if (bytes.length > maxFileLength * 4) {
        throw new UnreadableFile(file, 'too-large', 'too large for a catalog; split it');
      }
      const text = fatal.decode(bytes);
      return [{ file, text, ...(readCode && isCode.test(file) && { tree: readCode(text, file) }) }];
    } catch (error) {
      details.push(`${file}  ${error instanceof UnreadableFile ? error.message : 'not UTF-8 text; save it as UTF-8'}`);
      return [];
    }
  });
  const catalog = parseCatalog(texts);
  details.push(...catalog.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`));
  if (details.length > 0) {
    const count = `${details.length} ${details.length === 1 ? 'problem' : 'problems'}`;
    throw new UserError(`the catalog${where} has ${count}`, { details, advice });
  }
  return catalog;
}
