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
/** Names that share all but one letter are few; a crowd of them is a numbering, not a mistake. */
const maxCrowd = 50;

/**
 * Pairs of names that are easily confused, in the order of the alphabet. Every name is filed under itself and under each
 * spelling with one letter less; names that are one edit apart share a file, so that no pair has to be tried: the time is
 * that of the letters in all names.
 */
export function closePairs(names: readonly string[]): ClosePair[] {
  const spelt = new Map<string, string[]>();
  for (const name of [...names].sort(compareText)) file(spelt, name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), name);
  const pairs: ClosePair[] = [];
  const files = new Map<string, string[]>();
  for (const [letters, [name = '', ...others]] of spelt) {
    for (const other of others) pairs.push({ first: name, second: other, kind: 'spelling' });
    if (letters.length < leastLength || letters.length > 100) continue;
    file(files, letters, letters);
    for (let i = 0; i < letters.length; i++) file(files, letters.slice(0, i) + letters.slice(i + 1), letters);
  }
  const seen = new Set<string>();
  for (const crowd of files.values()) {
    if (crowd.length < 2 || crowd.length > maxCrowd) continue;
    for (const [index, one] of crowd.entries()) {
      for (const other of crowd.slice(index + 1)) {
        const id = `${one}\0${other}`;
        if (seen.has(id) || one === other || !areClose(one, other)) continue;
        seen.add(id);
        const [first = '', second = ''] = [spelt.get(one)?.[0] ?? '', spelt.get(other)?.[0] ?? ''].sort(compareText);
        pairs.push({ first, second, kind: 'near' });
      }
    }
  }
  return pairs.sort((a, b) => compareText(a.first, b.first) || compareText(a.second, b.second));
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

function file(files: Map<string, string[]>, under: string, name: string): void {
  const list = files.get(under);
  if (!list) files.set(under, [name]);
  else if (list.at(-1) !== name) list.push(name);
}
