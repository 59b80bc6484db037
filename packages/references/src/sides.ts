import type { FlagSide, Side } from './reference.js';
import type { Region } from './syntax/index.js';

/** Where a flag is read, and the code that depends on it there. */
export interface Decision {
  flagKey: string;
  /** Where its value is used. */
  at: readonly number[];
  regions: readonly Region[];
}

/** What can be asked of the places in one file that read flags. */
export interface Sides {
  /** How much runs on each side only. */
  branchesOf(decision: Decision): { on?: Side; off?: Side } | undefined;
  /** The sides of other flags that all its uses stand in: nearest to the last use first, those that begin at one place by key. */
  insideOf(decision: Decision): FlagSide[];
}

/** `starts` are the offsets at which the lines of `text` begin. */
export function createSides(decisions: readonly Decision[], text: string, starts: readonly number[]): Sides {
  const regions = decisions
    .flatMap((decision) => decision.regions.map((region) => ({ ...region, flagKey: decision.flagKey })))
    .sort((a, b) => b.start - a.start || a.end - b.end || compare(a.flagKey, b.flagKey) || Number(b.on) - Number(a.on));
  const around = createAround(regions);
  /** How many lines before each line are not blank. */
  const written = [0];
  if (regions.length > 0) {
    for (const [index, start] of starts.entries()) {
      const isBlank = text.slice(start, starts[index + 1]).trim() === '';
      written.push((written[index] as number) + (isBlank ? 0 : 1));
    }
  }

  const sideOf = (decision: Decision, side: boolean): Side | undefined => {
    const own = decision.regions.filter(({ on }) => on === side).sort((a, b) => a.start - b.start);
    if (own.length === 0) return undefined;
    let lines = 0;
    let counted = 0;
    for (const { start, end } of own) {
      const first = Math.max(counted, lineAt(starts, start));
      counted = Math.max(first, lineAt(starts, end - 1) + 1);
      lines += (written[counted] as number) - (written[first] as number);
    }
    return { lines, exits: own.every(({ exits }) => exits) };
  };

  return {
    branchesOf(decision) {
      const [on, off] = [sideOf(decision, true), sideOf(decision, false)];
      return on || off ? { ...(on && { on }), ...(off && { off }) } : undefined;
    },
    insideOf({ flagKey: own, at }) {
      let found: Map<string, FlagSide> | undefined;
      for (const place of at) {
        const sides = new Map<string, FlagSide>();
        for (const { flagKey, on } of around(place)) {
          if (flagKey === own) continue;
          const id = `${on} ${flagKey}`;
          if (!sides.has(id) && (!found || found.has(id))) sides.set(id, { flagKey, on });
        }
        // Each use has to stand there: the order is that of the last.
        found = sides;
        if (sides.size === 0) break;
      }
      return [...(found?.values() ?? [])];
    },
  };
}

/** Finds the regions around a place, in their order; later ones must not begin later. A file may have thousands of each. */
function createAround<T extends { start: number; end: number }>(regions: readonly T[]): (place: number) => Iterable<T> {
  /** For each region the next that ends later: those between are around no place that is behind it. */
  const longer: number[] = [];
  for (let index = regions.length - 1; index >= 0; index--) {
    let next = index + 1;
    while (next < regions.length && endOf(next) <= endOf(index)) next = longer[next] as number;
    longer[index] = next;
  }
  function endOf(index: number): number {
    return (regions[index] as T).end;
  }
  return function* (place) {
    let [low, high] = [0, regions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((regions[middle] as T).start > place) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < regions.length; ) {
      const isAround = place < endOf(index);
      if (isAround) yield regions[index] as T;
      index = isAround ? index + 1 : (longer[index] as number);
    }
  };
}

/** The line, from 0, that an offset is in. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
