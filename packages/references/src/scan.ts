import { assemble, mentionsOf, type Part, partOf } from './assemble.js';
import {
  createCandidates,
  createNameOrder,
  createSpellings,
  decoratingNames,
  isNewTo,
  isVariable,
  memberId,
  membersOf,
  nothing,
  type Search,
  type Sought,
} from './candidates.js';
import { isCode, isPlainScript, pagesOf, stemOf } from './code.js';
import { countByReason, fileRules, searchable } from './files.js';
import { type Host, UnreadableFile } from './host.js';
import { mayObserve, observedNames } from './observations.js';
import type { Problem, Reference } from './reference.js';
import type { Opened, Scan, ScanInput } from './scan-input.js';
import { camelCase, indexSdks, sdks } from './sdks/index.js';
import type { Collected, Module, Session } from './syntax/index.js';
import { createResolver } from './syntax/modules/resolve.js';
import { globalMakers, isGlobalMaker } from './text/globals.js';
import type { TextHit, TextQuery } from './text/prefilter.js';
import { searchFiles, type TextFindings } from './text/search.js';

/** How much text of parsed files a scan for facts only keeps. */
const maxHeldText = 500_000;

/**
 * Finds every reference: text first, then only files whose text can matter are parsed. Names that turn out to stand for
 * keys (an enum, a constant) are searched for in a further round, until nothing new is found.
 *
 * A file that cannot be read or parsed is a problem in the facts and hides no other. Throws only what the host throws
 * besides {@link UnreadableFile}.
 */
