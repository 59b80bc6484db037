import { lstatSync, type Stats } from 'node:fs';
import { type Stamp, stamp, stampAt, stampWidth } from './sightings.js';

/** How the disk described files, in columns. */
export interface Glance {
  /** In the order of an index, which is nearly that of the sorted list of all files. */
  files: readonly string[];
  /** {@link stampWidth} numbers a file; zeros for what is no regular file. */
  stamps: Float64Array;
}

/** Looks at files, relative to `root`, before it is known that somebody asks: there is nothing else to do meanwhile. */
export function glanceAt(root: string, files: readonly string[]): Glance {
  const stamps = new Float64Array(files.length * stampWidth);
  for (const [row, file] of files.entries()) {
    const stats = stateOf(`${root}/${file}`);
    if (stats) stamp(stamps, row, stats);
  }
  return { files, stamps };
}

/** Tells how the disk describes a file, asked in the order of the list of all files: from a glance, or by another look. */
export function describer(root: string, { files, stamps }: Glance = { files: [], stamps: new Float64Array() }) {
  let row = 0;
  return (file: string): Stamp | undefined => {
    while (row < files.length && (files[row] as string) < file) row++;
    return files[row] === file ? stampAt(stamps, row) : stateOf(`${root}/${file}`);
  };
}

/** The state of a regular file. */
function stateOf(path: string): Stats | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
