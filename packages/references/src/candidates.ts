import { posix } from 'node:path';
import { stemOf, templateOf } from './code.js';
import { pathOfBag, type ScanOptions } from './options.js';
import type { SdkIndex } from './sdks/index.js';
import type { KeyMember } from './syntax/accessors/key-members.js';
import { kebabName } from './templates/names.js';
import { keyAt, nameAt, type TextMatch } from './text/prefilter.js';
import type { TextFindings } from './text/search.js';

/** Tells from what a text holds whether its file has to be parsed. */
export interface Candidates {
  /** Names to look for at first, before any file is parsed. */
  readonly names: readonly string[];
  /** Those of them that need not be looked for again, should they turn out to mean something else as well. */
  readonly settled: readonly string[];
  /** Whether a file has to be parsed, or a parsed file looked at again, for what a search found in it. */
  isCandidate(file: string, match: TextMatch, search: SearchState): boolean;
  /** Files that have to be parsed for names which meant nothing when they were found. */
  takeRipe(reaches: (file: string, name: string) => boolean): string[];
  isRipe(reaches: (file: string, name: string) => boolean): boolean;
  /** The packages of SDKs that the text imports. */
  packagesIn(match: TextMatch): string[];
}

interface SearchState {
  /** What the search looked for; `undefined` for the first one, which looks for {@link Candidates.names}. */
  sought: Sought | undefined;
  /** For a file that has been parsed: whether a name was known to stand for keys when it was looked at last. */
  knew: ((name: string) => boolean) | undefined;
  /** Whether the file names something that a client, or what else reads flags, travels by. */
  carries?: boolean;
  /** Whether a name can mean in this file what was looked for. */
  reaches(name: string): boolean;
}

