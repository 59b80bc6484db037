import type { CatalogEntry } from '@flagsweep/catalog';
import type { Facts, UnresolvedReference } from '@flagsweep/references';
import { count, listed, placeText, spellings } from './flag-uses.js';

/** Whether a place says nothing of its key: a wrapper's parameter, typed as any flag there is, is no use of one. */
const isOpen = ({ reason, prefix, candidates }: UnresolvedReference): boolean =>
  reason === 'parameter' || (prefix === undefined && candidates === undefined);

/** Whether a computed key of production code begins like the flag's, or has it among those that it can be. */
export function isLikelyUsed(entry: CatalogEntry, { unresolved }: Facts): boolean {
  return unresolved.some((place) => !place.test && !isOpen(place) && canBe(place, spellings(entry)));
}

/** Why a flag that seems unused may be used after all, or an empty text when the scan was complete. */
export function doubtText({ unresolved, problems }: Facts): string {
  const any = unresolved.filter((place) => !place.test && isOpen(place));
  const doubts: string[] = [];
  if (any.length > 0) doubts.push(`${someOf(any)} computes a key that can be any`);
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
