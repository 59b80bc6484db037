import type { CatalogEntry } from '@flagsweep/catalog';
import type { Facts, UnresolvedReference } from '@flagsweep/references';
import { count, listed, placeText, spellings } from './flag-uses.js';

/** Whether a place says nothing of its key: a wrapper's parameter, typed as any flag there is, is no use of one. */
const isOpen = ({ reason, prefix, candidates }: UnresolvedReference): boolean =>
  reason === 'parameter' || (prefix === undefined && candidates === undefined);

/** Whether a computed key of production code begins like the flag's, or has it among those that it can be. */
export function isLikelyUsed(entry: CatalogEntry, facts: Facts): boolean {
  const { candidates, prefixes } = computedKeys(facts);
  const isBegun = (key: string): boolean => prefixes.size > 0 && beginningsOf(key).some((each) => prefixes.has(each));
  return spellings(entry).some((key) => candidates.has(key) || isBegun(key));
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

const beginningsOf = (key: string): string[] => Array.from(key.split(''), (_, index) => key.slice(0, index + 1));

interface ComputedKeys {
  candidates: ReadonlySet<string>;
  prefixes: ReadonlySet<string>;
}

/** Thousands of flags are compared with thousands of places. */
const known = new WeakMap<Facts, ComputedKeys>();

/** What the computed keys of production code can be, and how they begin. */
function computedKeys(facts: Facts): ComputedKeys {
  let keys = known.get(facts);
  if (!keys) {
    const places = facts.unresolved.filter((place) => !place.test && !isOpen(place));
    const candidates = new Set(places.flatMap((place) => place.candidates ?? []));
    known.set(facts, (keys = { candidates, prefixes: new Set(places.flatMap(({ prefix }) => prefix || [])) }));
  }
  return keys;
}