export async function scan(input: ScanInput): Promise<Scan> {
  const { host: given, options, keys: spellings, only, catalogFiles, factsOnly = false, parsed } = input;
  const host: Host = { files: [...given.files].sort(compare), read: (file) => given.read(file) };
  const isKnown = only === undefined || [...spellings.values()].includes(only);
  const keys = isKnown ? spellings : new Map([...spellings, [only, only]]);
  const isWanted = (key: string): boolean => only === undefined || (keys.get(key) ?? key) === only;
  const rules = fileRules(options, host);
  const { files, skipped } = searchable(host, rules, catalogFiles);
  const pages = pagesOf(files);
  const isPage = pages.size === 0 ? {} : { pages: Uint8Array.from(files, (file) => Number(pages.has(file))) };
  /** 1 at the places of files whose text turned out to be nobody's. */
  const omit = new Uint8Array(files.length);
  const problems = new Map<string, Problem>();
  const collected = new Map<string, Collected>();
  /** What each parsed file says, and how many names were known when it was looked at. */
  const parts = new Map<string, Part & { knownNames: number }>();
  const mentions: Reference[] = [];
  /** Files whose text may say something of all flags; nobody asks where one flag is looked for. */
  const observed = new Set<string>();
  const texts = new Map<string, TextHit[]>();
  const index = indexSdks(sdks);
  const unreadable = ({ file, reason, message }: TextFindings['unreadable'][number]): void =>
    void problems.set(file, { file, reason, message });
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return void unreadable(error);
    }
  };

  /** Files that import an SDK. */
  const reading = new Set<string>();
  /** Scripts that make globals. */
  const making = new Set<string>();
  /** Packages that some file imports. */
  const activated = new Set<string>();
  const nameOrder = createNameOrder();
  const learnNames = ({ symbolNames, interpreter, environment, keyMembers }: Session): void => {
    const { names: callees, changed } = interpreter.matcher;
    // A function that takes another key, or gives another answer, than its callers were told: they are looked at again.
    for (const name of changed) if (nameOrder.forget(name)) isNew.forget('callees', name);
    changed.clear();
    const members = keyMembers.map(memberId);
    for (const name of [...symbolNames, ...callees, ...environment.keys(), ...members]) nameOrder.learn(name);
  };

  let opened: Opened | undefined;
  const open = async (): Promise<Opened> => {
    if (opened) return opened;
    // The compiler takes long to load: a repository without flags never pays for it.
    const syntax = await import('./syntax/index.js');
    const session = syntax.openSession(host, options, keys.keys(), rules.isTest, parsed?.modules, { making, pages });
    for (const problem of session.problems) problems.set(`${problem.file}\0${problem.message}`, problem);
    for (const name of activated) session.activate(name);
    opened = { syntax, session, resolver: session.resolver };
    return opened;
  };

  /** Collects one file, learns the keys and names that it tells of, and makes facts of it. */
  const parse = (file: string, { session, ...context }: Opened): Collected | undefined => {
    const module = session.modules.get(file);
    if (!module) return undefined;
    const knownNames = nameOrder.count();
    const result = session.collect(module);
    for (const { flagKey, evaluation } of result.found) {
      if (evaluation?.guessed) session.guessedKeys.add(flagKey);
      else session.knownKeys.add(flagKey);
    }
    const wanted = { ...result, found: result.found.filter(({ flagKey }) => isWanted(flagKey)) };
    for (const { candidates } of result.unresolved) {
      for (const { text } of candidates ?? []) session.knownKeys.add(text);
    }
    learnNames(session);
    session.carriers.start(module);
    session.carriers.follow(module);
    const { evaluator } = session;
    const part = partOf(module, wanted, { ...context, evaluator, keys, rules, guards: options.guards, observed });
    parts.set(file, { ...part, knownNames });
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
  const release = ({ session }: Opened): void => void (factsOnly && session.modules.trim(maxHeldText, session.pinned));

  /** Files that declare members of registries, also of those that other files are made of. */
  const declaring = new Set(options.registries.map(({ file }) => file));
  const candidates = createCandidates(options, index, keys.keys(), declaring);
  const { spelled, respelled } = createSpellings(files, pages, (stem) => opened?.resolver.aliasesOf(stem) ?? []);
  const search = (names: Iterable<string>, keys: Iterable<string>, more: Partial<TextQuery> = { omit }) => {
    const query: TextQuery = { names: [...new Set(names)].sort(), keys: [...new Set(keys)].sort(), ...isPage, ...more };
    return given.search ? given.search(files, query) : searchFiles(files, query, host.read);
  };
  /** Leaves out what nobody wrote by hand, as its bytes and the repository's attributes tell. */
  const judge = (matches: TextFindings['matches'], told: TextFindings['skipped']): void => {
    const reasons = new Map(told);
    const using = new Set(matches.flatMap(([at, { names }]) => (names.some(([name]) => packages.has(name)) ? at : [])));
    for (const [at, file] of files.entries()) {
      const reason = rules.judge(file, reasons.get(at), using.has(at));
      if (reason === undefined) continue;
      omit[at] = 1;
      skipped.set(file, reason);
    }
  };
  const packages = new Set(index.packages);
  const isNew = isNewTo({ symbols: candidates.settled, calls: candidates.settled });
  const [symbols, calls] = [new Set<string>(), new Set<string>()];
  /** Starts to look for what is known by now and was not looked for yet; `undefined` where there is nothing. */
  const lookFor = (): Search | undefined => {
    const session = opened?.session;
    const names = [...(session?.interpreter.matcher.names ?? []), ...(session?.environment.keys() ?? [])];
    const found = [...(session?.knownKeys ?? []), ...(session?.guessedKeys ?? [])];
    const standing = [...symbols, ...(session?.symbolNames ?? []), ...found.filter(isVariable)];
    const sought: Sought = {
      symbols: new Set(standing.filter((name) => isNew('symbols', name))),
      calls: new Set([...calls].filter((name) => isNew('calls', name))),
      callees: new Set(names.filter((name) => isNew('callees', name))),
      decorations: new Set(reading.size > 0 ? session?.evaluator.decorations.takeAsked() : []),
      members: membersOf(session?.keyMembers, (id) => isNew('members', id)),
      origins: new Set([...reading, ...(session?.pinned ?? [])].map(stemOf)),
    };
    const soughtKeys = found.filter((key) => isNew('keys', key));
    const spellable = [...sought.symbols, ...sought.calls, ...sought.callees, ...(session?.carriers.takeNames() ?? [])];
    const typed = [...sought.members].flatMap(([member, types]) => [member, ...types]);
    const wanted = [...spellable.flatMap(spelled), ...decoratingNames(sought), ...typed];
    if (wanted.length + soughtKeys.length > 0) return { sought, findings: search(wanted, soughtKeys) };
    return candidates.isRipe(reaches) || session?.hasAgain() ? { sought, findings: nothing } : undefined;
  };
  const reaches = (file: string, name: string): boolean => opened?.session.carriers.reaches(file, name) ?? true;
  /** Learns how what reads flags travels through files, until they tell of nothing new. */
  const follow = (telling: Iterable<string>, { session, ...rest }: Opened): void => {
    for (let left = new Set(telling); left.size > 0; left = new Set(session.carriers.takeFiles())) {
      for (const file of left) {
        const module = attempt(() => session.modules.get(file));
        if (module) session.carriers.follow(module);
        release({ session, ...rest });
      }
    }
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

  // Registries tell more keys: looked for at once, they spare a search, and a second look at the files that it would find.
  const known = options.registries.length > 0 ? (await open()).session.registries : [];
  for (const { module } of known.flatMap(({ members }) => members)) declaring.add(module.file);
  const firstKeys = [...(opened?.session.knownKeys ?? keys.keys())];
  for (const key of firstKeys) isNew('keys', key);
  const firstNames = [...candidates.names, ...globalMakers, ...(only === undefined ? observedNames : [])];
  let next: Search | undefined = {
    sought: undefined,
    findings: search(firstNames.flatMap(spelled), firstKeys, { judge: true }),
  };
  const accessors = new Set(options.accessors.map(({ name }) => name));
  while (next) {
    const { sought, findings }: Search = next;
    const { matches, skipped: told, unreadable: failed }: TextFindings = await findings;
    failed.forEach(unreadable);
    if (!sought) judge(matches, told);
    if (opened) learnNames(opened.session);
    const found = new Set(opened?.session.takeAgain());
    /** Files that name a package: they tell best what reads flags. */
    const using = new Set<string>();
    const following: string[] = [];
    for (const [at, raw] of matches.sort(([a], [b]) => a - b)) {
      if (omit[at] === 1) continue;
      const file = files[at] as string;
      const match = { ...raw, names: respelled(file, raw.names) };
      const hits = match.hits.filter(({ key }) => isWanted(key));
      if (hits.length > 0) texts.set(file, [...(texts.get(file) ?? []), ...hits]);
      // For one flag whatever spells its key is looked at: a removal names what it leaves.
      const spelled = only !== undefined && hits.length > 0 && (isCode(file) || pages.has(file));
      const tells = !sought && only === undefined && mayObserve(match);
      if (tells) observed.add(file);
      if (!sought && match.names.some(([name]) => isGlobalMaker(name))) making.add(file);
      const isFollowed = opened?.session.carriers.note(file, match.names) === true;
      if (isFollowed) following.push(file);
      // What JavaScript hands to a parameter, no type tells.
      if (isFollowed && isPlainScript(file) && !parts.has(file)) found.add(file);
      const state = {
        sought,
        knew: nameOrder.before(parts.get(file)?.knownNames),
        carries: opened?.session.carriers.has(file) === true,
        reaches: (name: string) => reaches(file, name),
      };
      if (candidates.isCandidate(file, match, state) || spelled || tells) found.add(file);
      // A client travels: files that never name its package call its methods.
      for (const name of candidates.packagesIn(match)) {
        using.add(file);
        reading.add(file);
        if (activated.has(name)) continue;
        activated.add(name);
        opened?.session.activate(name);
        for (const method of index.namesOf(name)) calls.add(method);
      }
    }
    for (const file of candidates.takeRipe(reaches)) found.add(file);
    if (found.size > 0) await open();
    if (opened) follow(following, opened);
    // The next search goes on while these files are parsed; what they tell is for the one after it.
    next = lookFor();
    // What registries and accessors are is best known before their users are looked at, which else would be looked at again.
    const early = [...(sought ? found : files)].filter((file) => declaring.has(file));
    const telling = [...found].filter((file) => accessors.has(stemOf(file)) || using.has(file));
    for (const file of new Set([...early, ...telling, ...found])) {
      const session = await open();
      attempt(() => parse(file, session));
      release(session);
    }
    if (opened) {
      checkGuesses(opened.session);
      follow(opened.session.carriers.takeFiles(), opened);
    }
    next ??= lookFor();
  }

  const resolver = opened?.resolver ?? createResolver(host);
  for (const [file, hits] of texts) {
    if (!isCode(file)) mentions.push(...mentionsOf(file, hits, { resolver, keys, rules }));
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
      // What a key can be names other flags as well.
      references: facts.references.filter(({ flagKey }) => isWanted(flagKey)),
      files: {
        scanned: files.length - omit.filter((each) => each === 1).length,
        parsed: parts.size,
        skipped: countByReason(skipped.values()),
      },
      problems: [...facts.problems, ...problems.values()].sort(
        (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
      ),
    },
    session: opened?.session,
    collected,
    skipped,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
