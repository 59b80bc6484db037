import { lineStarts, positionAt } from '@flagsweep/catalog/location';
import { isCode as isCodeFile } from '../code.js';
import { buildAutomaton, isMarked, isQuoted, isWholeName, isWholeWord } from './automaton.js';
import {
  hasComputedName,
  isGiven,
  isMember,
  isNamedProperty,
  isOfHanded,
  isOfImport,
  isSpecifier,
  isUse,
} from './context.js';
import { isGlobalMaker, makesGlobal } from './globals.js';
import { isAboutFlags, isPlainWord } from './words.js';

/** A key that stands in a text as a word of its own; offsets in UTF-16 units. */
export interface TextHit {
  key: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

/** What to look for. Data only: it travels to other threads. */
export interface TextQuery {
  /** Names and import specifiers, looked for in code as whole identifiers. */
  names: readonly string[];
  /** Flag keys, looked for in every file as whole words. */
  keys: readonly string[];
  /** Whether to tell files that nobody wrote by hand. */
  judge?: true;
  /** 1 at the places of files that are not to be looked at. */
  omit?: Uint8Array;
  /** 1 at the places of files that are code, whatever their names say. */
  pages?: Uint8Array;
}

/**
 * Where in its file a name of the query stands; bits that are put together. `word` is anywhere, `quoted` between quotes or
 * slashes, `use` where it can be taken from elsewhere, `member` where that is behind a dot and `clause` where it is not,
 * `given` where it can be given a value, `handed` behind what servers hand around (`req.name`).
 */
export const nameAt = { word: 1, quoted: 2, use: 4, member: 8, given: 16, clause: 32, handed: 64 } as const;
/**
 * Where in its code a key of the query stands; bits that are put together. A key that is an everyday word is `plain` between
 * quotes, and `quoted` only where the code speaks of flags at all.
 */
export const keyAt = { word: 1, quoted: 2, property: 4, plain: 8 } as const;

/** What a text holds of a query. */
export interface TextMatch {
  /** Names that the code has, each with its {@link nameAt} bits. */
  names: [name: string, at: number][];
  /** The {@link keyAt} bits of all keys that the code has. */
  keys: number;
  /** Whether an object of the code may have a computed property name: `{ [FlagKey.NewCheckout]: true }`. */
  computed: boolean;
  /** Keys in the text; only those that cannot be everyday words. */
  hits: TextHit[];
}

/**
 * Whether a key is unlikely to be an everyday word: it has a separator, a digit or an inner capital. `profile` and
 * `surveys` are real flags, but a text search for them finds prose.
 */
export const isDistinctive = (key: string): boolean => key.length > 3 && /[-_.:/0-9]|[a-z][A-Z]/.test(key);

/** A NUL byte near the start is how git, too, tells a binary file. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);

/** Looks at texts for names and keys; `undefined` where a text has none of them. `bytes` is not kept. */
export function createPrefilter(
  query: TextQuery,
): (file: string, bytes: Uint8Array, isPage?: boolean) => TextMatch | undefined {
  const names = query.names.filter((name) => name !== '');
  const keys = query.keys.filter((key) => key !== '');
  const distinctive = keys.map(isDistinctive);
  const making = names.map(isGlobalMaker);
  const quoted = keys.map((key) => (isPlainWord(key) ? keyAt.plain : keyAt.quoted));
  const automaton = buildAutomaton([...names, ...keys]);
  const everywhere = Object.values(nameAt).reduce((sum, bit) => sum | bit, 0);
  return (file, bytes, isPage = false) => {
    const { length } = bytes;
    const isCode = isPage || isCodeFile(file);
    let places: Map<number, number> | undefined;
    let keyPlaces = 0;
    let raw: RawHit[] | undefined;
    automaton.search(bytes, length, (pattern, start, end) => {
      if (pattern < names.length) {
        if (!isCode) return;
        const known = places?.get(pattern) ?? 0;
        if (known === everywhere) return;
        if (making[pattern]) {
          if (known === 0 && makesGlobal(bytes, length, start)) (places ??= new Map()).set(pattern, nameAt.word);
          return;
        }
        if (!isWholeName(bytes, length, start, end)) return;
        places ??= new Map();
        let at = known | nameAt.word;
        if (isSpecifier(bytes, start, end)) at |= nameAt.quoted;
        if (isOfImport(bytes, start)) at |= nameAt.member | nameAt.use | nameAt.clause;
        else if (isMember(bytes, start)) at |= nameAt.member | nameAt.use;
        else if ((at & nameAt.clause) === 0 && isUse(bytes, length, start, end)) at |= nameAt.clause | nameAt.use;
        if (isGiven(bytes, length, end)) at |= nameAt.given;
        if ((at & nameAt.member) !== 0 && isOfHanded(bytes, start)) at |= nameAt.handed;
        places.set(pattern, at);
        return;
      }
      if (!isWholeWord(bytes, length, start, end, !isCode && isMarked(bytes, start))) return;
      const key = pattern - names.length;
      if (isCode) {
        const property = isNamedProperty(bytes, length, end) ? keyAt.property : 0;
        keyPlaces |= keyAt.word | property | (isQuoted(bytes, start, end) ? (quoted[key] as number) : 0);
      }
      if (distinctive[key]) (raw ??= []).push({ key: keys[key] as string, start, end });
    });
    if (!places && !raw && keyPlaces === 0) return undefined;
    if ((keyPlaces & (keyAt.plain | keyAt.quoted)) === keyAt.plain && isAboutFlags(textOf(bytes))) {
      keyPlaces |= keyAt.quoted;
    }
    return {
      names: [...(places ?? [])].map(([pattern, at]) => [names[pattern] as string, at]),
      keys: keyPlaces,
      computed: places !== undefined && hasComputedName(bytes, length),
      hits: !raw || isBinary(bytes) ? [] : locate(bytes, raw),
    };
  };
}

/** In the order of the text; `new-cart` is no flag where `new-cart.v2` is another one. */
function longest(raw: RawHit[]): RawHit[] {
  let end = -1;
  return raw
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      if (hit.end <= end) return false;
      end = hit.end;
      return true;
    });
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

interface RawHit {
  key: string;
  start: number;
  end: number;
}

/** Byte offsets as offsets, lines and columns of the decoded text. */
function locate(bytes: Uint8Array, raw: RawHit[]): TextHit[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  const starts = lineStarts(text);
  const ascii = text.length === bytes.length;
  // From one hit to the next: decoding from the top for each would take the square of the file's length.
  let [byte, unit] = [0, 0];
  return longest(raw).map(({ key, start }) => {
    if (!ascii) unit += buffer.toString('utf8', byte, start).length;
    byte = start;
    const from = ascii ? start : unit;
    return { key, start: from, end: from + key.length, ...positionAt(starts, from) };
  });
}
