import type { Sdk, SdkApi, Shape } from './shape.js';

/** The tables, arranged for look-up by import specifier. Free of any compiler: both interpreters use it. */
export interface SdkIndex {
  /** The API that an import specifier offers: an exact package, or a subpath of one. */
  apiOf(specifier: string): { sdk: string; api: SdkApi } | undefined;
  /** Every package name of every table. */
  readonly packages: readonly string[];
  /** Every function, hook, method and component name of every table. */
  readonly names: ReadonlySet<string>;
  /** Those names that a package offers, by the package's name. */
  namesOf(name: string): readonly string[];
}

export function indexSdks(tables: Record<string, Sdk>): SdkIndex {
  const byPackage = new Map<string, { sdk: string; api: SdkApi }>();
  for (const [sdk, table] of Object.entries(tables)) {
    for (const api of table.apis) for (const name of api.packages) byPackage.set(name, { sdk, api });
  }
  return {
    apiOf(specifier) {
      for (let name = specifier; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
        const found = byPackage.get(name);
        if (found) return found;
      }
      return undefined;
    },
    packages: [...byPackage.keys()],
    namesOf: (name) => byPackage.get(name)?.api.shapes.map((shape) => shape.name) ?? [],
    names: new Set([...byPackage.values()].flatMap(({ api }) => api.shapes.map(({ name }) => name))),
  };
}

/**
 * The shape that a path written from the package's exports calls: `useFlag` (function, hook or component) or
 * `OpenFeature.getClient().getBooleanValue` (method of what the path before the last dot makes).
 */
export function shapeAt(api: SdkApi, path: string): Shape | undefined {
  const plain = api.shapes.find((shape) => shape.kind !== 'method' && shape.name === path);
  if (plain) return plain;
  const dot = path.lastIndexOf('.');
  if (dot < 0) return undefined;
  const object = path.slice(0, dot);
  const name = path.slice(dot + 1);
  return api.shapes.find(
    (shape) =>
      shape.kind === 'method' &&
      shape.name === name &&
      shape.receiver !== undefined &&
      (object === `<${shape.receiver}>` || (api.clients[shape.receiver] ?? []).includes(object)),
  );
}

/** Whether a path makes or is a client, so that nothing but evaluations depends on it. */
export function isClient(api: SdkApi, path: string): boolean {
  return Object.values(api.clients).some((makers) => makers.includes(path));
}

/** How LaunchDarkly spells a key as a property: lodash's camelCase for the characters that keys may have. */
export function camelCase(key: string): string {
  const words = key.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
}
