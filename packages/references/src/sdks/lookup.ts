// Over budget because it is no table: both interpreters ask it for all of them.

import type { KeyPosition, Sdk, SdkApi, Shape } from './shape.js';

export interface SdkAt {
  /** Id of the table. */
  sdk: string;
  api: SdkApi;
}

/** The tables, arranged for look-up by import specifier. Free of any compiler: both interpreters use it. */
export interface SdkIndex {
  /** The API that an import specifier offers: an exact package, a subpath of one, or a generated module. */
  apiOf(specifier: string): SdkAt | undefined;
  /** Whether a specifier is that of a module that a vendor's tool generates. */
  isGenerated(specifier: string): boolean;
  /** Every package name and ending of a generated module of every table: a file that has no such text calls no SDK. */
  readonly packages: readonly string[];
  /** Names of props that higher-order components fill with flags. */
  readonly injected: ReadonlySet<string>;
  /** Whether some table knows a function, method, component or bag by this name. */
  isName(name: string): boolean;
  /** Names of what makes the clients of packages: `createUseFlags`, `getClient`. */
  readonly makers: ReadonlySet<string>;
  /** The names of an import specifier's exports by which clients come: what makes them, and their types. */
  clientNamesOf(specifier: string): readonly string[];
  /** Whether a type of some table is that of a bag, or of what holds one. */
  isBagType(name: string): boolean;
  /** Whether a type of some table is that of a bag itself. */
  isBag(name: string): boolean;
  /** The types of a package whose properties may be bags. */
  bagTypesOf(name: string): readonly string[];
  /** Whether a package has names that a generator makes: any name may be one. */
  hasPatterns(name: string): boolean;
  /** The directive of a template that an input of this name sets, with its key there. */
  directiveOf(input: string): { sdk: string; shape: Shape } | undefined;
  /** The names that a package offers, by the package's name; those with `*` are left out. */
  namesOf(name: string): readonly string[];
  /** Those of them that are methods of its clients, and nothing else. */
  methodsOf(name: string): readonly string[];
}

