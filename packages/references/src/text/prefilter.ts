import { lineStarts, positionAt } from '@flagsweep/catalog';
import { isCode as isCodeFile } from '../code.js';
import { type Host, maxFileBytes, tooLarge } from '../host.js';
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
  /** The names that occur, where the file is code. */
  names: ReadonlySet<string>;
}

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
    const isCode = isCodeFile(file);
    if (bytes.length > maxFileBytes) {
      throw tooLarge(file);
    }
    let candidate = false;
    const found = new Set<string>();
    const raw: { key: string; start: number; end: number }[] = [];
    automaton.search(bytes, bytes.length, (pattern, start, end) => {
      if (pattern < nameList.length) {
        if (isCode && isWholeName(bytes, bytes.length, start, end)) {
          candidate = true;
          found.add(nameList[pattern] as string);
        }
        return;
      }
      if (!isWholeWord(bytes, bytes.length, start, end)) return;
      // Where a key is a bare name (`flags.checkout`), the file names the bag or registry as well.
      candidate ||= isCode && (bare || isQuoted(bytes, start, end));
      const key = keyList[pattern - nameList.length] as string;
      if (isDistinctive(key)) raw.push({ key, start, end });
    });
    const hits = raw.length === 0 || isBinary(bytes) ? [] : locate(bytes, raw);
    return { candidate, hits, names: found };
  };
}

/** Byte offsets as offsets, lines and columns of the decoded text. */
function locate(bytes: Uint8Array, raw: { key: string; start: number; end: number }[]): TextHit[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  const starts = lineStarts(text);
  const ascii = text.length === bytes.length;
  // From one hit to the next: decoding from the top for each would take the square of the file's length.
  let [byte, unit] = [0, 0];
  return raw
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ key, start }) => {
      if (!ascii) unit += buffer.toString('utf8', byte, start).length;
      byte = start;
      const from = ascii ? start : unit;
      return { key, start: from, end: from + key.length, ...positionAt(starts, from) };
    });
}
