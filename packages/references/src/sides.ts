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
        const around = new Map<string, FlagSide>();
        for (const { flagKey, on, start, end } of regions) {
          const id = `${on} ${flagKey}`;
          const isAround = start <= place && place < end && flagKey !== own && !around.has(id);
          if (isAround && (!found || found.has(id))) around.set(id, { flagKey, on });
        }
        // Each use has to stand there: the order is that of the last.
        found = around;
        if (around.size === 0) break;
      }
      return [...(found?.values() ?? [])];
    },
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
