import { lineStarts, positionAt } from '@flagsweep/catalog';
import { fileRules } from './files.js';
import { type Host, UnreadableFile } from './host.js';
import type { ScanOptions } from './options.js';
import type { Facts, Problem, Reference, UnresolvedReference } from './reference.js';
import { camelCase, indexSdks, sdks } from './sdks/index.js';
import type { Collected, Module, Session } from './syntax/index.js';
import { createPrefilter, isDistinctive, type TextHit } from './text/prefilter.js';

export interface ScanInput {
  host: Host;
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  /** Files that define flags rather than mention them: the catalog. */
  catalogFiles?: ReadonlySet<string>;
  /** Look for this flag only: far fewer files are parsed. It is added to `keys` where it is missing there. */
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

/** More rounds than any chain of names that was ever seen; each round finds at least one new name. */
const maxRounds = 8;

/**
 * Finds every reference: text first, then only files whose text can matter are parsed. Names that turn out to stand for
 * keys (an enum, a constant) are searched for in a further round, until nothing new is found.
 */
export async function scan({ host, options, keys: known, only, catalogFiles }: ScanInput): Promise<Scan> {
  const keys = only === undefined || [...known.values()].includes(only) ? known : new Map([...known, [only, only]]);
  const spellings = [...keys].flatMap(([spelling, key]) => (key === only ? [spelling, camelCase(spelling)] : []));
  const isWanted = (key: string): boolean => only === undefined || keys.get(key) === only;
  const rules = fileRules(options);
  const files = host.files.filter((file) => rules.isScanned(file) && !catalogFiles?.has(file));
  const problems = new Map<string, Problem>();
  const collected = new Map<string, Collected>();
  const texts = new Map<string, TextHit[]>();
  const index = indexSdks(sdks);

  let session: Session | undefined;
  const open = async (): Promise<Session> => {
    // The compiler takes a quarter of a second to load: a repository without flags never pays for it.
    const { openSession } = await import('./syntax/index.js');
    session = openSession(host, options, keys.keys(), rules.isTest);
    for (const problem of session.problems) problems.set(`${problem.file}\0${problem.message}`, problem);
    return session;
  };
  if (options.registries.length > 0) await open();

  const names = [
    ...index.packages,
    ...options.accessors.map(({ name }) => name),
    ...options.bags.map((bag) => (bag.split('.').at(-1) as string).replace(/\(\)$/, '')),
  ];
  let pending =
    only === undefined
      ? {
          names: new Set([...names, ...(session?.symbolNames ?? [])]),
          keys: session?.knownKeys ?? new Set(keys.keys()),
        }
      : { names: new Set<string>(), keys: new Set(spellings) };

  const searched = new Set(spellings);
  for (let round = 0; round < maxRounds && pending.names.size + pending.keys.size > 0; round++) {
    const prefilter = createPrefilter(host, pending.names, pending.keys, only !== undefined);
    const candidates: string[] = [];
    for (const file of files) {
      try {
        const { candidate, hits } = prefilter(file);
        if (candidate) candidates.push(file);
        if (hits.length > 0) texts.set(file, [...(texts.get(file) ?? []), ...hits]);
      } catch (error) {
        problems.set(file, asProblem(file, error));
      }
    }
    if (candidates.length === 0) break;
    const current = session ?? (await open());
    const syntax = await import('./syntax/index.js');
    const before = { names: new Set(current.symbolNames), keys: new Set(current.knownKeys) };
    const members = new Set<string>();
    for (const file of candidates) {
      try {
        const module = current.modules.get(file);
        if (!module) continue;
        const result = current.collect(module);
        collected.set(file, result);
        for (const { flagKey, via } of result.found) {
          current.knownKeys.add(flagKey);
          for (const symbol of via) {
            current.symbolNames.add(syntax.holderName(symbol) ?? flagKey);
            if (isWanted(flagKey)) members.add(syntax.memberName(symbol) ?? flagKey);
          }
        }
      } catch (error) {
        problems.set(file, asProblem(file, error));
      }
    }
    pending = {
      names: new Set([...current.symbolNames].filter((name) => !before.names.has(name))),
      keys: new Set([...current.knownKeys].filter((key) => !before.keys.has(key))),
    };
    // A file that uses a member names it, so for one flag its holder need not be searched for.
    if (only !== undefined) {
      pending = { names: new Set([...members].filter((name) => !searched.has(name))), keys: new Set() };
      for (const name of members) searched.add(name);
    }
  }

  for (const result of collected.values()) result.found = result.found.filter(({ flagKey }) => isWanted(flagKey));
  const facts = await assemble({ session, collected, texts, keys, rules });
  return {
    facts: {
      ...facts,
      files: { scanned: files.length, parsed: collected.size },
      problems: [...facts.problems, ...problems.values()].sort(
        (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
      ),
    },
    session,
    collected,
  };
}

interface Parts {
  session: Session | undefined;
  collected: ReadonlyMap<string, Collected>;
  texts: ReadonlyMap<string, TextHit[]>;
  keys: ReadonlyMap<string, string>;
  rules: ReturnType<typeof fileRules>;
}

async function assemble({ session, collected, texts, keys, rules }: Parts): Promise<Omit<Facts, 'files'>> {
  const references = new Map<string, Reference>();
  const unresolved: UnresolvedReference[] = [];
  const problems: Problem[] = [];
  const canonical = (key: string): string => keys.get(key) ?? key;
  const where = (module: Module, start: number, end: number) => ({
    file: module.file,
    start,
    end,
    ...positionAt(startsOf(module), start),
    package: session?.resolver.packageOf(module.file) ?? '.',
    test: rules.isTest(module.file),
  });
  const add = (reference: Reference): void => {
    const id = `${reference.file}\0${reference.start}\0${reference.flagKey}`;
    if (!references.has(id)) references.set(id, reference);
  };

  const syntax = session && (await import('./syntax/index.js'));
  for (const [file, { found, unresolved: open }] of collected) {
    const module = session?.modules.get(file);
    if (!module || !syntax) continue;
    for (const { start, message } of syntax.syntaxErrors(module.sourceFile).slice(0, 1)) {
      problems.push({ file, reason: 'syntax', message, ...positionAt(startsOf(module), start) });
    }
    for (const { flagKey, kind, node, evaluation, via, sdk } of found) {
      add({
        flagKey: canonical(flagKey),
        kind,
        ...where(module, node.getStart(module.sourceFile), node.getEnd()),
        ...(sdk !== undefined && { sdk }),
        ...(evaluation && { valueType: evaluation.valueType }),
        ...(evaluation?.fallback && { fallback: evaluation.fallback.getText(module.sourceFile) }),
      });
      for (const symbol of via) {
        const name = syntax.nameNode(symbol);
        const kind = symbol.kind === 'constant' ? 'alias' : 'declaration';
        const { sourceFile } = symbol.module;
        add({
          flagKey: canonical(flagKey),
          kind,
          ...where(symbol.module, name.getStart(sourceFile), name.getEnd()),
        });
      }
    }
    for (const { node, ...rest } of open) {
      const text = node.getText(module.sourceFile).replace(/\s+/g, ' ');
      unresolved.push({
        ...rest,
        ...where(module, node.getStart(module.sourceFile), node.getEnd()),
        text: text.length > 80 ? `${text.slice(0, 79)}…` : text,
      });
    }
  }

  for (const [file, hits] of texts) {
    const module = syntax?.isCode(file) ? session?.modules.get(file) : undefined;
    for (const { key, start, end, line, column } of hits) {
      if (module ? !syntax?.isInComment(module.sourceFile, start) : syntax?.isCode(file)) continue;
      if (!isDistinctive(key)) continue;
      const place = { file, start, end, line, column, package: session?.resolver.packageOf(file) ?? '.' };
      add({ flagKey: canonical(key), kind: 'mention', ...place, test: rules.isTest(file) });
    }
  }

  const byPlace = <T extends { file: string; start: number }>(a: T, b: T): number =>
    compare(a.file, b.file) || a.start - b.start;
  return {
    version: 1,
    references: [...references.values()].sort((a, b) => byPlace(a, b) || compare(a.flagKey, b.flagKey)),
    unresolved: unresolved.sort(byPlace),
    problems,
  };
}

const lines = new WeakMap<Module, number[]>();
function startsOf(module: Module): number[] {
  let starts = lines.get(module);
  if (!starts) lines.set(module, (starts = lineStarts(module.text)));
  return starts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function asProblem(file: string, error: unknown): Problem {
  if (error instanceof UnreadableFile) return { file, reason: error.reason, message: error.message };
  throw error;
}
