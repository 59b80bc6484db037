import type { Catalog } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import type { Facts } from '@flagsweep/references';

/** What `scan` found. */
export interface ScanResult {
  command: 'scan';
  facts: Facts;
}

/** What `check` found; `texts` holds the source of each file that a finding points into, for excerpts. */
export interface CheckResult {
  command: 'check';
  findings: Finding[];
  summary: { errors: number; warnings: number; flags: number; files: number };
  /** The checks that ran, with what a rule list needs. */
  checks: { id: string; severity: 'error' | 'warning'; what: string; why: string; fix: string }[];
}

/** One file of a removal, with its text before and after; `after` is absent where the file goes. */
export interface FileChange {
  file: string;
  status: 'modified' | 'deleted';
  before: string;
  after?: string;
  edits: { start: number; end: number; newText: string }[];
}

/** What `remove` plans or did for one flag. */
export interface RemoveResult {
  command: 'remove';
  flagKey: string;
  keep: boolean | string | number;
  files: FileChange[];
  leftovers: { file: string; line: number; column: number; reason: string; message: string }[];
  written: boolean;
}

/** What `report` shows: the whole state of the repository's flags on one day. */
export interface DashboardResult {
  command: 'report';
  root: string;
  now: string;
  catalog: Catalog;
  facts: Facts;
  findings: Finding[];
}

export type Result = ScanResult | CheckResult | RemoveResult | DashboardResult;

/** How wide and colourful text may be; formats print nothing themselves. */
export interface Style {
  colors: boolean;
  /** Version of flagsweep, for formats that name their tool. */
  toolVersion: string;
}

/** One way to show results: its file name under `formats/` is its id. A format shows the commands that it has a renderer for. */
export interface Format {
  /** One sentence for `--help`. */
  what: string;
  scan?(result: ScanResult, style: Style): string;
  check?(result: CheckResult, style: Style): string;
  remove?(result: RemoveResult, style: Style): string;
  report?(result: DashboardResult, style: Style): string;
}
