import type { Module } from '@flagsweep/references/syntax';
import type { ts } from 'ts-morph';
import type { Literal } from '../simplification.js';
import { type Block, blocksAround, isCertain } from './blocks.js';
import { type Says, type SetUp, saysOf } from './setup.js';
import { setUpShapes } from './setups/registry.js';
import { rowAround, type Table, tableOf } from './tables.js';

/** A set-up, and when it is run. */
export interface Placed extends SetUp {
  /** What names the flag. */
  reference: ts.Node;
  says: Says;
  /** The test, hook or group that runs it, the innermost; absent where it stands outside of all. */
  block: Block | undefined;
  /** Whether it is run whenever its block is. */
  certain: boolean;
  /** The table whose rows say what is set up. */
  table?: Table;
  /** Whether it stands in a row itself, rather than in what is run for each row. */
  inRow: boolean;
}

/** Where a reference sets the flag up and how, or `undefined` where no shape knows it. */
export function place(reference: ts.Node, keep: Literal, blocks: readonly Block[], module: Module): Placed | undefined {
  for (const { detect } of Object.values(setUpShapes)) {
    const found = detect(reference);
    if (!found) continue;
    const around = blocksAround(found.goes, blocks);
    const [block] = around;
    const value = typeof found.value === 'object' ? found.value : undefined;
    const row = block && value && rowAround(found.goes, value, block);
    const table = row ?? (value && tableOf(value, around, module));
    return {
      ...found,
      reference,
      says: saysOf(found.value, keep),
      block,
      certain: block !== undefined && isCertain(found.goes, block),
      ...(table && { table }),
      inRow: row !== undefined,
    };
  }
  return undefined;
}
