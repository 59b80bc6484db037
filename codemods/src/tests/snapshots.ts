import { posix } from 'node:path';
import type { Host } from '@flagsweep/references';
import { textOf } from '../removal.js';
import type { Note } from '../simplification.js';

/** Names the snapshots that tests wrote which go: the runner drops them when it is told to. */
export function nameSnapshots(
  file: string,
  titles: readonly (readonly string[])[],
  host: Host,
  notes: Map<string, Note[]>,
): void {
  if (titles.length === 0) return;
  const beside = posix.join(posix.dirname(file), '__snapshots__', `${posix.basename(file)}.snap`);
  const text = host.files.includes(beside) ? textOf(host, beside) : undefined;
  for (const title of titles) {
    // Jest joins titles by a space, Vitest by ` > `.
    const entry = [' ', ' > ']
      .map((by) => `exports[\`${escaped(title.join(by))} `)
      .find((each) => text?.includes(each));
    const start = entry === undefined ? -1 : (text?.indexOf(entry) ?? -1);
    if (start < 0 || entry === undefined) continue;
    const note: Note = { start, end: start + entry.length, reason: 'snapshot', detail: title.join(' ') };
    notes.set(beside, [...(notes.get(beside) ?? []), note]);
  }
}

const escaped = (text: string): string => text.replace(/[\\`]|\$\{/g, '\\$&');
