import type { Host } from '../host.js';
import { pathOfBag, type ScanOptions } from '../options.js';
import type { Candidate, Module, Prospector, Session, Wrapper } from '../syntax/index.js';
import { createPrefilter, isDistinctive, keyAt } from '../text/prefilter.js';
import { attempt, readOrNothing } from './attempt.js';
import { groupSites } from './groups.js';
import { type Judged, judgeAccessor, judgeBags, judgeComponent, judgeGate } from './judge.js';
import type { FoundAccessor, FoundBag, FoundGate } from './model.js';
import { isNamedForFlags } from './texts.js';
import { isPlainlyFlags, looksLikeKey, speaksOf } from './words.js';

/** The shapes in which keys stand, as they are judged. */
export interface Conventions {
  accessors: Judged<FoundAccessor>[];
  bags: Judged<FoundBag>[];
  gates: Judged<FoundGate>[];
}

/** What is known so far, and the ways to learn more. */
export function createSearch(
  { host, options }: { host: Host; options: ScanOptions },
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

  const counts = new Map<string, number>();
  /** How often something stands in files that are not parsed. */
  const countElsewhere = (pattern: string): number => {
    let amount = counts.get(pattern);
    if (amount === undefined) {
      const expression = new RegExp(pattern, 'g');
      const rest = production.filter((file) => !opened.has(file));
      amount = rest.reduce((sum, file) => sum + countMatches(readOrNothing(host, file), expression), 0);
      counts.set(pattern, amount);
    }
    return amount;
  };
  /** Texts behind a property or attribute of this name. */
  const textsNamed = (name: string): number => countElsewhere(`\\b${escaped(name)}\\s*[:=]\\s*\\{?\\s*['"\`]`);
  /** Properties that are read of something of this name. */
  const readsOf = (name: string): number => countElsewhere(`\\b${escaped(name)}\\s*[?!]?\\.\\s*[A-Za-z_$]`);

  return {
    keys,
    open,
    parsed: () => opened.size,
    /** Grows with everything that is learnt. */
    size: () => keys.size + calledNames.size + candidates.size,
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
      for (const { keys: members, form, option } of candidates.values()) {
        // A list of texts by a name such as `TEST_FLAGS` may be of anything.
        const isSure = form !== 'functions' && (form !== 'array' || isPlainlyFlags(option.name ?? ''));
        if (isSure) for (const key of members) if (looksLikeKey(key)) keys.add(key);
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
      const prefilter = createPrefilter({ names, keys: [...keys] });
      for (const file of production) {
        const match = opened.has(file) ? undefined : prefilter(file, readOrNothing(host, file));
        if (match && (match.names.length > 0 || (match.keys & (keyAt.quoted | keyAt.plain)) !== 0)) open(file);
      }
    },
    conventions(): Conventions {
      const holders = new Set([...candidates.values(), ...session.registries].map(({ holder }) => holder));
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
        const known = wrapper || group.keyed.length === 0 ? group.all : group.keyed;
        if (!known.every((each) => prospector.isUnderstood(each.module, each.site.node))) accessors.push(judged);
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
      const bags = judgeBags(shapes.bags, prospector, isHolder, readsOf).filter(
        ({ found }) => !options.bags.some((bag) => pathOfBag(bag) === found.option),
      );
      return { accessors, bags, gates };
    },
    /** The texts that stand where there is no doubt that keys stand. */
    learnKeys({ accessors, bags }: Conventions): void {
      for (const { found, keys: texts } of [...accessors, ...bags]) {
        if (!found.doubt) for (const text of texts) keys.add(text);
      }
    },
    /** Declarations of what is known to be keys, whatever they are called. */
    learnDeclarations(): void {
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
    const configured = options.registries.flatMap(({ name }) => name ?? []);
    const found = [...candidates.values()].flatMap(({ option: { name }, form }) =>
      name !== undefined && form !== 'functions' ? [name] : [],
    );
    return [...configured, ...found];
  }
}

/** Whether a method is called on what the wrapper's class is: by type, or by a name that is the class's. */
function isOwn({ owner }: Wrapper, receiver: string | undefined, typeOf: () => string | undefined): boolean {
  if (owner === undefined || receiver === undefined) return owner === receiver;
  return typeOf() === owner || receiver.toLowerCase() === owner.toLowerCase();
}

const escaped = (name: string): string => name.replace(/[^\w]/g, '\\$&');

const countMatches = (bytes: Uint8Array, pattern: RegExp): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').match(pattern)?.length ?? 0;