/** Whether code may name a key without quotes: `process.env.NEW_CHECKOUT`. */
export const isVariable = (key: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(key);

/** What a member that holds keys is learnt by. */
export const memberId = ({ type, member }: KeyMember): string => `${type}.${member}`;

/** The types that have each member, of those that are looked for now. */
export function membersOf(all: readonly KeyMember[] = [], isSought: (id: string) => boolean): Sought['members'] {
  const types = new Map<string, Set<string>>();
  for (const each of all) {
    if (isSought(memberId(each))) types.set(each.member, (types.get(each.member) ?? new Set()).add(each.type));
  }
  return types;
}

/** Names that a later search looks for. */
export interface Sought {
  /** Names that stand for keys: a parsed file that has one is looked at again. */
  symbols: ReadonlySet<string>;
  /** Names that packages offer. */
  calls: ReadonlySet<string>;
  /**
   * Names that accessors, declared flags and functions that hand on bags are called by, and those of their files, which a
   * default import names.
   */
  callees: ReadonlySet<string>;
  /** Names of properties that objects of frameworks may be given: `req.flags = …`, `app.decorate('flags', …)`. */
  decorations: ReadonlySet<string>;
  /** Members of types that hold keys, with the types that have them: a file that has one names both. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  /** The stems of files that have what reads flags: who decorates an object with it names one, or what it travels by. */
  origins: ReadonlySet<string>;
}

/** Calls that give an object a property by its name. */
const decorators = ['decorate', 'decorateRequest', 'decorateReply', 'set'] as const;
/**
 * What a file has that registers what a container of Awilix holds: who is given it, and names no package of an SDK, only such a file
 * tells.
 */
const container = 'awilix';
const registrars = ['asClass', 'asFunction', 'asValue'] as const;

/** What is looked for to find who decorates objects, as it stands in code. */
export const decoratingNames = ({ decorations, origins }: Sought): string[] =>
  decorations.size === 0 ? [] : [...decorations, ...decorators, ...origins];

/** A search that was started; its result may be there at once. */
export interface Search {
  sought: Sought | undefined;
  findings: Promise<TextFindings> | TextFindings;
}

export const nothing: TextFindings = { matches: [], skipped: [], unreadable: [] };

/** What is no name of code stands in a text, as markup writes it: `*appFlag`, `app-flag`. */
const isMarkup = (name: string): boolean => /[^\w$]/.test(name);

/**
 * The rules of a scan. Each rests on how a tree is read: a reference that the tree has must make its file a
 * candidate, by the text alone.
 * - An SDK is imported: its package stands in a specifier.
 * - An accessor is called by its name, with a receiver as a member; so is a function that hands on a bag.
 * - A bag is read through its whole path (`uiConfig.flags`): every part of it stands in the file, be it in a chain, a
 *   pattern or a constant that leads there. An object is given as a bag where the last part stands: then it also names a
 *   known key as a property, or computes a property's name.
 * - A name that stands for keys is taken from elsewhere: imported, a member, or in a pattern.
 * - Everything else spells a key between quotes.
 */
export function createCandidates(
  options: ScanOptions,
  index: SdkIndex,
  keys: Iterable<string>,
  declaring: ReadonlySet<string> = new Set(),
): Candidates {
  const paths = options.bags.map(pathOfBag);
  const bags = paths.map((bag) => bag.replace(/\(\w*\)$/, '').split('.'));
  /** What the call of a bag is given: `FlagsContext` in `useContext(FlagsContext)`. */
  const given = paths.map((bag) => /\((\w+)\)$/.exec(bag)?.[1]);
  /** `<FlagsContext.Consumer>` gives what `useContext(FlagsContext)` does, and `<FlagsContext.Provider>` gives it that. */
  const isContext = bags.map(([name, ...others], bag) => name === 'useContext' && others.length === 0 && !!given[bag]);
  const lastParts = new Set(bags.map((parts) => parts.at(-1) as string));
  /** Where a name of the first search must stand for a file to be parsed for it alone. */
  const needs = new Map<string, number>();
  const need = (name: string, bit: number): void => void needs.set(name, (needs.get(name) ?? 0) | bit);
  for (const name of index.packages) need(name, nameAt.quoted);
  for (const { name } of options.registries) if (name !== undefined) need(name.split('.')[0] as string, nameAt.use);
  for (const key of keys) if (isVariable(key)) need(key, nameAt.use);
  for (const { name, receiver } of options.accessors) need(name, receiver === undefined ? nameAt.word : nameAt.member);
  const packages = new Set(index.packages);
  /** Files that may give a bag, but name no key so far: a later search may look for the key that they name. */
  const givers = new Set<string>();
  /** Files that have names which mean nothing yet: a later search may tell what makes them mean a flag. */
  const waiting = new Map<string, string[]>();
  const ripe = (reaches: (file: string, name: string) => boolean): string[] =>
    [...waiting].flatMap(([file, names]) => (names.some((name) => reaches(file, name)) ? [file] : []));

  return {
    names: [
      ...needs.keys(),
      ...bags.flat(),
      ...options.gates,
      container,
      ...registrars,
      ...given.filter((name) => name !== undefined),
      ...(isContext.includes(true) ? ['Consumer', 'Provider'] : []),
    ],
    settled: [...needs].flatMap(([name, bits]) => ((bits & (nameAt.word | nameAt.use)) === 0 ? [] : [name])),
    isCandidate(file, { names, keys, computed }, { sought, knew, carries, reaches }) {
      const found = new Map(names);
      const has = (name: string, bits: number): boolean => ((found.get(name) ?? 0) & bits) !== 0;
      if (names.some(([name, at]) => lastParts.has(name) && (at & nameAt.given) !== 0)) givers.add(file);
      if ((keys & keyAt.quoted) !== 0) return true;
      if ((keys & keyAt.plain) !== 0 && options.gates.some((gate) => found.has(gate))) return true;
      // What the names in brackets mean that a parsed file has, others tell.
      if (givers.has(file) && ((computed && !knew) || (keys & keyAt.property) !== 0)) return true;
      if (sought) {
        const isSought = (name: string): boolean =>
          knew
            ? (sought.symbols.has(name) || sought.callees.has(name)) && !knew(name)
            : ((sought.symbols.has(name) || sought.calls.has(name)) && has(name, nameAt.use)) ||
              (sought.callees.has(name) && (has(name, nameAt.use | nameAt.quoted) || isMarkup(name)));
        const isDecorating = ([name, at]: [string, number]): boolean =>
          sought.decorations.has(name) &&
          (((at & nameAt.handed) !== 0 && (at & nameAt.given) !== 0) ||
            ((at & nameAt.quoted) !== 0 && decorators.some((each) => has(each, nameAt.handed))));
        // What it gives an object, it has from somewhere.
        const hasOrigin = (): boolean =>
          carries === true || names.some(([name]) => sought.origins.has(name) && has(name, nameAt.quoted));
        if (!knew && names.some(isDecorating) && hasOrigin()) return true;
        // `flag: 'new-cart'`, `flag = 'new-cart'`, `flag() { … }`: of a parsed file, where that was not known.
        const isHeld = ([name]: [string, number]): boolean =>
          [...(sought.members.get(name) ?? [])].some(
            (type) => found.has(type) && !knew?.(memberId({ type, member: name })),
          );
        if (names.some(isHeld)) return true;
        const asked = names.map(([name]) => name).filter(isSought);
        if (asked.some(reaches)) return true;
        if (asked.length > 0) waiting.set(file, [...(waiting.get(file) ?? []), ...asked]);
        return false;
      }
      const isRegistering = has(container, nameAt.quoted) && registrars.some((each) => has(each, nameAt.use));
      if (declaring.has(file) || isRegistering) return true;
      // Behind the first part of a bag there are only members and names in patterns.
      const inside = nameAt.use | nameAt.quoted;
      const isRead = (parts: string[], bag: number): boolean =>
        (given[bag] === undefined || has(given[bag], nameAt.word)) &&
        (parts.every((part, i) => has(part, i === 0 ? nameAt.word : inside)) ||
          (isContext[bag] === true && ['Consumer', 'Provider'].some((part) => has(part, nameAt.use | nameAt.member))));
      if (bags.some(isRead)) return true;
      return names.some(([name]) => has(name, needs.get(name) ?? 0));
    },
    isRipe: (reaches) => ripe(reaches).length > 0,
    takeRipe(reaches) {
      const files = ripe(reaches);
      for (const file of files) waiting.delete(file);
      return files;
    },
    packagesIn: ({ names }) =>
      names.flatMap(([name, at]) => ((at & nameAt.quoted) !== 0 && packages.has(name) ? [name] : [])),
  };
}

/** Says of each name whether it is asked about for the first time. */
export function isNewTo(known: Record<string, Iterable<string>>) {
  const seen = new Map(Object.entries(known).map(([kind, names]) => [kind, new Set(names)]));
  const isNew = (kind: string, name: string): boolean => {
    const names = seen.get(kind) ?? new Set();
    seen.set(kind, names);
    if (names.has(name)) return false;
    names.add(name);
    return true;
  };
  return Object.assign(isNew, { forget: (kind: string, name: string) => seen.get(kind)?.delete(name) });
}

/** The order in which names were learnt: whoever was looked at before does not know them. */
export function createNameOrder() {
  const order = new Map<string, number>();
  let learnt = 0;
  return {
    count: (): number => learnt,
    learn(name: string): void {
      if (!order.has(name)) order.set(name, learnt++);
    },
    /** Whether it was known. */
    forget: (name: string): boolean => order.delete(name),
    /** Whether a name was known when so many were. */
    before: (known: number | undefined) =>
      known === undefined ? undefined : (name: string): boolean => (order.get(name) ?? known) < known,
  };
}

/** How a folder is imported from inside of it. */
const dotted = ['.', './', '..', '../', '../..'].flatMap((path) => [`'${path}'`, `"${path}"`]);

/** In a template a name may mean whatever a name can. */
const inTemplate = nameAt.word | nameAt.use | nameAt.member | nameAt.clause;

/**
 * How names are looked for: `<feature-flag>` and `v-feature-flag` are a template's `FeatureFlag`, and `@shop/flags` is an importer's
 * word for `src/index.ts`, as `aliasesOf` tells.
 */
export function createSpellings(
  files: readonly string[],
  pages: ReadonlySet<string>,
  aliasesOf: (stem: string) => Iterable<string>,
) {
  const isTemplate = (file: string): boolean => pages.has(file) || templateOf(file) !== undefined;
  const hasTemplates = files.some(isTemplate);
  const dashed = new Map<string, string>();
  /** The files, by their stems, that importers name by a word. */
  const imported = new Map<string, Set<string>>();
  const folders = new Set(files.filter((file) => /(?:^|\/)index\.[cm]?[jt]sx?$/.test(file)).map(stemOf));
  /** What a file that names its own folder, or one above, means by that. */
  const folderAt = (file: string, dots: string): string => stemOf(posix.join(posix.dirname(file), dots, 'index.ts'));
  return {
    spelled(name: string): string[] {
      const aliases = [...aliasesOf(name), ...(folders.has(name) ? dotted : [])];
      for (const alias of aliases) imported.set(alias, (imported.get(alias) ?? new Set()).add(name));
      if (!hasTemplates || !/^\w*[a-z][A-Z]\w*$/.test(name)) return [name, ...aliases];
      dashed.set(kebabName(name), name);
      return [name, kebabName(name), ...aliases];
    },
    /** In a template a name counts wherever it stands, in the template's own spelling as well. */
    respelled(file: string, names: TextMatch['names']): TextMatch['names'] {
      if (imported.size === 0 && !isTemplate(file)) return names;
      const meant = names.flatMap(([name, at]): [string, number][] => {
        const known = imported.get(name);
        if (!known) return [];
        const stems = [...known];
        if (!dotted.includes(name)) return (at & nameAt.quoted) === 0 ? [] : stems.map((stem) => [stem, at]);
        const folder = folderAt(file, name.slice(1, -1));
        return stems.includes(folder) ? [[folder, at | nameAt.quoted]] : [];
      });
      const own = isTemplate(file)
        ? names.map(([name, at]): [string, number] => [dashed.get(name) ?? name, at | inTemplate])
        : names;
      return meant.length === 0 ? own : [...own, ...meant];
    },
  };
}
