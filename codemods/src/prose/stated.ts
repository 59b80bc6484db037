/** What a text for people says of a flag: `with new-cart enabled`, `when the new-cart flag is off`, `without new-cart`. */
export interface Stated {
  /** Whether it says that the flag is on. */
  on: boolean;
  /** Offsets of the clause in the text. */
  start: number;
  end: number;
}

/** What a flag is called beside its key: `feature flag`, `experimental feature`, `toggle`. */
const noun = '(?:(?:experimental|feature|release)[- ])?(?:feature|flag|toggle|switch|ff|experiment)';
const lead = new RegExp(
  `(?<![\\w$-])(with|without|when|whenever|if|unless|while|behind)\\s+(?:the\\s+)?(${noun}\\s+)?$`,
  'i',
);
const opening = new RegExp(`^(?:the\\s+)?(${noun}\\s+)?$`, 'i');
const on = 'enabled|activated|active|on|turned on|switched on|set|present|passed|true';
const off = 'disabled|deactivated|inactive|off|turned off|switched off|unset|absent|missing|false';
const called = new RegExp(`^\\s+${noun}(?![\\w-])`, 'i');
const state = new RegExp(`^(?:\\s+(?:is|was|has been))?(\\s+not)?\\s+(?:(${on})|${off})(?![\\w-])`, 'i');

/** A clause that is bound to what stands before or behind it is not all that the text says of the flag. */
const boundBefore = /(?<![\w$-])(?:and|or|nor|but|not|even|only|just|whether|regardless|except|than|as|both|also)\s*$/i;
const boundBehind =
  /^\s*(?:\/|&|(?:and|or|nor|but|rather|vs|for|in|on|by|per|via|through|as|to|at|from|of|only)(?![\w-]))/i;
/** What may follow on words that have other meanings: `with new-cart on the server` says nothing of a flag. */
const closed = /^\s*(?:$|[.,;:!?)–—-]|(?:it|then|we|they|there|you)(?![\w-]))/i;
const everyday =
  /(?:on|off|set|unset|present|passed|true|false|missing|absent|active|inactive|flag|feature|toggle|switch|ff|experiment)$/i;

/**
 * The clause of a text that says whether a flag is on, where the text says nothing else of the flag. A key that is a word of
 * everyday language has to be called a flag.
 */
export function statedIn(text: string, flagKey: string): Stated | undefined {
  const [at, another] = placesOf(text, flagKey);
  if (at === undefined || another !== undefined) return undefined;
  let [start, end] = [at, at + flagKey.length];
  const quote = text[start - 1];
  if (quote !== undefined && /['"`]/.test(quote) && text[end] === quote) [start, end] = [start - 1, end + 1];
  // `--features=new-cart` sets it.
  start -= /--[\w-]+=$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const before = text.slice(0, start);
  const led = lead.exec(before);
  const opens = led ?? opening.exec(before);
  if (!opens) return undefined;
  const [name] = called.exec(text.slice(end)) ?? [];
  end += name?.length ?? 0;
  const stated = state.exec(text.slice(end));
  end += stated?.[0].length ?? 0;
  const word = led?.[1]?.toLowerCase() ?? '';
  const isCalled = name !== undefined || (led?.[2] ?? (led ? undefined : opens[1])) !== undefined;
  if (!stated && !(isCalled && /^(?:with|without|behind)$/.test(word))) return undefined;
  if (!isCalled && /^[A-Za-z]?[a-z]*$/.test(flagKey)) return undefined;
  if ((!stated || everyday.test(stated[0])) && !closed.test(text.slice(end))) return undefined;
  if (boundBefore.test(text.slice(0, opens.index)) || boundBehind.test(text.slice(end))) return undefined;
  const isNegated = (word === 'without' || word === 'unless') !== (stated?.[1] !== undefined);
  return { on: (!stated || stated[2] !== undefined) !== isNegated, start: opens.index, end };
}

/** A text without one of its clauses, and without what only joined the two; it begins with the same case. */
export function withoutClause(text: string, { start, end }: { start: number; end: number }): string {
  let [before, behind] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
  if (before.endsWith('(') && behind.startsWith(')'))
    [before, behind] = [before.slice(0, -1).trimEnd(), behind.slice(1)];
  if (before === '') {
    const rest = behind.replace(/^[,:;–—-]\s*/, '').replace(/^then\s+/i, '');
    return /^[A-Z]/.test(text) ? capitalized(rest) : rest;
  }
  const joined = before.replace(/\s*[,:;–—-]$/, '');
  const isPunctuation = /^[,.:;!?)]/.test(behind) || behind === '';
  return isPunctuation ? joined + behind : `${before} ${behind}`;
}

/** A name that happens to stand first keeps its case. */
export const capitalized = (text: string): string =>
  /^[a-z]+(?![\w-])/.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;

/** Where a key stands in a text as a word of its own. */
export function placesOf(text: string, flagKey: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(flagKey); at >= 0; at = text.indexOf(flagKey, at + 1))
    if (!/[\w$-]/.test(text[at - 1] ?? '') && !/[\w$-]/.test(text[at + flagKey.length] ?? '')) places.push(at);
  return places;
}
