import { assemble } from './assemble.js';
import { fileRules } from './files.js';
import { type Host, UnreadableFile } from './host.js';
import type { ScanOptions } from './options.js';
import { type Facts, noneSkipped, type Problem, type SkipReason } from './reference.js';
import { camelCase, indexSdks, sdks } from './sdks/index.js';
import type { Collected, Session } from './syntax/index.js';
import { createPrefilter, type TextHit } from './text/prefilter.js';

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
}

/** What a scan leaves besides its facts: the parsed files, for a removal to go on with. */
export interface Scan {
  facts: Facts;
  /** `undefined` where no file had to be parsed. */
  session: Session | undefined;
  /** What each parsed file holds, by path. */
  collected: ReadonlyMap<string, Collected>;
}

/**
 * Finds every reference: text first, then only files whose text can matter are parsed. Names that turn out to stand for
 * keys (an enum, a constant) are searched for in a further round, until nothing new is found.
 *
 * A file that cannot be read or parsed is a problem in the facts and hides no other. Throws only what the host throws
 * besides {@link UnreadableFile}.
 */
export async function scan({ host: given, options, keys: known, only, catalogFiles }: ScanInput): Promise<Scan> {
  const host: Host = { files: [...given.files].sort(compare), read: (file) => given.read(file) };
  const index = indexSdks(sdks);
  const keys = only === undefined || [...known.values()].includes(only) ? known : new Map([...known, [only, only]]);
  const isWanted = (key: string): boolean => only === undefined || (keys.get(key) ?? key) === only;
  const rules = fileRules(options, host);
  const skipped = new Map<string, SkipReason>();
  const skip = (file: string, reason: SkipReason | undefined): void => {
    if (reason !== undefined) skipped.set(file, reason);
  };
  for (const file of host.files) if (!catalogFiles?.has(file)) skip(file, rules.reasonOf(file));
  let files = host.files.filter((file) => !catalogFiles?.has(file) && !skipped.has(file));
  // Bytes are judged as they pass by: to read every file for that would cost as much as the search.
  let isFirstRound = true;
  const searchHost: Host = {
    files,
    read(file) {
      const bytes = host.read(file);
      if (isFirstRound) skip(file, rules.reasonIn(file, bytes, index.packages));
      return bytes;
    },
  };
  const problems = new Map<string, Problem>();
  const collected = new Map<string, Collected>();
  const texts = new Map<string, TextHit[]>();
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      problems.set(error.file, { file: error.file, reason: error.reason, message: error.message });
      return undefined;
    }
  };

  let session: Session | undefined;
  const open = async (): Promise<Session> => {
    if (session) return session;
    // The compiler takes a quarter of a second to load: a repository without flags never pays for it.
    const { openSession } = await import('./syntax/index.js');
    session = openSession(host, options, keys.keys(), rules.isTest);
    for (const problem of session.problems) problems.set(`${problem.file}\0${problem.message}`, problem);
    return session;
  };
  if (options.registries.length > 0) await open();

  let pending: Pending;
  if (only !== undefined) {
    const spellings = [...keys].flatMap(([spelling, key]) => (key === only ? [spelling, camelCase(spelling)] : []));
    pending = { names: new Set(), keys: new Set(spellings.filter((spelling) => spelling !== '')) };
  } else {
    const names = [
      ...index.packages,
      ...options.accessors.map(({ name }) => name),
      ...options.bags.map((bag) => (bag.split('.').at(-1) as string).replace(/\(\)$/, '')),
      ...(session?.symbolNames ?? []),
    ];
    pending = { names: new Set(names), keys: new Set(session?.knownKeys ?? keys.keys()) };
  }

  const searched = { names: new Set<string>(), keys: new Set<string>() };
  while (pending.names.size + pending.keys.size > 0) {
    for (const name of pending.names) searched.names.add(name);
    for (const key of pending.keys) searched.keys.add(key);
    const prefilter = createPrefilter(searchHost, pending.names, pending.keys, only !== undefined);
    const next: Pending = { names: new Set(), keys: new Set() };
    const candidates: string[] = [];
    for (const file of files) {
      const result = attempt(() => prefilter(file));
      if (!result || skipped.has(file)) continue;
      if (result.candidate) candidates.push(file);
      if (result.hits.length > 0) texts.set(file, [...(texts.get(file) ?? []), ...result.hits]);
      // A client travels: files that never name its package call its methods.
      for (const name of result.names) for (const method of index.namesOf(name)) next.names.add(method);
    }
    files = files.filter((file) => !skipped.has(file));
    isFirstRound = false;
    if (candidates.length > 0) await open();
    for (const file of candidates) {
      const result = attempt(() => collectFile(session as Session, file));
      if (!result) continue;
      collected.set(file, result);
      for (const { flagKey, holder, member } of result.names) {
        if (only === undefined) {
          if (holder !== undefined) next.names.add(holder);
        }
        // A file that uses a member names it, so for one flag its holder need not be searched for.
        else if (flagKey === undefined || isWanted(flagKey)) next.names.add(member);
      }
    }
    if (session && only === undefined) {
      for (const key of [...session.knownKeys, ...session.guessedKeys]) next.keys.add(key);
      for (const name of session.symbolNames) next.names.add(name);
      // A guess that a key has turned up for is looked at again.
      for (const key of session.knownKeys) {
        const camel = camelCase(key);
        if (!session.guessedKeys.delete(camel)) continue;
        searched.names.delete(camel);
        next.names.add(camel);
      }
    }
    pending = {
      names: new Set([...next.names].filter((name) => !searched.names.has(name))),
      keys: new Set([...next.keys].filter((key) => !searched.keys.has(key))),
    };
  }

  for (const result of collected.values()) result.found = result.found.filter(({ flagKey }) => isWanted(flagKey));
  // Whether a text in code is a comment is for the parser to say.
  if ([...texts.keys()].some((file) => codeFile.test(file))) await open();
  const facts = await assemble({ host, session, collected, texts, keys, rules, attempt });
  for (const error of session?.modules.unreadable.values() ?? []) attempt(() => rethrow(error));
  return {
    facts: {
      ...facts,
      files: { scanned: files.length, parsed: collected.size, skipped: countByReason(skipped.values()) },
      problems: [...facts.problems, ...problems.values()].sort(
        (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
      ),
    },
    session,
    collected,
  };
}

/** What the next round looks for. */
interface Pending {
  names: Set<string>;
  keys: Set<string>;
}

function countByReason(reasons: Iterable<SkipReason>): Record<SkipReason, number> {
  const counts = { ...noneSkipped };
  for (const reason of reasons) counts[reason]++;
  return counts;
}

const codeFile = /\.[cm]?[jt]sx?$/;

const rethrow = (error: unknown): never => {
  throw error;
};

/** Collects one file and learns the keys and names that it tells of. */
function collectFile(session: Session, file: string): Collected | undefined {
  const module = session.modules.get(file);
  if (!module) return undefined;
  const result = session.collect(module);
  for (const { flagKey, evaluation } of result.found) {
    if (evaluation?.guessed) session.guessedKeys.add(flagKey);
    else session.knownKeys.add(flagKey);
  }
  for (const { holder } of result.names) if (holder !== undefined) session.symbolNames.add(holder);
  return result;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
