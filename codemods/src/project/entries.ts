import { posix } from 'node:path';
import type { Resolver } from '@flagsweep/references/syntax';

/** What else than an import of the repository may use a file. */
export interface Entries {
  /** Whether something outside of the code may use any export of it: who imports a package, a framework, a tool. */
  isPublic(file: string): boolean;
  /** Whether something may run or load it by its path: it stays, though not all of its exports have to. */
  isEntry(file: string): boolean;
  /** Names of packages from outside. */
  readonly packages: ReadonlySet<string>;
}

type Json = Record<string, unknown>;

interface Package {
  folder: string;
  json: Json;
}

/** Files that frameworks load by their place, in the folder of a package that depends on the framework. */
const frameworks: [dependency: RegExp, files: RegExp][] = [
  [
    /^next$/,
    /^(?:src\/)?(?:pages\/|app\/(?:.*\/)?(?:page|layout|route|loading|error|not-found|template|default|global-error|sitemap|robots|manifest|opengraph-image|icon)\.|(?:middleware|instrumentation|proxy)\.)/,
  ],
  [
    /^(?:gatsby|astro|vike|@redwoodjs\/.*)$/,
    /^(?:src|web\/src|api\/src)\/(?:pages|api|templates|content|layouts|functions|services|graphql|routes)\//,
  ],
  [/^nuxt3?$/, /^(?:src\/|app\/)?(?:pages|layouts|middleware|plugins|server|composables|components|utils|stores)\//],
  [/^@(?:remix-run|react-router)\//, /^(?:src|app)\/(?:routes\/|root\.|entry\.|routes\.)/],
  [/^@sveltejs\/kit$/, /(?:^|\/)(?:\+(?:page|layout|server|error)|hooks\.)/],
  [/^ember-source$/, /^app\//],
  [/^(?:sequelize|knex|typeorm|db-migrate|umzug|@mikro-orm\/.*)$/, /(?:^|\/)(?:migrations?|seeds|seeders)\//],
];

/** Files that tools find by their name, wherever they lie. */
const byName =
  /(?:^|\/)(?:[^/]*\.config\.[^/]*|\.[^/]+|[Gg]ulpfile\.[^/]*|[Gg]runtfile\.[^/]*|setup(?:Tests|-tests|Files)?\.[^/]*|service-?worker\.[^/]*|serverless\.[^/]*)$|(?:^|\/)(?:\.storybook|\.github|migrations?|__mocks__)\/|\.d\.[cm]?ts$/;

const built = /(^|\/)(?:dist|build|lib|out|esm|cjs|es)(?=\/)/;

/** Reads what package.json files say of entries and packages. */
export function createEntries(
  files: readonly string[],
  read: (file: string) => string | undefined,
  resolver: Resolver,
): Entries {
  const manifests = files.filter((file) => posix.basename(file) === 'package.json');
  const found = manifests.map(
    (file): Package => ({ folder: posix.dirname(file).replace(/^\.$/, ''), json: parse(read(file)) }),
  );
  const packages = new Set<string>();
  const open = new Set<string>();
  const entries = new Map<string, boolean>();
  for (const { folder, json } of found) {
    for (const name of dependenciesOf(json)) packages.add(name);
    const isPublic = json.private !== true;
    // Whoever imports from a private package does so in this repository.
    const targets = targetsOf(json).filter((target) => isPublic || !target.includes('*'));
    const known = targets.flatMap((target) => filesOf(target, folder, files, resolver));
    for (const file of known) entries.set(file, entries.get(file) === true || isPublic);
    // A bundle that is made of nobody knows what: whatever the package holds may be seen from outside.
    if (isPublic && targets.length > 0 && known.length === 0 && published.some((field) => field in json)) {
      const index =
        resolver.resolve(posix.join(folder, 'package.json'), './src') ??
        resolver.resolve(posix.join(folder, 'package.json'), '.');
      if (index === undefined) open.add(folder);
      else entries.set(index, true);
    }
  }
  const byFolder = new Map(found.map((each) => [each.folder, each]));
  const root = byFolder.get('');
  const isFixed = (file: string): boolean => {
    if (byName.test(file)) return true;
    const folder = resolver.packageFolderOf(file);
    const inside = folder === '' ? file : file.slice(folder.length + 1);
    const names = [byFolder.get(folder), root].flatMap((each) => (each ? dependenciesOf(each.json) : []));
    return frameworks.some(
      ([dependency, pattern]) => pattern.test(inside) && names.some((name) => dependency.test(name)),
    );
  };
  const isPublic = (file: string): boolean =>
    entries.get(file) === true || open.has(resolver.packageFolderOf(file)) || isFixed(file);
  return { packages, isPublic, isEntry: (file) => entries.has(file) || isPublic(file) };
}

function parse(text: string | undefined): Json {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}

const dependenciesOf = (json: Json): string[] =>
  ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((field) =>
    typeof json[field] === 'object' && json[field] !== null ? Object.keys(json[field]) : [],
  );

/** What a manifest says only for those who install the package; an application's own is often not called private. */
const published = ['exports', 'module', 'types', 'typings', 'files', 'publishConfig', 'peerDependencies'];

const entryFields = [
  'main',
  'module',
  'types',
  'typings',
  'browser',
  'source',
  'bin',
  'exports',
  'react-native',
  'svelte',
  'unpkg',
  'jsdelivr',
];

/** The text of a file without what a manifest says of entries, which {@link createEntries} knows better. */
export function withoutEntries(file: string, text: string | undefined): string | undefined {
  if (text === undefined || posix.basename(file) !== 'package.json') return text;
  return JSON.stringify(Object.entries(parse(text)).filter(([field]) => !entryFields.includes(field)));
}

/** Every path that a manifest names as its own. */
function targetsOf(json: Json): string[] {
  const leaves = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : [];
  return entryFields.flatMap((field) => leaves(json[field]));
}

/** The files that a path of a manifest means: itself, what it was built from, or all that a star stands for. */
function filesOf(target: string, folder: string, files: readonly string[], resolver: Resolver): string[] {
  const path = posix.normalize(target).replace(/^\.\//, '');
  const stem = path.replace(/\.d\.[cm]?ts$|\.[cm]?jsx?$/, '');
  const sources = [
    ...new Set([path, stem, stem.replace(built, '$1src'), stem.replace(/(^|\/)(?:dist|build|lib|out)\//, '$1')]),
  ];
  if (path.includes('*')) {
    return sources.flatMap((source) => {
      const [head = ''] = posix.join(folder, source).split('*');
      return files.filter((file) => file.startsWith(head));
    });
  }
  const from = posix.join(folder, 'package.json');
  return sources.flatMap((source) => resolver.resolve(from, `./${source}`) ?? []);
}
