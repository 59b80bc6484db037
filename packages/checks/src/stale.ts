import { agreedValue, type Evidence, type FlagDefinition, type Verdict } from '@flagsweep/catalog';
import { daysBetween } from './days.js';
import { disagreementText } from './evidence-facts.js';
import type { StaleKind } from './evidence-policy.js';
import { listed } from './flag-uses.js';
import type { PolicyInForce } from './policy.js';

interface Found {
  /** Where it is not that of the kind. */
  messageId?: string;
  data: Record<string, string | number>;
}

type Lifetimes = PolicyInForce['lifetimes'];

type Finder = (
  flag: FlagDefinition,
  evidence: readonly Evidence[],
  now: string,
  after: number,
  lifetimes: Lifetimes,
) => Found | undefined;

/** Tells for each kind whether a flag has been stale for that many days. */
export const staleFinders: Record<StaleKind, Finder> = {
  rolledOut(flag, evidence, now, after, lifetimes) {
    const found = isMeantToStay(flag, lifetimes) ? undefined : saidFor('rolled-out', flag, evidence, now, after);
    if (!found) return undefined;
    const agreement = agreedValue(evidence, flag);
    if ('value' in agreement) return { data: { ...found, value: JSON.stringify(agreement.value) } };
    return { messageId: 'rolledOutApart', data: { ...found, why: disagreementText(agreement) } };
  },

  unused(flag, evidence, now, after) {
    const seen = evidence.flatMap(({ environments, observed = now }) =>
      Object.values(environments).flatMap(({ lastSeen }) => (lastSeen ? [{ lastSeen, observed }] : [])),
    );
    // One that has seen it lately outweighs all that have not.
    if (seen.some(({ lastSeen, observed }) => daysBetween(lastSeen, observed) < after)) return undefined;
    const last = seen
      .map(({ lastSeen }) => lastSeen)
      .sort()
      .at(-1);
    const said = saidFor('unused', flag, evidence, now, after);
    if (said) return { data: said };
    if (last === undefined) return undefined;
    const sources = evidence.filter(({ environments }) => Object.values(environments).some((each) => each.lastSeen));
    return { data: { since: sinceText(last), source: sourcesOf(sources) } };
  },

  unmodified(flag, evidence, now, after, lifetimes) {
    const found = isMeantToStay(flag, lifetimes) ? undefined : saidFor('unmodified', flag, evidence, now, after);
    return found && { data: found };
  },

  lifetime({ type, created, expires }, _evidence, now, after, lifetimes) {
    const lifetime = type && lifetimes[type];
    if (!type || !lifetime || created === undefined || expires !== undefined) return undefined;
    const over = daysBetween(created, now) - lifetime;
    return over > after ? { data: { created, over, lifetime, type } } : undefined;
  },
};

/** A kill switch that is on for everybody is as it should be. */
const isMeantToStay = ({ type, expires }: FlagDefinition, lifetimes: Lifetimes): boolean =>
  expires === 'never' || (type !== undefined && lifetimes[type] === null);

/**
 * Who says so since when, if that is long enough; never since before the flag was there. What says no day is said at
 * once: such a source has a threshold of its own, or shows what is.
 */
function saidFor(
  verdict: Verdict,
  { created }: FlagDefinition,
  evidence: readonly Evidence[],
  now: string,
  after: number,
) {
  const said = evidence.filter((each) => each.verdict === verdict);
  if (said.length === 0) return undefined;
  const days = said.flatMap((each) => each.since ?? []);
  const since = days.length > 0 ? [...days, created ?? ''].sort().at(-1) : undefined;
  if (since !== undefined && daysBetween(since, now) < after) return undefined;
  return { since: sinceText(since), source: sourcesOf(said) };
}

const sinceText = (day: string | undefined): string => (day === undefined ? 'for some time' : `since ${day}`);

const sourcesOf = (evidence: readonly Evidence[]): string =>
  listed([...new Set(evidence.map(({ source }) => source))].sort());
