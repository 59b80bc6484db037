import { compareText } from '@flagsweep/catalog';
import { distance } from 'fastest-levenshtein';

export interface ClosePair {
  /** Before `second` in the alphabet. */
  first: string;
  second: string;
  /** The same letters, or one edit apart. */
  kind: 'spelling' | 'near';
}

/** Shorter names differ by a letter all the time. */
const leastLength = 6;
const mostLength = 200;
/** Larger catalogs are not compared: a hash and an index have to fit in one number. */
const maxNames = 2 ** 20;
/** Names that share all but one letter are few; a crowd of them is a numbering, not a mistake. */
const maxCrowd = 50;

/**
 * Pairs of names that are easily confused, in the order of the alphabet. Every name is filed under itself and under each
 * spelling with one letter less; names that are one edit apart share a file, so that no pair has to be tried: the time is
 * that of the letters in all names.
 */
export function closePairs(names: readonly string[]): ClosePair[] {
  const spelt = new Map<string, string[]>();
  for (const name of [...names].sort(compareText)) {
    const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const list = spelt.get(letters);
    if (list) list.push(name);
    else spelt.set(letters, [name]);
  }
  const pairs: ClosePair[] = [];
  for (const [name = '', ...others] of spelt.values()) {
    for (const other of others) pairs.push({ first: name, second: other, kind: 'spelling' });
  }
  const all = [...spelt.keys()]
    .filter(({ length }) => length >= leastLength && length <= mostLength)
    .slice(0, maxNames);
  const seen = new Set<string>();
  for (const crowd of crowdsOf(all)) {
    for (const [index, one] of crowd.entries()) {
      for (const other of crowd.slice(index + 1)) {
        const id = `${one}\0${other}`;
        if (seen.has(id) || !areClose(one, other)) continue;
        seen.add(id);
        const [first = '', second = ''] = [spelt.get(one)?.[0] ?? '', spelt.get(other)?.[0] ?? ''].sort(compareText);
        pairs.push({ first, second, kind: 'near' });
      }
    }
  }
  return pairs.sort((a, b) => compareText(a.first, b.first) || compareText(a.second, b.second));
}

/** Names that share a spelling with one letter less. Hashes stand for the spellings: a name has as many as letters. */
function crowdsOf(names: readonly string[]): string[][] {
  const count = names.reduce((sum, { length }) => sum + length + 1, 0);
  const filed = new Float64Array(count);
  let next = 0;
  for (const [index, name] of names.entries()) {
    for (const hash of hashesWithout(name)) filed[next++] = hash * maxNames + index;
  }
  filed.sort();
  const crowds: string[][] = [];
  for (let from = 0, to = 0; from < count; from = to) {
    const hash = Math.floor((filed[from] as number) / maxNames);
    while (to < count && Math.floor((filed[to] as number) / maxNames) === hash) to++;
    if (to - from < 2 || to - from > maxCrowd) continue;
    const members = new Set(Array.from(filed.subarray(from, to), (each) => each % maxNames));
    if (members.size > 1) crowds.push(Array.from(members, (index) => names[index] as string));
  }
  return crowds;
}

/** Hashes of a name and of what is left of it without each of its letters, in 32 bits. */
function hashesWithout(name: string): number[] {
  const { length } = name;
  const ends = [0];
  const powers = [1];
  for (let i = 0; i < length; i++) {
    const code = name.charCodeAt(length - 1 - i);
    ends.push((Math.imul(code, powers[i] as number) + (ends[i] as number)) | 0);
    powers.push(Math.imul(powers[i] as number, 16777619));
  }
  const hashes = [(ends[length] as number) >>> 0];
  let start = 0;
  for (let i = 0; i < length; i++) {
    const rest = length - 1 - i;
    hashes.push((Math.imul(start, powers[rest] as number) + (ends[rest] as number)) >>> 0);
    start = (Math.imul(start, 16777619) + name.charCodeAt(i)) | 0;
  }
  return hashes;
}

/** One letter more, less or other, or two neighbours exchanged; names that differ in a digit are numbered on purpose. */
function areClose(one: string, other: string): boolean {
  if (unnumbered(one) === unnumbered(other)) return false;
  return distance(one, other) === 1 || isExchanged(one, other);
}

// checkout2, checkoutv3 -> checkout
const unnumbered = (letters: string): string => letters.replace(/v?\d+/g, '');

function isExchanged(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((char, index) => char !== other[index]);
  return one.slice(at + 2) === other.slice(at + 2) && one[at] === other[at + 1] && one[at + 1] === other[at];
}
