import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a misspelt word most likely means, or `undefined` when none is near: at most one edit for each
 * three characters, upper and lower case being the same. Equally near candidates are decided by alphabet, so that the
 * answer does not depend on their order.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    // The length difference is a lower bound of the distance and costs nothing; large catalogs need it.
    if (candidate === word || Math.abs(candidate.length - word.length) > Math.min(allowed, bestDistance)) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < bestDistance || (edits === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** Order of UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
