import { fileRules } from '../files.js';
import { type Host, UnreadableFile } from '../host.js';
import type { ScanOptions } from '../options.js';
import { scan } from '../scan.js';
import type { Candidate, Module, Prospector, Session, Wrapper } from '../syntax/index.js';
import { createPrefilter, isDistinctive } from '../text/prefilter.js';
import { groupSites, type Shapes } from './groups.js';
import { type Judged, judgeAccessor, judgeBags, judgeComponent, judgeGate } from './judge.js';
import type { Discovery, FoundAccessor, FoundBag, FoundGate } from './model.js';
import { judgeRegistries } from './registries.js';
import { sdksInUse } from './sdks-in-use.js';
import { isNamedForFlags, lookAtTexts } from './texts.js';
import { isPlainlyFlags, looksLikeKey, speaksOf } from './words.js';

export interface DiscoverInput {
  host: Host;
  /** What is configured already: it is understood, and not proposed again. */
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  catalogFiles?: ReadonlySet<string>;
}

/** What one look leads to may show more; a convention that is found after more rounds than this hangs on thin threads. */
const maxRounds = 5;

/**
 * Finds out how a repository names, declares and reads its flags: from the SDKs that it imports, from names that speak of
 * flags, and from where the keys stand that are so found. It proposes; nothing is decided here. Tests are left out: what
 * they do with flags is no convention of the code.
 */
export async function discover(input: DiscoverInput): Promise<Discovery> {
  const { host, options, keys, catalogFiles } = input;
  const rules = fileRules(options);
  const files = host.files.filter((file) => rules.isScanned(file) && !catalogFiles?.has(file)).sort();
  const first = await scan(input);
  const production = files.filter((file) => !rules.isTest(file) && /(?<!\.d)\.[cm]?[jt]sx?$/.test(file));
  const texts = lookAtTexts({ files: host.files, read: (file) => readOrNothing(host, file) }, production);
  const inUse = sdksInUse(host, files, rules.isTest, first);
  const nothing = { sdks: inUse, registries: [], accessors: [], bags: [], gates: [], parsed: first.collected.size };
  if (texts.worthParsing.length + texts.named.length + first.collected.size + keys.size === 0) return nothing;

  const { openSession, createProspector } = await import('../syntax/index.js');
  const session = first.session ?? openSession(host, options, keys.keys(), rules.isTest);
  const prospector = createProspector(session);
  const search = createSearch(input, production, session, prospector, texts.worthParsing.concat(texts.named));
  for (const file of first.collected.keys()) search.open(file);
  for (const { flagKey, kind } of first.facts.references) if (kind !== 'mention') search.keys.add(flagKey);
  search.learnWrappers();
  search.learnNames();
  let shapes: Conventions = { accessors: [], bags: [], gates: [], shapes: undefined };
  for (let round = 0; round < maxRounds; round++) {
    const known = search.keys.size;
    search.openForKeys();
    shapes = search.conventions();
    for (const { keys: texts } of [...shapes.accessors, ...shapes.bags])
      for (const text of texts) search.keys.add(text);
    const fresh = search.learnDeclarations();
    if (search.keys.size === known && !fresh) break;
  }
  return {
    sdks: inUse,
    registries: judgeRegistries(search.candidates(), search.keysRead(shapes), prospector),
    accessors: sorted(shapes.accessors.map(({ found }) => found)),
    bags: sorted(shapes.bags.map(({ found }) => found)),
    gates: sorted(shapes.gates.map(({ found }) => found)),
    parsed: search.parsed(),
  };
}

interface Conventions {
  accessors: Judged<FoundAccessor>[];
  bags: Judged<FoundBag>[];
  gates: Judged<FoundGate>[];
  shapes: Shapes | undefined;
}

