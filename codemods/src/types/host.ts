/** What a type check may see of the disk: more than the files of the repository, for types come from installed packages. */
export interface TypeHost {
  /** Absolute path of the repository's root, with `/` and without one at its end. */
  root: string;
  readFile(path: string): string | undefined;
  fileExists(path: string): boolean;
  directoryExists(path: string): boolean;
  entries(path: string): { files: string[]; directories: string[] };
  realpath(path: string): string;
}

/** Texts that stand in for those on the disk, by path relative to the root; `undefined` for a file that is deleted. */
export type Texts = ReadonlyMap<string, string | undefined>;
