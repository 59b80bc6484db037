import type { ScanOptions } from './options.js';
import type { SdkIndex } from './sdks/index.js';
import { keyAt, nameAt, type TextMatch } from './text/prefilter.js';

/** Tells from what a text holds whether its file has to be parsed. */
export interface Candidates {
  /** Names to look for at first. */
  readonly names: readonly string[];
  /** Names to look for at first that matter only together. */
  readonly parts: readonly string[];
  /** Whether a file has to be parsed, or parsed files looked at again, for what a search found in it. */
  isCandidate(file: string, match: TextMatch, search: SearchState): boolean;
  /** The names of a package's functions and methods, where the text imports the package. */
  offeredBy(match: TextMatch): string[];
}

interface SearchState {
  /** The names of this search that matter alone. */
  names: ReadonlySet<string>;
  /** Whether the file has been parsed for an earlier search. */
  isParsed: boolean;
}

/** The rule of a scan for one flag: its keys and the names that stand for it are few, and count wherever they stand. */
export const narrowCandidates: Candidates = {
  names: [],
  parts: [],
  isCandidate: (_file, { names, keys }) => names.length > 0 || keys !== 0,
  offeredBy: () => [],
};

/**
 * The rules of a scan for all flags. Each rests on how a tree is read: a reference that the tree has must make its file a
 * candidate, by the text alone.
 * - An SDK is imported: its package stands in a specifier.
 * - An accessor is called by its name, with a receiver as a member.
 * - A bag is read through its whole path (`uiConfig.flags`): every part of it stands in the file, be it in a chain, a
 *   pattern or a constant that leads there. An object is given as a bag where the last part stands: then it also names a
 *   known key as a property, or computes a property's name.
 * - A name that stands for keys is taken from elsewhere: imported, a member, or in a pattern.
 * - Everything else spells a key between quotes.
 */
export function createCandidates(options: ScanOptions, index: SdkIndex): Candidates {
  const bags = options.bags.map((bag) => bag.replace(/\(\)$/, '').split('.'));
  const lastParts = new Set(bags.map((parts) => parts.at(-1) as string));
  const packages = new Set(index.packages);
  const called = new Set(options.accessors.flatMap(({ name, receiver }) => (receiver === undefined ? [name] : [])));
  const registries = new Set(options.registries.map(({ file }) => file));
  /** Files that may give a bag, but name no key so far: a later search may look for the key that they name. */
  const givers = new Set<string>();

  return {
    names: [
      ...index.packages,
      ...options.accessors.map(({ name }) => name),
      ...options.registries.map(({ name }) => name),
    ],
    parts: bags.flat(),
    isCandidate(file, { names, keys, computed }, search) {
      if (search.isParsed && names.length > 0) return true;
      const found = new Set(names.map(([name]) => name));
      if (names.some(([name]) => lastParts.has(name))) givers.add(file);
      if (givers.has(file) && (computed || (keys & keyAt.property) !== 0)) return true;
      if ((keys & keyAt.quoted) !== 0 || bags.some((parts) => parts.every((part) => found.has(part)))) return true;
      if (registries.has(file) && names.length > 0) return true;
      return names.some(([name, at]) => {
        if (packages.has(name)) return (at & nameAt.specifier) !== 0;
        return search.names.has(name) && (called.has(name) || (at & nameAt.use) !== 0);
      });
    },
    offeredBy: ({ names }) =>
      names.flatMap(([name, at]) => ((at & nameAt.specifier) === 0 ? [] : [...index.namesOf(name)])),
  };
}
