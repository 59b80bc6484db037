import { bagPath } from '../options.js';
import type { Prospector, ReadSite, Use, ValueSite } from '../syntax/index.js';
import { isDistinctive } from '../text/prefilter.js';
import { type Group, type Groups, likeKeys, type Placed, speaks } from './groups.js';
import type { Doubt, FoundAccessor, FoundBag, FoundGate, Reason, Support } from './model.js';
import { isPlainlyFlags, speaksOf } from './words.js';

/** A part of places below which a shape holds flags by chance. */
const fewestShare = 0.3;
/** A part from which on it holds them on purpose. */
const goodShare = 0.6;

/** What a proposal rests on, with the texts that it makes keys. */
export interface Judged<T> {
  found: T;
  keys: string[];
}

type Site = ValueSite | ReadSite;

/** The support of a set of places among all. */
export function supportOf(prospector: Prospector, keyed: readonly Placed<Site>[], all: number): Support {
  const keys = new Set(keyed.map(({ text }) => text));
  return {
    keys: keys.size,
    places: keyed.length,
    share: all === 0 ? 0 : Math.round((keyed.length / all) * 100) / 100,
    examples: keyed.slice(0, 3).map(({ module, site: { node } }) => {
      const before = module.text.slice(0, prospector.start(module, node));
      const line = before.split('\n').length;
      return { file: module.file, line, column: before.length - before.lastIndexOf('\n') };
    }),
  };
}

const textsOf = (placed: readonly Placed<Site>[]): string[] => [...new Set(placed.map(({ text }) => text as string))];

/** What a wrapper, if the function is one, says of a group. */
export interface WrapperFacts {
  fallback?: number;
  promise: boolean;
}

/** Whether a function, method or hook reads flags; nothing where nobody would think so. */
export function judgeAccessor(
  group: Group<ValueSite>,
  prospector: Prospector,
  wrapper: WrapperFacts | undefined,
): Judged<FoundAccessor> | undefined {
  const [first] = group.all;
  if (!first) return undefined;
  const byName = speaks(first.site);
  const keyed = wrapper || (byName && group.keyed.length === 0) ? likeKeys(group) : group.keyed;
  const support = supportOf(prospector, keyed, group.all.length);
  if (keyed.length === 0 || (support.share < fewestShare && !wrapper)) return undefined;
  const texts = textsOf(keyed);
  // Names alone, and everyday words, prove little.
  const proof = texts.filter((text) => isDistinctive(text)).length >= 1 || texts.length >= 3;
  if (!byName && !wrapper && (!proof || texts.length < 2)) return undefined;

  const uses = keyed.map(({ module, site }) => prospector.use(module, site.node));
  const amount = (...kinds: Use['as'][]): number => uses.filter(({ as }) => kinds.includes(as)).length;
  const read = amount('condition', 'variant', 'details');
  // What is thrown away sets something, and what is only handed on may be anything.
  if (
    !wrapper &&
    (amount('nothing') * 3 > uses.length || (read === 0 && amount('passed', 'nothing') * 2 > uses.length))
  )
    return undefined;
  const { name, receiver, arg = 0, prop } = first.site;
  // What a browser stores beside a flag is a text, and no value of the flag.
  if (/^(?:local|session)Storage$/.test(receiver ?? '')) return undefined;
  const awaited =
    uses.filter((use) => use.awaited).length * 2 > uses.length ||
    wrapper?.promise ||
    prospector.isAsync(first.module, first.site);
  const variant = amount('variant') > amount('condition', 'details') || /variant$/i.test(name);
  const details = amount('details') > amount('condition', 'variant');
  const result = variant
    ? 'variant'
    : details
      ? awaited
        ? 'promise-of-details'
        : 'details'
      : awaited
        ? 'promise'
        : 'value';
  const why: Reason[] = [
    ...(wrapper ? ['wrapper' as const] : []),
    ...(group.keyed.length > 0 ? ['keys' as const] : []),
    ...(byName ? ['name' as const] : []),
  ];
  const doubt: Doubt | undefined = wrapper
    ? undefined
    : support.share < goodShare
      ? 'share'
      : read === 0
        ? 'result'
        : support.keys < 2 && group.keyed.length === 0
          ? 'support'
          : undefined;
  // By its name alone nothing is worth a question.
  if (group.keyed.length === 0 && (doubt === 'share' || doubt === 'result')) return undefined;
  const origin = receiver === undefined ? originOf(group, prospector, keyed) : undefined;
  return {
    found: {
      option: {
        name,
        ...(receiver !== undefined && { receiver }),
        ...(origin !== undefined && { import: origin }),
        ...(prop !== undefined ? { key: { arg, prop } } : arg !== 0 && { key: arg }),
        ...(wrapper?.fallback !== undefined && { fallback: wrapper.fallback }),
        ...(result !== 'value' && { result }),
      },
      why,
      ...support,
      ...(doubt && { doubt }),
    },
    keys: texts,
  };
}

