import type { ts } from 'ts-morph';
import type { Literal } from '../simplification.js';
import type { Placed } from './placed.js';
import { type Says, saysOf } from './setup.js';

/** What becomes of the tables of a file. */
export interface Rows {
  /** Rows for which the value that goes is set up. */
  gone: ReadonlySet<ts.Expression>;
  /** Tables of which no row is left. */
  emptied: ReadonlySet<ts.ArrayLiteralExpression>;
  /** Set-ups that say the kept value once those rows are gone. */
  kept: ReadonlySet<Placed>;
}

/** Decides which rows go: all of a table are understood, or none is touched. */
export function decideRows(setUps: readonly Placed[], keep: Literal): Rows {
  const byTable = new Map<ts.ArrayLiteralExpression, Placed[]>();
  for (const each of setUps)
    if (each.table) byTable.set(each.table.list, [...(byTable.get(each.table.list) ?? []), each]);
  const gone = new Set<ts.Expression>();
  const emptied = new Set<ts.ArrayLiteralExpression>();
  const kept = new Set<Placed>();
  for (const [list, placed] of byTable) {
    const says = new Map<ts.Expression, Says>();
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
    const others = [...says].flatMap(([row, said]) => (said === 'other' ? [row] : []));
    for (const row of others) gone.add(row);
    if (others.length === list.elements.length) emptied.add(list);
    for (const each of placed) kept.add(each);
  }
  return { gone, emptied, kept };
}
