import { assemble, mentionsOf, type Part, partOf } from './assemble.js';
import { createCandidates, narrowCandidates, type Sought } from './candidates.js';
import { fileRules } from './files.js';
import { type Host, UnreadableFile } from './host.js';
import type { ScanOptions } from './options.js';
import type { Facts, Problem, Reference } from './reference.js';
import { camelCase, indexSdks, sdks } from './sdks/index.js';
import type * as Syntax from './syntax/index.js';
import type { Collected, Module, Session } from './syntax/index.js';
import { createResolver } from './syntax/resolve.js';
import type { TextHit, TextQuery } from './text/prefilter.js';
import { searchFiles, type TextFindings } from './text/search.js';

export interface ScanInput {
  host: Host;
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  /** Files that define flags rather than mention them: the catalog. */
  catalogFiles?: ReadonlySet<string>;
  /**
   * Look for this flag only: far fewer files are parsed. It is added to `keys` where it is missing there. The same
   * references are found as without it, but for keys that no file spells whole (`'new-' + 'checkout'`).
   */
  only?: string;
  /** Let parsed files go once their facts are known, for less memory: `collected` is empty then. */
  factsOnly?: boolean;
}

/** What a scan leaves besides its facts: the parsed files, for a removal to go on with. */
export interface Scan {
  facts: Facts;
  /** `undefined` where no file had to be parsed. */
  session: Session | undefined;
  /** What each parsed file holds, by path. */
  collected: ReadonlyMap<string, Collected>;
}

/** How much text of parsed files a scan for facts only keeps: what it parses next mostly imports the same files. */
const maxHeldText = 1_500_000;

/**
 * Finds every reference: text first, then only files whose text can matter are parsed. Names that turn out to stand for
 * keys (an enum, a constant) are searched for in a further round, until nothing new is found.
 *
 * A file that cannot be read or parsed is a problem in the facts and hides no other. Throws only what the host throws
 * besides {@link UnreadableFile}.
 */