/** Where a function must come from: said where others have its name, and where it is a package's. */
function originOf(
  group: Group<ValueSite>,
  prospector: Prospector,
  keyed: readonly Placed<ValueSite>[],
): string | undefined {
  const origins = new Set(keyed.map(({ module, site }) => prospector.originOf(module, site)));
  const [only] = origins;
  if (origins.size !== 1 || only === undefined) return undefined;
  const others = group.all.some(({ module, site }) => prospector.originOf(module, site) !== only);
  return others || !/\.[cm]?[jt]sx?$/.test(only) ? only : undefined;
}

/** Names of properties that hold flags' keys for something else to read. */
export function judgeGate(
  group: Group<ValueSite>,
  prospector: Prospector,
  elsewhere: number,
): Judged<FoundGate> | undefined {
  const { id, all, keyed } = group;
  // What is computed says nothing: only other texts speak against a name.
  const told = all.filter(({ text }) => text !== undefined).length + elsewhere;
  const support = supportOf(prospector, keyed, told);
  if (keyed.length === 0 || support.share < fewestShare) return undefined;
  const byName = speaksOf(id) !== undefined;
  const texts = textsOf(keyed);
  if (!byName && (texts.length < 3 || !texts.some((text) => isDistinctive(text)))) return undefined;
  const doubt: Doubt | undefined = support.share < goodShare ? 'share' : undefined;
  return {
    found: { option: id, why: byName ? ['keys', 'name'] : ['keys'], ...support, ...(doubt && { doubt }) },
    keys: texts,
  };
}

/** Components that are given a flag's key by an attribute whose name says nothing: `<Feature name="new-cart">`. */
export function judgeComponent(group: Group<ValueSite>, prospector: Prospector): Judged<FoundAccessor> | undefined {
  const [element = '', prop = ''] = group.id.split('\0');
  const support = supportOf(prospector, group.keyed, group.all.length);
  if (!/feature|flag|toggle|gate|experiment|variant/i.test(element) || support.keys < 2 || support.share < goodShare)
    return undefined;
  return {
    found: { option: { name: element, key: { prop }, result: 'element' }, why: ['keys', 'name'], ...support },
    keys: textsOf(group.keyed),
  };
}

/** Objects whose properties are flags. Of several paths to the same places the one that says enough is taken. */
export function judgeBags(
  groups: Groups<ReadSite>,
  prospector: Prospector,
  isHolder: (path: string) => boolean,
  elsewhere: (name: string) => number,
): Judged<FoundBag>[] {
  const good: (Judged<FoundBag> & { nodes: unknown[] })[] = [];
  for (const group of groups.values()) {
    const last = group.id.split('.').at(-1) as string;
    if (isHolder(group.id) || last === 'process' || last === 'env' || !bagPath.test(group.id)) continue;
    const judged = judgeBag(group, last.replace('()', ''), prospector, elsewhere);
    if (judged) good.push(judged);
  }
  good.sort(
    (a, b) =>
      b.found.places - a.found.places ||
      a.found.option.length - b.found.option.length ||
      (a.found.option < b.found.option ? -1 : 1),
  );
  const covered = new Set<unknown>();
  const taken: Judged<FoundBag>[] = [];
  for (const { nodes, ...judged } of good) {
    if (nodes.every((node) => covered.has(node))) continue;
    for (const node of nodes) covered.add(node);
    taken.push(judged);
  }
  return taken;
}

function judgeBag(
  group: Group<ReadSite>,
  last: string,
  prospector: Prospector,
  elsewhere: (name: string) => number,
): (Judged<FoundBag> & { nodes: unknown[] }) | undefined {
  const plain = isPlainlyFlags(last);
  const generic = !group.id.includes('.') && !plain;
  const properties = group.all.filter(({ site }) => !site.called);
  // `featureFlags.length` and `featureFlags.map()` are about a list.
  if (plain && properties.length < group.all.length * 0.8) return undefined;
  const read = (placed: readonly Placed<ReadSite>[]): number =>
    placed.filter(({ module, site }) => prospector.use(module, site.node).as !== 'other').length;
  const byName = plain && group.keyed.length < properties.length / 2;
  const keyed = byName ? properties : group.keyed;
  const texts = textsOf(keyed);
  if (texts.length < 2 && !(plain && group.keyed.length > 0)) return undefined;
  const fewest = generic ? 0.9 : goodShare;
  if (byName ? read(keyed) * 2 < keyed.length : keyed.length < group.all.length * (fewest - 0.01)) return undefined;
  if (!byName && !plain && !texts.some((text) => isDistinctive(text))) return undefined;
  // Many things have a property that is called `flags`: those in files that name no key count against it. Counting them
  // reads every file, so that it comes last.
  const others = generic && keyed.length > 1 ? elsewhere(last) : 0;
  const support = supportOf(prospector, keyed, group.all.length + others);
  if (!byName && support.share < fewest) return undefined;
  const why: Reason[] = [
    ...(group.keyed.length > 0 ? ['keys' as const] : []),
    ...(speaksOf(last) !== undefined ? ['name' as const] : []),
  ];
  const doubt: Doubt | undefined = why.includes('name') || support.keys >= 3 ? undefined : 'support';
  return {
    found: { option: group.id, why, ...support, ...(doubt && { doubt }) },
    keys: texts,
    nodes: keyed.map(({ site }) => site.node),
  };
}
