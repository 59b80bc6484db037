import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { maxFileBytes, tooLarge, UnreadableFile } from '@flagsweep/references/text';

/** The calls that reading a file takes; a test hands in ones that fail. */
export const nodeFiles = { openSync, fstatSync, readSync, closeSync };

export interface ReaderOptions {
  io?: typeof nodeFiles;
  /** Read each file into the same memory: what was read is gone with the next file. */
  reuse?: boolean;
}

/** Reads a file, and hands the state of a regular file to `seen` before its bytes are taken. */
export type Reader = (file: string, seen?: (stats: Stats) => void) => Uint8Array;

/** Reads the files of a repository, none outside of `root`. */
export function createReader(root: string, { io = nodeFiles, reuse = false }: ReaderOptions = {}): Reader {
  const inside = folderTest(root);
  let shared = reuse ? Buffer.allocUnsafeSlow(1 << 20) : undefined;
  const memory = (size: number): Buffer => {
    if (!shared) return Buffer.allocUnsafe(size);
    if (shared.length < size) shared = Buffer.allocUnsafeSlow(size);
    return shared;
  };
  return (file, seen) => {
    const slash = file.lastIndexOf('/');
    const folder = slash < 0 ? root : join(root, file.slice(0, slash));
    return inside(folder) ? readBytes(root, file, io, memory, seen) : nothing;
  };
}

/** Tells whether a folder lies in `root` once all links are followed; asked once a folder. */
export function folderTest(root: string): (folder: string) => boolean {
  const isPlain = plainFolderTest(root);
  const known = new Map<string, boolean>();
  return (folder) => {
    let answer = known.get(folder);
    // Following links takes a look at every folder on the way: that many looks for each folder of a large tree.
    if (answer === undefined) known.set(folder, (answer = isPlain(folder) || reallyInside(root, folder)));
    return answer;
  };
}

/** Tells whether a folder is below `root` and no link leads to it; asked once a folder. `root` itself counts as one. */
export function plainFolderTest(root: string): (folder: string) => boolean {
  const known = new Map([[root, true]]);
  const isPlain = (folder: string): boolean => {
    let answer = known.get(folder);
    if (answer === undefined) {
      const parent = dirname(folder);
      answer = parent !== folder && isPlain(parent) && isFolder(folder);
      known.set(folder, answer);
    }
    return answer;
  };
  return isPlain;
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function reallyInside(root: string, folder: string): boolean {
  try {
    return isInside(root, realpathSync.native(folder));
  } catch {
    return isInside(root, folder);
  }
}

/** Whether a path is `root` or lies below it; neither is looked at on the disk. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const nothing = new Uint8Array(0);
const absent = new Set(['ENOENT', 'ELOOP', 'EISDIR', 'ENOTDIR', 'ENXIO']);

/** A file's bytes; nothing for what is gone from the disk, is a folder or is a link: a link's target is a file of its own. */
function readBytes(
  root: string,
  file: string,
  io: typeof nodeFiles,
  memory: (size: number) => Buffer,
  seen?: (stats: Stats) => void,
): Uint8Array {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK a named pipe would wait for a writer for ever.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    descriptor = io.openSync(join(root, file), flags);
    const stats = io.fstatSync(descriptor);
    const { size, mode } = stats;
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) return nothing;
    seen?.(stats);
    if (size > maxFileBytes) throw tooLarge(file);
    // A buffer of the size that is known costs half of what `readFileSync` takes for a descriptor.
    const bytes = memory(size);
    let length = 0;
    for (let read = 1; read > 0 && length < size; length += read) {
      read = io.readSync(descriptor, bytes, length, size - length, length);
    }
    return bytes.subarray(0, length);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && file.includes('\uFFFD')) {
      throw new UnreadableFile(file, 'unreadable', 'its name is not UTF-8; rename it, or exclude it');
    }
    if (absent.has(code)) return nothing;
    throw new UnreadableFile(file, 'unreadable', `cannot be read (${code}); mend its permissions, or exclude it`);
  } finally {
    if (descriptor !== undefined) io.closeSync(descriptor);
  }
}
