import { removeConfigEntries } from '@flagsweep/catalog';
import type { Facts, Scan } from '@flagsweep/references';
import { lineEdits } from './edits.js';
import { type PlannedFile, type RemovalInput, textOf } from './removal.js';
import type { Note } from './simplification.js';

/** What becomes of the configuration files of a flag that nothing uses any more. */
export interface ConfigFiles {
  files: PlannedFile[];
  /** Where a name of the flag is left in them, in the texts after the removal. */
  notes: Map<string, Note[]>;
}

/** Takes the entries of a flag out of the configuration files: by its spellings, and by the variables that set it. */
export function configFilesOf(input: RemovalInput, { session }: Scan, isHeld: (file: string) => boolean): ConfigFiles {
  const { configFiles = [], host, keys, flagKey } = input;
  const names = new Set([flagKey]);
  for (const [spelling, key] of [...keys, ...(session?.environment ?? [])]) if (key === flagKey) names.add(spelling);
  const result: ConfigFiles = { files: [], notes: new Map() };
  for (const file of configFiles) {
    const before = textOf(host, file);
    if (before === undefined || isHeld(file) || ![...names].some((name) => before.includes(name))) continue;
    const after = removeConfigEntries(before, file, names);
    if (after !== before)
      result.files.push({ file, status: 'modified', before, after, edits: lineEdits(before, after) });
    const left = [...names].flatMap((name) => mentionsOf(after, name));
    if (left.length > 0) result.notes.set(file, left);
  }
  return result;
}

function mentionsOf(text: string, name: string): Note[] {
  const pattern = new RegExp(`(?<![\\w-])${name.replace(/[^\w\s]/g, '\\$&')}(?![\\w-])`, 'g');
  return [...text.matchAll(pattern)].map(({ index }) => ({
    start: index,
    end: index + name.length,
    reason: 'mention',
  }));
}

/** Facts without what a scan found in the configuration files: their texts are others now, and looked at already. */
export const withoutConfigFiles = (facts: Facts, { configFiles = [] }: RemovalInput): Facts => ({
  ...facts,
  references: facts.references.filter(({ file, kind }) => kind !== 'mention' || !configFiles.includes(file)),
});
