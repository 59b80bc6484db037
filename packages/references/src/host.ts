import type { TextQuery } from './text/prefilter.js';
import type { TextFindings } from './text/search.js';

/** Why a file's text could not be had. */
export class UnreadableFile extends Error {
  readonly file: string;
  readonly reason: 'unreadable' | 'not-utf8' | 'too-large';

  constructor(file: string, reason: UnreadableFile['reason'], message: string) {
    super(message);
    this.file = file;
    this.reason = reason;
  }
}

/** Everything the scanner knows of the outside world. Paths are POSIX and relative to the root. */
export interface Host {
  /** Every file of the repository that may be looked at, sorted. */
  readonly files: readonly string[];
  /** The bytes of a file; throws {@link UnreadableFile}. */
  read(file: string): Uint8Array;
  /**
   * Searches the texts of many files, where the host knows a faster way than to read one after the other. It finds what
   * {@link import('./text/search.js').searchFiles} finds, whatever happens to the threads that it uses.
   */
  search?(files: readonly string[], query: TextQuery): Promise<TextFindings>;
}

/** Larger files are named as a problem and left alone: nobody writes them by hand. */
export const maxFileBytes = 10 * 1024 * 1024;

/** The error for a file of more than {@link maxFileBytes}. */
export const tooLarge = (file: string): UnreadableFile =>
  new UnreadableFile(file, 'too-large', `larger than ${maxFileBytes / 1024 / 1024} MB; exclude it, or split it`);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, byte-order mark included; throws {@link UnreadableFile} for anything but UTF-8. */
export function readText(host: Host, file: string): string {
  const bytes = host.read(file);
  if (bytes.length > maxFileBytes) {
    throw tooLarge(file);
  }
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnreadableFile(file, 'not-utf8', 'not UTF-8 text; save it as UTF-8, or exclude it');
  }
}
