import type { CatalogEntry } from '@flagsweep/catalog';
import type { Facts, UnresolvedReference } from '@flagsweep/references';
import { count, listed, placeText, spellings } from './flag-uses.js';

/**
 * Why a flag that seems unused may be used after all, or an empty text when the scan was complete. Places that can be
 * this flag are named before those that can be any.
 */
export function doubtText(entry: CatalogEntry, { unresolved, problems }: Facts): string {
  const open = unresolved.filter((place) => !place.test);
  const likely = open.filter((place) => canBe(place, spellings(entry)));
  const any = open.filter((place) => place.prefix === undefined && place.candidates === undefined);
  const doubts: string[] = [];
  if (likely.length > 0) doubts.push(`${someOf(likely)} computes a key that can be this one`);
  else if (any.length > 0) doubts.push(`${someOf(any)} computes a key that can be any`);
  if (problems.length > 0) doubts.push(`${count(problems.length, 'file')} could not be read`);
  return listed(doubts);
}

function someOf(places: readonly UnresolvedReference[]): string {
  const [first, ...others] = places;
  return `${first ? placeText(first) : ''}${others.length > 0 ? ` (and ${count(others.length, 'other place')})` : ''}`;
}

function canBe({ prefix, candidates }: UnresolvedReference, keys: readonly string[]): boolean {
  return keys.some(
    (key) => candidates?.includes(key) || (prefix !== undefined && prefix !== '' && key.startsWith(prefix)),
  );
}