/** What is known so far, and the ways to learn more. */
function createSearch(
  { host, options }: DiscoverInput,
  production: readonly string[],
  session: Session,
  prospector: Prospector,
  worthParsing: readonly string[],
) {
  const keys = new Set(session.knownKeys);
  const opened = new Map<string, Module>();
  const candidates = new Map<string, Candidate>();
  const wrappers: (Wrapper & { module: Module })[] = [];
  const isProduction = new Set(production);
  const evaluated = new Set<string>();
  /** Names whose calls all have to be seen before a share can be told. */
  const calledNames = new Set<string>();
  let searched = 0;

  const open = (file: string): void => {
    if (opened.has(file) || !isProduction.has(file)) return;
    const module = attempt(() => prospector.open(file));
    if (module) opened.set(file, module);
  };
  const modules = (): Module[] => [...opened.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const isConfigured = ({ option }: Candidate): boolean =>
    options.registries.some(({ file, name }) => file === option.file && name === option.name);
  const add = (candidate: Candidate | undefined): void => {
    if (!candidate?.fits || isConfigured(candidate)) return;
    candidates.set(`${candidate.option.file}\0${candidate.option.name ?? ''}`, candidate);
  };
  const nameWorks = ({ form, option: { name = '' } }: Candidate): boolean => {
    const amount = speaksOf(name);
    return form === 'functions' || form === 'enum' || form === 'union' || form === 'object'
      ? amount !== undefined || form === 'functions'
      : amount === 'many';
  };

  const namedTexts = new Map<string, number>();
  /** How many texts stand behind a property or attribute of this name in files that are not parsed. */
  const textsNamed = (name: string): number => {
    let amount = namedTexts.get(name);
    if (amount === undefined) {
      const pattern = new RegExp(`\\b${name.replace(/[^\w]/g, '\\$&')}\\s*[:=]\\s*\\{?\\s*['"\`]`, 'g');
      const rest = production.filter((file) => !opened.has(file));
      amount = rest.reduce((sum, file) => sum + countMatches(readOrNothing(host, file), pattern), 0);
      namedTexts.set(name, amount);
    }
    return amount;
  };

  return {
    keys,
    open,
    parsed: () => opened.size,
    candidates: () => [...candidates.values()],
    /** Declarations and modules whose names speak of flags. */
    learnNames(): void {
      for (const file of worthParsing) open(file);
      for (const module of modules()) {
        if (isNamedForFlags(module.file)) add(attempt(() => prospector.moduleCandidate(module)));
        for (const candidate of attempt(() => prospector.candidates(module, (name) => speaksOf(name) !== undefined)) ??
          []) {
          if (nameWorks(candidate)) add(candidate);
        }
        for (const candidate of prospector.nestedCandidates(module, isPlainlyFlags)) add(candidate);
      }
      for (const { keys: members, form } of candidates.values()) {
        if (form !== 'functions') for (const key of members) if (looksLikeKey(key)) keys.add(key);
      }
    },
    learnWrappers(): void {
      for (const module of modules()) {
        for (const wrapper of attempt(() => prospector.wrappers(module)) ?? []) {
          wrappers.push({ ...wrapper, module });
          calledNames.add(wrapper.name);
        }
      }
      for (const module of modules()) {
        for (const { flagKey, evaluation } of attempt(() => session.collect(module).found) ?? [])
          if (evaluation) evaluated.add(flagKey);
      }
    },
    /** Files in which a key stands, and those that call what keys were given to. */
    openForKeys(): void {
      const names = [...calledNames, ...holderNames(), ...[...keys].filter(isDistinctive)];
      const size = names.length + keys.size;
      if (size === searched) return;
      searched = size;
      const prefilter = createPrefilter({ files: host.files, read: (file) => readOrNothing(host, file) }, names, keys);
      for (const file of production) if (!opened.has(file) && prefilter(file).candidate) open(file);
    },
    conventions(): Conventions {
      const holders = new Set([...candidates.values()].map(({ holder }) => holder));
      const names = new Set(holderNames());
      // `FlagKey.NewCart` names a flag; `flags.newCart` of an object of switches is understood where it is that object.
      const constants = new Set(
        [...candidates.values()].flatMap(({ form, option: { name, keys: by } }) =>
          name !== undefined && (form === 'enum' || (form === 'object' && by !== 'name')) ? [name] : [],
        ),
      );
      const isHolder = (path: string): boolean =>
        names.has(path) || (constants.has(path.split('.').at(-1) as string) && !path.includes('.'));
      const shapes = groupSites(modules(), prospector, {
        isKey: (text) => keys.has(text),
        names,
        isDeclared: (_, { node }) => prospector.isInside(node, holders),
      });
      const accessors: Judged<FoundAccessor>[] = [];
      for (const group of shapes.accessors.values()) {
        const [{ module, site }] = group.all as [(typeof group.all)[number]];
        const wrapper = wrappers.find(
          (each) =>
            each.name === site.name &&
            each.arg === site.arg &&
            each.prop === site.prop &&
            isOwn(each, site.receiver, () => prospector.receiverType(module, site)),
        );
        const judged = judgeAccessor(group, prospector, wrapper);
        if (!judged) continue;
        calledNames.add(site.name);
        if (
          !group.keyed
            .concat(wrapper ? group.all : [])
            .every((each) => prospector.isUnderstood(each.module, each.site.node))
        )
          accessors.push(judged);
      }
      const gates = [...shapes.gates.values()].flatMap((group) => {
        if (options.gates.includes(group.id) || !judgeGate(group, prospector, 0)) return [];
        return judgeGate(group, prospector, textsNamed(group.id)) ?? [];
      });
      for (const group of shapes.components.values()) {
        const [, attribute] = group.id.split('\0');
        if (gates.some(({ found }) => found.option === attribute && !found.doubt)) continue;
        const judged = judgeComponent(group, prospector);
        if (judged && !group.keyed.every((each) => prospector.isUnderstood(each.module, each.site.node)))
          accessors.push(judged);
      }
      const bags = judgeBags(shapes.bags, prospector, isHolder).filter(
        ({ found }) => !options.bags.includes(found.option),
      );
      return { accessors, bags, gates, shapes };
    },
    /** Declarations of what is known to be keys, whatever they are called. True where there is one more. */
    learnDeclarations(): boolean {
      const before = candidates.size;
      const known = [...keys].filter(isDistinctive);
      for (const module of modules()) {
        if (known.filter((key) => module.text.includes(key)).length < 2) continue;
        for (const candidate of attempt(() => prospector.candidates(module, () => true)) ?? []) {
          if (
            candidate.derived ||
            candidate.keys.length < 2 ||
            candidate.form === 'class' ||
            candidate.form === 'array'
          )
            continue;
          const some = candidate.keys.filter((key) => keys.has(key)).length;
          if (
            some >= 2 &&
            some / candidate.keys.length >= 0.6 &&
            candidate.keys.some((key) => keys.has(key) && isDistinctive(key))
          ) {
            if (candidates.has(`${candidate.option.file}\0${candidate.option.name ?? ''}`)) continue;
            add(candidate);
            for (const key of candidate.keys) keys.add(key);
          }
        }
      }
      return candidates.size > before;
    },
    /** The keys that something evaluates, by what is known and what is proposed. */
    keysRead({ accessors, bags, gates }: Conventions): Set<string> {
      return new Set([
        ...evaluated,
        ...[...accessors, ...bags, ...gates].flatMap(({ found, keys: texts }) => (found.doubt ? [] : texts)),
      ]);
    },
  };

  function holderNames(): string[] {
    return [...candidates.values()].flatMap(({ option: { name }, form }) =>
      name !== undefined && form !== 'functions' ? [name] : [],
    );
  }
}

/** Whether a method is called on what the wrapper's class is: by type, or by a name that is the class's. */
function isOwn({ owner }: Wrapper, receiver: string | undefined, typeOf: () => string | undefined): boolean {
  if (owner === undefined || receiver === undefined) return owner === receiver;
  return typeOf() === owner || receiver.toLowerCase() === owner.toLowerCase();
}

const sorted = <T extends { keys: number; places: number; option: unknown }>(found: T[]): T[] =>
  found.sort(
    (a, b) => b.keys - a.keys || b.places - a.places || (JSON.stringify(a.option) < JSON.stringify(b.option) ? -1 : 1),
  );

const countMatches = (bytes: Uint8Array, pattern: RegExp): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').match(pattern)?.length ?? 0;

const nothing = new Uint8Array(0);
function readOrNothing(host: Host, file: string): Uint8Array {
  return attempt(() => host.read(file)) ?? nothing;
}

/** What cannot be read shows no convention; the scan names it as a problem. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return undefined;
  }
}
