import { type CatalogEntry, compareText, type FlagDefinition, stages } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import type { Reference, UnresolvedReference } from '@flagsweep/references';
import { daysBetween } from './days.js';
import { first, texts } from './fields.js';
import type { DashboardResult } from './format.js';
import { groupBy } from './text.js';

/** A flag that the catalog or the code names, with everything known of it. */
export interface FlagRow {
  key: string;
  /** Absent for a flag that only code names. */
  entry: CatalogEntry | undefined;
  /** The accountable owner. */
  owner: string | undefined;
  type: string | undefined;
  stage: string | undefined;
  created: string | undefined;
  /** Days since `created`. */
  ageDays: number | undefined;
  /** A date, `never`, or absent. */
  expires: string | undefined;
  /** Days until `expires`, negative once it is past; absent without a date and for a retired flag, which has met it. */
  expiresIn: number | undefined;
  references: Reference[];
  /** Evaluations whose key is not static but that can be this flag. */
  possible: UnresolvedReference[];
  /** Evaluations and gates outside tests: what keeps a flag alive. */
  reads: number;
  /** References of any kind in tests. */
  tests: number;
  packages: string[];
  findings: Finding[];
  /** In the catalog and neither planned nor retired, yet no production code was seen to read it; `possible` may. */
  unreferenced: boolean;
}

/** How many flags share a value; `name` is absent for those that have none. */
export interface Share {
  name: string | undefined;
  flags: number;
}

/** What a dashboard is made from, the same for every format. */
export interface Dashboard {
  /** Flags of the catalog, by key. */
  flags: FlagRow[];
  /** Flags that production code names and the catalog does not, by key. */
  unknown: FlagRow[];
  /** In the order of a flag's life; unknown stages follow, then flags without one. */
  byStage: Share[];
  /** Most flags first. */
  byOwner: Share[];
  /** Of `flags`: past their date, longest first. */
  expired: FlagRow[];
  /** Of `flags`: due within {@link soonDays}, soonest first. */
  expiring: FlagRow[];
  unreferenced: FlagRow[];
  unowned: FlagRow[];
  errors: number;
  warnings: number;
}

/** A flag this many days from its date or fewer is `expiring`. */
export const soonDays = 30;

/** Joins catalog, references and findings into one row a flag, and counts. */
export function dashboard({ catalog, facts, findings, now }: DashboardResult): Dashboard {
  const flags = catalog.entries.map((entry) => rowOf(entry.definition.key, entry, now)).sort(byKey);
  const known = new Map<string, FlagRow>();
  for (const row of flags) for (const key of spellings(row)) known.set(key, row);
  // A key goes before what another flag calls itself in code.
  for (const row of flags) known.set(row.key, row);
  const unknown = new Map<string, FlagRow>();
  for (const [key, references] of groupBy(facts.references, (reference) => reference.flagKey)) {
    // Tests and texts may name flags that do not exist; only production code makes one known.
    const row = known.get(key) ?? (references.some(needsFlag) ? rowOf(key, undefined, now) : undefined);
    if (!row) continue;
    row.references = row.references.concat(references);
    if (!row.entry) unknown.set(key, row);
  }
  for (const unresolved of facts.unresolved) {
    const { candidates, prefix } = unresolved;
    const keys = candidates ?? (prefix ? [...known.keys()].filter((key) => key.startsWith(prefix)) : []);
    for (const row of new Set(keys.map((key) => known.get(key)))) row?.possible.push(unresolved);
  }
  for (const finding of findings) {
    const key = finding.flagKey ?? '';
    (known.get(key) ?? unknown.get(key))?.findings.push(finding);
  }
  const extra = [...unknown.values()];
  for (const row of [...flags, ...extra]) finish(row);

  const byExpiry = flags.filter((row) => row.expiresIn !== undefined).sort((a, b) => days(a) - days(b));
  return {
    flags,
    unknown: extra.sort(byKey),
    byStage: shares(flags, 'stage').sort((a, b) => rank(a) - rank(b) || compareText(a.name ?? '', b.name ?? '')),
    byOwner: shares(flags, 'owner').sort((a, b) => b.flags - a.flags || compareText(a.name ?? '', b.name ?? '')),
    expired: byExpiry.filter((row) => days(row) < 0),
    expiring: byExpiry.filter((row) => days(row) >= 0 && days(row) <= soonDays),
    unreferenced: flags.filter((row) => row.unreferenced),
    unowned: flags.filter((row) => row.owner === undefined),
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
  };
}

function byKey(a: FlagRow, b: FlagRow): number {
  return compareText(a.key, b.key) || compareText(a.entry?.location.file ?? '', b.entry?.location.file ?? '');
}

function rowOf(key: string, entry: CatalogEntry | undefined, now: string): FlagRow {
  const field = (name: keyof FlagDefinition) => entry && first(entry.definition, name);
  const [stage, created, expires] = [field('stage'), field('created'), field('expires')];
  return {
    key,
    entry,
    owner: field('owner'),
    type: field('type'),
    stage,
    created,
    ageDays: daysBetween(created, now),
    expires,
    expiresIn: stage === 'retired' ? undefined : daysBetween(now, expires),
    references: [],
    possible: [],
    reads: 0,
    tests: 0,
    packages: [],
    findings: [],
    unreferenced: false,
  };
}

function spellings({ key, entry }: FlagRow): string[] {
  return entry ? [key, ...texts(entry.definition, 'codeKeys')] : [key];
}

function needsFlag({ kind, test }: Reference): boolean {
  return !test && kind !== 'mention' && kind !== 'override';
}

function finish(row: FlagRow): void {
  for (const { kind, test } of row.references) {
    if (test) row.tests += 1;
    else if (kind === 'evaluation' || kind === 'gate') row.reads += 1;
  }
  row.packages = [...new Set(row.references.map((reference) => reference.package))].sort(compareText);
  const idle = row.stage === 'planned' || row.stage === 'retired';
  // As the check sees it: a computed key that reaches the flag is a use; the parameter of a wrapper is none.
  const reached = row.possible.some(({ test, reason }) => !test && reason !== 'parameter');
  row.unreferenced = row.entry !== undefined && !idle && row.reads === 0 && !reached;
}

function shares(flags: FlagRow[], field: 'stage' | 'owner'): Share[] {
  const counts = new Map<string | undefined, number>();
  for (const row of flags) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
  return [...counts].map(([name, amount]) => ({ name, flags: amount }));
}

function rank({ name }: Share): number {
  if (name === undefined) return stages.length + 1;
  const index = stages.findIndex((stage) => stage === name);
  return index < 0 ? stages.length : index;
}

const days = (row: FlagRow): number => row.expiresIn as number;
