import { lineStarts, positionAt } from '@flagsweep/catalog';
import { type Host, maxFileBytes, UnreadableFile } from '../host.js';
import { buildAutomaton, isQuoted, isWholeName, isWholeWord } from './automaton.js';

/** A key that stands in a text as a word of its own; offsets in UTF-16 units. */
export interface TextHit {
  key: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

export interface Prefiltered {
  /** Whether the file is code that has to be parsed to say what it does with flags. */
  candidate: boolean;
  /** Keys in the text; only those that cannot be everyday words. */
  hits: TextHit[];
}

const code = /\.[cm]?[jt]sx?$/;

/**
 * Whether a key is unlikely to be an everyday word: it has a separator, a digit or an inner capital. `profile` and
 * `surveys` are real flags, but a text search for them finds prose.
 */
export const isDistinctive = (key: string): boolean => key.length > 3 && /[-_.:/0-9]|[a-z][A-Z]/.test(key);

/** A NUL byte near the start is how git, too, tells a binary file. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);

/**
 * Looks at texts for names (as whole identifiers) and keys (as whole words). `bare` makes a file a candidate for a key
 * outside quotes, too.
 */
export function createPrefilter(
  host: Host,
  names: Iterable<string>,
  keys: Iterable<string>,
  bare = false,
): (file: string) => Prefiltered {
  const nameList = [...names].filter((name) => name !== '').sort();
  const keyList = [...keys].filter((key) => key !== '').sort();
  const automaton = buildAutomaton([...nameList, ...keyList]);
  return (file) => {
    const bytes = host.read(file);
    const isCode = code.test(file);
    if (bytes.length > maxFileBytes) {
      if (!isCode) return { candidate: false, hits: [] };
      throw new UnreadableFile(
        file,
        'too-large',
        `larger than ${maxFileBytes / 1024 / 1024} MB; exclude it, or split it`,
      );
    }
    let candidate = false;
    const raw: { key: string; start: number; end: number }[] = [];
    automaton.search(bytes, bytes.length, (pattern, start, end) => {
      if (pattern < nameList.length) {
        candidate ||= isCode && isWholeName(bytes, bytes.length, start, end);
        return;
      }
      if (!isWholeWord(bytes, bytes.length, start, end)) return;
      // Where a key is a bare name (`flags.checkout`), the file names the bag or registry as well.
      candidate ||= isCode && (bare || isQuoted(bytes, start, end));
      const key = keyList[pattern - nameList.length] as string;
      if (isDistinctive(key)) raw.push({ key, start, end });
    });
    if (raw.length === 0 || isBinary(bytes)) return { candidate, hits: [] };
    return { candidate, hits: locate(bytes, raw) };
  };
}

/** Byte offsets as offsets, lines and columns of the decoded text. */
function locate(bytes: Uint8Array, raw: { key: string; start: number; end: number }[]): TextHit[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  const starts = lineStarts(text);
  const ascii = text.length === bytes.length;
  return raw.map(({ key, start, end }) => {
    const from = ascii ? start : buffer.toString('utf8', 0, start).length;
    return { key, start: from, end: from + (end - start), ...positionAt(starts, from) };
  });
}
