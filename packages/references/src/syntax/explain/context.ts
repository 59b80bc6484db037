import { lineStarts, positionAt } from '@flagsweep/catalog/location';
import type { ts } from '../../../compiler/index.js';
import type { Because, BecauseCode, Spot } from '../../explanation.js';
import type { ScanOptions } from '../../options.js';
import type { Collected } from '../collecting/collected.js';
import type { Module } from '../modules/modules.js';
import type { Session } from '../session.js';

/** What every part of an explanation asks. */
export interface ExplainContext {
  session: Session;
  options: ScanOptions;
  /** What each parsed file holds. */
  collected: ReadonlyMap<string, Collected>;
  /** The key that a spelling stands for. */
  canonical(key: string): string;
  isTest(file: string): boolean;
}

export const because = (code: BecauseCode, args: Because['args'] = {}, at?: Spot): Because => ({
  code,
  args,
  ...(at && { at }),
});

/** Where a node stands. */
export function spotOf(node: ts.Node): Spot {
  const sourceFile = node.getSourceFile();
  return { file: sourceFile.fileName, ...positionAt(lineStarts(sourceFile.text), node.getStart(sourceFile)) };
}

const longest = 80;

/** Source text on one line, cut. */
export function short(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** The module of a session that a node belongs to, a template in a text included. */
export const moduleOf = (modules: readonly Module[], node: ts.Node): Module | undefined =>
  modules.find(({ sourceFile }) => sourceFile === node.getSourceFile());
