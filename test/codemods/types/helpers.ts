import { posix } from 'node:path';
import { lineEdits, type PlannedFile, type TypeHost } from '@flagsweep/codemods';
import type { Files } from '../helpers.js';

/** A disk that exists in memory only, at `/repo`. */
export function memoryDisk(files: Files): TypeHost {
  const paths = new Map(Object.entries(files).map(([file, text]) => [`/repo/${file}`, text]));
  const below = (folder: string): string[] => [...paths.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    root: '/repo',
    readFile: (path) => paths.get(path),
    fileExists: (path) => paths.has(path),
    directoryExists: (path) => below(path).length > 0,
    realpath: (path) => path,
    entries(folder) {
      const names = below(folder).map((path) => posix.relative(folder, path).split('/'));
      const of = (wanted: (path: string[]) => boolean): string[] => [
        ...new Set(names.filter(wanted).map(([name = '']) => name)),
      ];
      return { files: of((path) => path.length === 1), directories: of((path) => path.length > 1) };
    },
  };
}

/** What a removal does to a file, told by its texts; without a second one the file goes. */
export const planned = (file: string, before: string, after?: string): PlannedFile => ({
  file,
  status: after === undefined ? 'deleted' : 'modified',
  before,
  ...(after !== undefined && { after }),
  edits: lineEdits(before, after ?? ''),
});