export function indexSdks(tables: Record<string, Sdk>): SdkIndex {
  const byPackage = new Map<string, SdkAt>();
  const byEnding = new Map<string, SdkAt>();
  for (const [sdk, table] of Object.entries(tables)) {
    for (const api of table.apis) {
      for (const name of api.packages) byPackage.set(name, { sdk, api });
      for (const ending of api.generated ?? []) byEnding.set(ending, { sdk, api });
    }
  }
  const all = [...byPackage.values(), ...byEnding.values()];
  const names = new Set(all.flatMap(({ api }) => api.shapes.map(({ name }) => lastName(name))));
  const patterns = [...names].filter((name) => name.includes('*'));
  const directives = all.flatMap(({ sdk, api }) =>
    api.shapes.flatMap((shape) => {
      if (shape.kind !== 'directive') return [];
      const name = typeof shape.key === 'object' && 'prop' in shape.key ? shape.key.prop : shape.name;
      return [{ name, sdk, shape }];
    }),
  );
  const generatedAt = (specifier: string): SdkAt | undefined => {
    if (byEnding.size === 0 || !/^[./@~#]/.test(specifier)) return undefined;
    const bare = specifier.replace(/\.[cm]?[jt]sx?$/, '');
    for (const [ending, at] of byEnding) if (bare.endsWith(`/${ending}`)) return at;
    return undefined;
  };
  const shapesOf = (name: string): Shape[] =>
    [byPackage.get(name), byEnding.get(name)].flatMap((at) => at?.api.shapes ?? []);
  return {
    directiveOf: (input) =>
      directives.find(({ name }) => name === input) ?? directives.find(({ name }) => generatedPart(name, input)),
    apiOf(specifier) {
      for (let name = specifier; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
        const found = byPackage.get(name);
        if (found) return found;
      }
      return generatedAt(specifier);
    },
    isGenerated: (specifier) => generatedAt(specifier) !== undefined,
    packages: [...byPackage.keys(), ...byEnding.keys()],
    injected: new Set(all.flatMap(({ api }) => api.shapes.flatMap(({ injects }) => injects ?? []))),
    isName: (name) => names.has(name) || patterns.some((pattern) => generatedPart(pattern, name) !== undefined),
    makers: new Set(all.flatMap(({ api }) => makersOf(api))),
    clientNamesOf(specifier) {
      const at = this.apiOf(specifier);
      return at ? [...makersOf(at.api), ...Object.keys(at.api.clients).flatMap(wordsOf)] : [];
    },
    isBagType: (name) => all.some(({ api }) => bagTypes(api).includes(name)),
    isBag: (name) =>
      all.some(({ api }) =>
        api.shapes.some(({ kind, receiver }) => kind === 'bag' && lastName(receiver ?? '') === name),
      ),
    bagTypesOf: (name) => [byPackage.get(name), byEnding.get(name)].flatMap((at) => (at ? bagTypes(at.api) : [])),
    hasPatterns: (name) =>
      [byPackage.get(name), byEnding.get(name)].some((at) => at?.api.shapes.some((shape) => shape.name.includes('*'))),
    namesOf: (name) =>
      shapesOf(name)
        .map((shape) => lastName(shape.name))
        .filter((each) => !each.includes('*')),
    methodsOf(name) {
      const others = shapesOf(name).filter(({ kind }) => kind !== 'method');
      const called = new Set(others.map((shape) => lastName(shape.name)));
      return this.namesOf(name).filter((each) => !called.has(each));
    },
  };
}

/** Clients of an API that has bags, by their last name: `IClient` of `SplitIO.IClient`. */
const bagTypes = (api: SdkApi): string[] =>
  api.shapes.some(({ kind }) => kind === 'bag')
    ? Object.keys(api.clients).map((name) => name.replace(/^.*\./, ''))
    : [];

const makersOf = (api: SdkApi): string[] => Object.values(api.clients).flatMap((made) => made.flatMap(wordsOf));

const wordsOf = (path: string): string[] => path.match(/[\w$]+/g) ?? [];

const lastName = (path: string): string => /([\w$*]+)(?:\(\))?$/.exec(path)?.[1] ?? path;

/** What `*` of a pattern stands for in a name: `NewCheckout` of `useNewCheckout` for `use*`. */
export function generatedPart(pattern: string, name: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0 || name.length < pattern.length) return undefined;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  if (!name.startsWith(head) || !name.endsWith(tail)) return undefined;
  const part = name.slice(head.length, name.length - tail.length);
  // `useCart().total` is no accessor of `use*`.
  return /^[\w$]+$/.test(part) ? part : undefined;
}

/**
 * The client that a path written from the package's exports makes or is: `OpenFeature.getClient()`, `<Client>` for an
 * instance that a type annotation promises, `` for a default export that is a client itself.
 */
export function clientAt(api: SdkApi, path: string): string | undefined {
  const typed = /^<([^<>]+)>$/.exec(path)?.[1];
  // `import PostHog from 'posthog-react-native'; (client: PostHog) => …`
  if (typed === 'default') return clientMadeBy(api, 'new default()') ?? clientMadeBy(api, 'default');
  if (typed !== undefined) return api.clients[typed] ? typed : undefined;
  // A default import is the whole package to one interpreter: `new *()` is `new default()`.
  const spelled = path === '' ? 'default' : path.replace(/^(new )?\*/, '$1default');
  const made = clientMadeBy(api, spelled);
  if (made !== undefined) return made;
  // What another client makes: `init().allFlagsState()` is `<LDClient>.allFlagsState()`.
  const dot = path.lastIndexOf('.');
  const owner = dot > 0 ? clientAt(api, path.slice(0, dot)) : undefined;
  const maker = `<${owner}>${path.slice(dot)}`;
  return clientMadeBy(api, maker);
}

const clientMadeBy = (api: SdkApi, path: string): string | undefined =>
  Object.entries(api.clients).find(([, makers]) => makers.includes(path))?.[0];

/**
 * The rows that a path written from the package's exports calls or renders: `useFlag` (function, hook, component, …) or
 * `OpenFeature.getClient().getBooleanValue` (a method of what the path before the last dot makes). More than one where a
 * name has several forms. A pattern counts where no row has the name itself, and never for what makes a client: that
 * evaluates no flag.
 */
export function shapesAt(api: SdkApi, path: string): Shape[] {
  const called = (shapes: Shape[], name: string): Shape[] => {
    const exact = shapes.filter((shape) => shape.name === name);
    if (exact.length > 0 || clientAt(api, `${path}()`) !== undefined) return exact;
    return shapes.filter((shape) => generatedPart(shape.name, name) !== undefined);
  };
  const plain = called(
    api.shapes.filter(({ kind }) => kind !== 'method' && kind !== 'bag'),
    path,
  );
  if (plain.length > 0) return plain;
  const dot = path.lastIndexOf('.');
  const methods = api.shapes.filter(({ kind }) => kind === 'method');
  if (methods.length === 0) return [];
  const client = clientAt(api, dot < 0 ? '' : path.slice(0, dot));
  if (client === undefined) return [];
  return called(
    methods.filter(({ receiver }) => receiver === client),
    path.slice(dot + 1),
  );
}

/** The row that says how the properties of what a path makes are flags: `useFlags()`, `init().allFlags()`. */
export function bagAt(api: SdkApi, path: string): Shape | undefined {
  if (path.endsWith('()')) {
    const called = shapesAt(api, path.slice(0, -2)).find(({ kind, key }) => kind !== 'hoc' && isProperty(key));
    if (called) return called;
  }
  const bags = api.shapes.filter(({ kind }) => kind === 'bag');
  const client = bags.length > 0 ? clientAt(api, path) : undefined;
  return client === undefined ? undefined : bags.find(({ receiver }) => receiver === client);
}

const isProperty = (key: KeyPosition): boolean => typeof key === 'object' && 'property' in key;

/** Whether a path makes or is a client, so that nothing but evaluations depends on it. */
export const isClient = (api: SdkApi, path: string): boolean => clientAt(api, path) !== undefined;

/** How LaunchDarkly spells a key as a property: lodash's camelCase for the characters that keys may have. */
export function camelCase(key: string): string {
  const words = key.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
}
