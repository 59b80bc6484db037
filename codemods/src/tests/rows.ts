import type { ts } from 'ts-morph';
import type { Literal } from '../simplification.js';
import type { Block } from './blocks.js';
import type { Placed } from './placed.js';
import { type Says, saysOf } from './setup.js';
import type { Row } from './tables.js';

/** What becomes of the tables of a file. */
export interface Rows {
  /** Rows for which the value that goes is set up. */
  gone: readonly Row[];
  /** The blocks that no row is left for. */
  emptied: ReadonlySet<Block>;
  /** Set-ups that say the kept value once those rows are gone. */
  kept: ReadonlySet<Placed>;
}

/** Decides which rows go: all of a table are understood, or none is touched. */
export function decideRows(setUps: readonly Placed[], keep: Literal): Rows {
  const byTable = new Map<ts.Node, Placed[]>();
  for (const each of setUps)
    if (each.table) byTable.set(each.table.holder, [...(byTable.get(each.table.holder) ?? []), each]);
  const gone: Row[] = [];
  const emptied = new Set<Block>();
  const kept = new Set<Placed>();
  for (const placed of byTable.values()) {
    const says = new Map<ts.Node, Says>();
    for (const { table } of placed) {
      for (const [row, value] of table?.values ?? []) {
        const said = saysOf(value, keep);
        says.set(row, says.has(row) && says.get(row) !== said ? 'unknown' : said);
      }
    }
    const all = [...says.values()];
    // In a row that sets other flags too, this one matters where another row sets it otherwise.
    const isFor = placed.every(({ isAlone, inRow }) => isAlone || !inRow) || all.includes('kept');
    if (all.includes('unknown') || (!isFor && all.includes('other'))) continue;
    const { rows = [], owner } = placed[0]?.table ?? {};
    const others = rows.filter(({ node }) => says.get(node) === 'other');
    gone.push(...others);
    if (owner && others.length === rows.length) emptied.add(owner);
    for (const each of placed) kept.add(each);
  }
  return { gone, emptied, kept };
}
