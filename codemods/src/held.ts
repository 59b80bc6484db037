import { type Facts, mayRead } from '@flagsweep/references';
import type { Edit } from './edits.js';
import type { Place, RemovalInput } from './removal.js';
import type { Note } from './simplification.js';

/** What stays as it is, by file, for a removal to begin with. */
export function heldNotes({ held = [] }: RemovalInput): Map<string, Note[]> {
  const notes = new Map<string, Note[]>();
  for (const { file, start, end, reason, why } of held)
    notes.set(file, [
      ...(notes.get(file) ?? []),
      { start, end, reason, ...(why !== undefined && { detail: why }), held: true },
    ]);
  return notes;
}

/** Whether edits would change what has to stay as it is. */
export const touchesHeld = (edits: readonly Edit[], notes: readonly Note[] = []): boolean =>
  notes.some((note) => note.held && edits.some(({ start, end }) => start < note.end && note.start < end));

/** Places that go on reading the flag, or may: while there is one, what they depend on stays. */
export function remainingReads({ computedReads = [], held = [], keys, flagKey }: RemovalInput, facts: Facts): Place[] {
  const spellings = [flagKey, ...[...keys].flatMap(([spelling, key]) => (key === flagKey ? [spelling] : []))];
  const kept = facts.references.filter(
    ({ kind, file, start }) =>
      kind !== 'mention' && held.some((each) => each.file === file && each.start <= start && start < each.end),
  );
  return [...computedReads, ...facts.unresolved.filter((place) => mayRead(place, spellings)), ...kept];
}
