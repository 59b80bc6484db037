/**
 * What names say of flags. A name is read as words, and what counts is its head: `FeatureFlagKey` is a flag's key, but
 * `FlagStatus` is a status.
 */

/** `featureFlags`, `FEATURE_FLAGS` and `feature-flags` are `feature`, `flags`. */
export const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? []).map((word) => word.toLowerCase());

/** What a holder is called besides what it holds. */
const containers = new Set(
  'key keys id ids name names enum list map config configs configuration default defaults const constants constant def defs definition definitions registry registries provider all values'.split(
    ' ',
  ),
);
const prefixes = new Set(['i', 't', 'e', 'all', 'default', 'initial', 'known', 'available', 'supported', 'use', 'get']);
const heads = new Set(['flag', 'flags', 'toggle', 'toggles', 'killswitch', 'killswitches', 'experiments']);
/** Heads that mean flags only behind another word. */
const pairs = new Map<string, RegExp>(
  Object.entries({
    switch: /^(?:kill|feature)$/,
    switches: /^(?:kill|feature)$/,
    gate: /^feature$/,
    gates: /^feature$/,
    feature: /^(?:experimental|beta|preview|enabled|gated|toggleable|unstable)$/,
    features: /^(?:experimental|beta|preview|enabled|gated|toggleable|unstable)$/,
    experiment: /^(?:feature|ab|product)$/,
  }),
);
/** Words before `flags` that make them something else: bits, arguments of programs, pictures of countries. */
const others =
  /^(?:cli|command|cmd|compiler|compile|build|bit|bits|node|type|symbol|object|open|file|regex|regexp|country|css|http|tcp|dns|process|argv|args|v8|chrome|chromium|linker|mode|access|permission|event|red|dirty|internal|runtime|node|launch)$/;

/** How a name speaks of flags: `many` of them, `one`, or not at all. */
export function speaksOf(name: string): 'many' | 'one' | undefined {
  const words = wordsOf(name);
  while (words.length > 1 && containers.has(words.at(-1) as string)) words.pop();
  while (words.length > 1 && prefixes.has(words[0] as string)) words.shift();
  const head = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const isFlag = heads.has(head) || pairs.get(head)?.test(before) === true;
  if (!isFlag || others.test(before)) return undefined;
  return head.endsWith('s') && head !== 'killswitch' ? 'many' : 'one';
}

/** Whether a name of many flags says so by itself: `featureFlags`, but not `flags`, which programs have of all kinds. */
export const isPlainlyFlags = (name: string): boolean => speaksOf(name) === 'many' && saysFeature(name);

/** Whether a name of flags, or of one, says that it is the kind that features have. */
export const saysFeature = (name: string): boolean =>
  speaksOf(name) !== undefined && /feature|experiment|toggle|kill_?switch/i.test(name);

/** Whether a function's name says that it asks for a flag: `isFeatureEnabled`, `useFlag`, `hasFeatureFlag`. */
export const asksForFlag = (name: string): boolean => {
  const words = wordsOf(name);
  if (
    /^(?:set|create|add|remove|delete|update|enable|disable|toggle|on|handle|render|with|mock|stub|archive|import|export)$/.test(
      words[0] ?? '',
    )
  )
    return false;
  if (speaksOf(name) !== undefined) return words.length > 1;
  return (
    /^(?:is|has|use|get|check|can|should|evaluate)_.*(?:feature|flag|toggle|experiment|gate)(?:_.*)?(?:enabled|on|active|available|disabled)?$/.test(
      words.join('_'),
    ) && /(?:feature|flag|toggle|experiment|gate|enabled|active)s?$/.test(words.at(-1) ?? '')
  );
};

/** Whether a text can be a flag's key: a word, or words put together, as no sentence and no path of a file is. */
export const looksLikeKey = (text: string): boolean =>
  text.length > 1 && text.length <= 100 && /^[A-Za-z][\w$]*(?:[.:/-][\w$]+)*$/.test(text);
