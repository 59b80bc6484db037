import { posix } from 'node:path';

/** An import path that a bundler or framework takes for a folder or file, relative to the package. */
export type Alias = readonly [name: string, target: string];

/** Files that tell bundlers how paths are meant. */
const configs =
  /^(?:(?:vite|vitest|webpack|rspack|rollup|astro|svelte|nuxt|next|quasar|vue|craco|metro|babel|jest)\.config(?:\.\w+)?\.[cm]?[jt]s|babel\.config\.json|\.babelrc(?:\.\w+)?)$/;

export const isBundlerConfig = (file: string): boolean => configs.test(posix.basename(file));

/** What frameworks, and what most projects, mean where nothing tells: `$lib` of SvelteKit, `~` and `@` of Nuxt and others. */
export const conventions: readonly Alias[] = [
  ['$lib', 'src/lib'],
  ['~~', ''],
  ['@@', ''],
  ...['~', '@'].flatMap((name): Alias[] => ['src', 'app', ''].map((folder) => [name, folder])),
];

/** How much of a file behind the word `alias` is looked at. */
const reach = 2000;
const entry =
  /(?:['"]([@~$#\w][\w@~$#./-]*|[@~#$])['"]|\b([\w$]+))\s*:\s*[^'"\n{}[\]]{0,80}?['"](\.{0,2}\/?[\w@.][\w@./-]*|\.{1,2}\/?)['"]/g;

/**
 * The aliases that a configuration may set, by its text: `alias: { '@': path.resolve(__dirname, 'src') }`. Some are none: an alias
 * counts only where it leads to a file of the repository.
 */
export function aliasesIn(text: string): Alias[] {
  return [...text.matchAll(/\balias\b/g)].flatMap(({ index }) =>
    [...text.slice(index, index + reach).matchAll(entry)].map(
      ([, quoted, plain, target = '']): Alias => [quoted ?? plain ?? '', target],
    ),
  );
}

/** What an import path means by an alias; `undefined` where it does not begin with it. */
export function aliased(specifier: string, [name, target]: Alias): string | undefined {
  const bare = name.replace(/[/*$]+$/, (end) => (end.startsWith('$') ? end : ''));
  if (specifier === bare) return target === '' ? undefined : target;
  return specifier.startsWith(`${bare}/`) ? posix.join(target, specifier.slice(bare.length + 1)) : undefined;
}