export async function scan(input: ScanInput): Promise<Scan> {
  const { host: given, options, keys: known, only, catalogFiles, factsOnly = false } = input;
  const host: Host = { files: [...given.files].sort(compare), read: (file) => given.read(file) };
  const keys = only === undefined || [...known.values()].includes(only) ? known : new Map([...known, [only, only]]);
  const isWanted = (key: string): boolean => only === undefined || (keys.get(key) ?? key) === only;
  const rules = fileRules(options);
  const files = host.files.filter((file) => rules.isScanned(file) && !catalogFiles?.has(file));
  const problems = new Map<string, Problem>();
  const collected = new Map<string, Collected>();
  const parts = new Map<string, Part & { knownSymbols: number }>();
  const mentions: Reference[] = [];
  const texts = new Map<string, TextHit[]>();
  const index = indexSdks(sdks);
  const unreadable = ({ file, reason, message }: TextFindings['unreadable'][number]): void => {
    problems.set(file, { file, reason, message });
  };
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable(error);
      return undefined;
    }
  };

  let opened: Opened | undefined;
  const open = async (): Promise<Opened> => {
    if (opened) return opened;
    // The compiler takes a quarter of a second to load: a repository without flags never pays for it.
    const syntax = await import('./syntax/index.js');
    const session = syntax.openSession(host, options, keys.keys(), rules.isTest);
    for (const problem of session.problems) problems.set(`${problem.file}\0${problem.message}`, problem);
    const pinned = new Set(session.registries.map(({ module }) => module));
    opened = { syntax, session, resolver: session.resolver, pinned };
    return opened;
  };

  /** Collects one file, learns the keys and names that it tells of, and makes facts of it. */
  const parse = (file: string, { session, ...context }: Opened): Collected | undefined => {
    const module = session.modules.get(file);
    if (!module) return undefined;
    const knownSymbols = session.symbolNames.size;
    const result = session.collect(module);
    for (const { flagKey, evaluation } of result.found) {
      if (evaluation?.guessed) session.guessedKeys.add(flagKey);
      else session.knownKeys.add(flagKey);
    }
    for (const { holder } of result.names) if (holder !== undefined) session.symbolNames.add(holder);
    const wanted = { ...result, found: result.found.filter(({ flagKey }) => isWanted(flagKey)) };
    parts.set(file, { ...partOf(module, wanted, { ...context, keys, rules }), knownSymbols });
    if (!factsOnly) collected.set(file, wanted);
    addMentions(module, context);
    return result;
  };
  /** Keys in the text of a parsed file: which of them are mentions is for its tree to say. */
  const addMentions = (module: Module, { syntax, resolver }: Omit<Opened, 'session'>): void => {
    const hits = (texts.get(module.file) ?? []).filter(({ start }) => syntax.isMention(module.sourceFile, start));
    mentions.push(...mentionsOf(module.file, hits, { resolver, keys, rules }));
    texts.delete(module.file);
  };
  const release = ({ session, pinned }: Opened): void => {
    if (factsOnly) session.modules.trim(maxHeldText, pinned);
  };

  const candidates = only === undefined ? createCandidates(options, index) : narrowCandidates;
  const search = (names: Iterable<string>, keys: Iterable<string>): Promise<TextFindings> | TextFindings => {
    const query: TextQuery = { names: [...new Set(names)].sort(), keys: [...new Set(keys)].sort() };
    return given.search ? given.search(files, query) : searchFiles(files, query, host.read);
  };
  const spellings = [...keys].flatMap(([spelling, key]) => (key === only ? [spelling, camelCase(spelling)] : []));
  const isNew = isNewTo({ symbols: candidates.settled, calls: candidates.settled });
  const symbols = new Set<string>();
  const calls = new Set<string>();
  /** Starts to look for what is known by now and was not looked for yet; `undefined` where there is nothing. */
  const lookFor = (): Search | undefined => {
    const session = only === undefined ? opened?.session : undefined;
    const sought: Sought = {
      symbols: new Set([...symbols, ...(session?.symbolNames ?? [])].filter((name) => isNew('symbols', name))),
      calls: new Set([...calls].filter((name) => isNew('calls', name))),
    };
    const found = [...(session?.knownKeys ?? []), ...(session?.guessedKeys ?? [])];
    const soughtKeys = found.filter((key) => isNew('keys', key));
    if (sought.symbols.size + sought.calls.size + soughtKeys.length === 0) return undefined;
    return { sought, findings: search([...sought.symbols, ...sought.calls], soughtKeys) };
  };
  /** A guess that a key has turned up for is looked at again. */
  const checkGuesses = ({ knownKeys, guessedKeys }: Session): void => {
    for (const key of knownKeys) {
      const camel = camelCase(key);
      if (!guessedKeys.delete(camel)) continue;
      isNew.forget('symbols', camel);
      symbols.add(camel);
    }
  };

  const firstKeys = only === undefined ? [...keys.keys()] : spellings;
  // Registries tell more keys. Where there are none to look for without them, they are read first.
  if (options.registries.length > 0 && firstKeys.length === 0) firstKeys.push(...(await open()).session.knownKeys);
  for (const key of firstKeys) isNew('keys', key);
  let next: Search | undefined = { sought: undefined, findings: search(candidates.names, firstKeys) };
  // Other threads may search while the compiler is loaded and the registries are read.
  if (options.registries.length > 0) await open();
  const registries = new Set(options.registries.map(({ file }) => file));
  while (next) {
    const { sought, findings }: Search = next;
    const { matches, unreadable: failed }: TextFindings = await findings;
    failed.forEach(unreadable);
    const order = new Map([...(opened?.session.symbolNames ?? [])].map((name, at) => [name, at]));
    const knewAt = (file: string) => {
      const known = parts.get(file)?.knownSymbols;
      return known === undefined ? undefined : (name: string): boolean => (order.get(name) ?? known) < known;
    };
    const found: string[] = [];
    for (const [index, match] of matches.sort(([a], [b]) => a - b)) {
      const file = files[index] as string;
      if (candidates.isCandidate(file, match, { sought, knew: knewAt(file) })) found.push(file);
      if (match.hits.length > 0) texts.set(file, [...(texts.get(file) ?? []), ...match.hits]);
      // A client travels: files that never name its package call its methods.
      for (const method of candidates.offeredBy(match)) calls.add(method);
    }
    if (found.length > 0) await open();
    // The next search goes on while these files are parsed; what they tell is for the one after it.
    next = lookFor();
    // What registries declare is best known before their users are looked at.
    found.sort((a, b) => Number(registries.has(b)) - Number(registries.has(a)));
    for (const file of found) {
      const session = await open();
      const result = attempt(() => parse(file, session));
      release(session);
      if (only === undefined) continue;
      // A file that uses a member names it, so for one flag its holder need not be searched for.
      for (const { flagKey, member } of result?.names ?? []) {
        if (flagKey === undefined || isWanted(flagKey)) symbols.add(member);
      }
    }
    if (opened && only === undefined) checkGuesses(opened.session);
    next ??= lookFor();
  }

  const resolver = opened?.resolver ?? createResolver(host);
  for (const [file, hits] of texts) {
    if (!codeFile.test(file)) mentions.push(...mentionsOf(file, hits, { resolver, keys, rules }));
    else {
      // Whether a text in code is a comment is for the parser to say.
      const session = await open();
      const module = attempt(() => session.session.modules.get(file));
      if (module) addMentions(module, session);
      release(session);
    }
  }
  for (const error of opened?.session.modules.unreadable.values() ?? []) unreadable(error);
  const facts = assemble(parts.values(), mentions);
  return {
    facts: {
      ...facts,
      files: { scanned: files.length, parsed: parts.size },
      problems: [...facts.problems, ...problems.values()].sort(
        (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
      ),
    },
    session: opened?.session,
    collected,
  };
}

/** The compiler, loaded, with what was asked of it so far. */
interface Opened {
  syntax: typeof Syntax;
  session: Session;
  resolver: Session['resolver'];
  /** Parsed files that stay: their nodes are what a registry is told by. */
  pinned: ReadonlySet<Module>;
}

/** A search that was started; its result may be there at once. */
interface Search {
  sought: Sought | undefined;
  findings: Promise<TextFindings> | TextFindings;
}

/** Says of each name whether it is asked about for the first time. */
function isNewTo(known: Record<string, Iterable<string>>) {
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

const codeFile = /\.[cm]?[jt]sx?$/;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
