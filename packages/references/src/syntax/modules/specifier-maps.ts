export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every path that an `exports` entry may lead to, in order; conditions are not chosen between. */
export function targetsOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  if (Array.isArray(entry)) return entry.flatMap(targetsOf);
  if (!isObject(entry)) return [];
  // A `source` condition names the code itself; whatever else there is was built from it.
  const { source, ...others } = entry;
  return [...targetsOf(source), ...Object.values(others).flatMap(targetsOf)];
}

/** Package name and what follows it: `['@acme/flags', '/keys']`. */
export function splitSpecifier(specifier: string): [name: string, rest: string] {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return [name, specifier.slice(name.length)];
}

/** The text that `*` stands for where `pattern` matches. */
export function matchStar(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const head = pattern.slice(0, star);
  const tail = pattern.slice(star + 1);
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return undefined;
  return text.slice(head.length, text.length - tail.length);
}

/** A path may hold `$&`: no replacement pattern is meant by it. */
export const fillStar = (target: string, star: string): string => target.replaceAll('*', () => star);

/** The most specific pattern first: an exact name, else the longest text before the star. */
export const bySpecificity = (a: string, b: string): number => {
  const weight = (pattern: string): number => (pattern.includes('*') ? pattern.indexOf('*') : 1e9);
  return weight(b) - weight(a);
};
