import { lineStarts, positionAt } from '@flagsweep/catalog';
import type { PlannedFile, RemovalPlan } from '@flagsweep/codemods';
import { type Facts, type Host, mayRead, type Problem } from '@flagsweep/references';
import type { Left } from '@flagsweep/report';

/** What the plan of a flag is held against. */
export interface Seen {
  facts: Facts;
  host: Host;
  /** Every spelling of the flag's key. */
  spellings: readonly string[];
}

/** Places that may name the flag and that no plan can change: computed keys, and files that could not be read whole. */
export function unseen({ files, leftovers }: RemovalPlan, seen: Seen): Left[] {
  const planned = new Map(files.map((each) => [each.file, each]));
  const unresolved = seen.facts.unresolved.filter((place) => mayRead(place, seen.spellings));
  const computed = unresolved.map(({ file, start, line, column, text }): Left => {
    const at = planned.get(file);
    const place = at?.after === undefined ? { line, column } : placeAfter(at, start);
    return { file, ...place, reason: 'unresolved', message: `may read the flag; its key is computed: ${text}` };
  });
  const unread = problemsOf(seen).map(({ file, line = 1, column = 1, reason, message }): Left => {
    const what = reason === 'syntax' ? `does not parse: ${message}` : message;
    return { file, line, column, reason: 'problem', message: `may name the flag; ${what}` };
  });
  const known = new Set(leftovers.map(({ file, line }) => `${file}:${line}`));
  const named = new Set(leftovers.flatMap(({ file, reason }) => (reason === 'problem' ? [file] : [])));
  return [
    ...computed.filter(({ file, line }) => !known.has(`${file}:${line}`)),
    ...unread.filter(({ file }) => !named.has(file)),
  ];
}

/** Files that could not be read whole and that may name the flag. */
export function problemsOf({ facts, host, spellings }: Seen): Problem[] {
  return facts.problems.filter(({ file, reason }) => {
    if (reason === 'unreadable' || reason === 'too-large') return true;
    const bytes = Buffer.from(host.read(file));
    const keys = new Set(facts.references.filter((each) => each.file === file).map(({ flagKey }) => flagKey));
    return spellings.some((key) => keys.has(key) || bytes.includes(key));
  });
}

/** Where a place of the old text stands in the new one. */
export function placeAfter({ after = '', edits }: PlannedFile, start: number): { line: number; column: number } {
  const before = edits.filter(({ end }) => end <= start);
  const offset = before.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), start);
  return positionAt(lineStarts(after), Math.min(offset, after.length));
}
