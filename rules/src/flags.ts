import type { Catalog, FlagDefinition } from '@flagsweep/catalog';
import { camelCase } from '@flagsweep/references/sdks';

/** A catalog, arranged for look-up by what code writes. */
export interface FlagIndex {
  /** The flag that a key, or another spelling of it (`codeKeys`), names. */
  byKey(key: string): FlagDefinition | undefined;
  /** The flags that a camelCase property can mean; more than one where their keys differ in punctuation only. */
  byProperty(name: string): readonly FlagDefinition[];
  /** Whether the catalog names the key in an entry that is not valid: such a key is not unknown. */
  isBroken(key: string): boolean;
  /** Every key and other spelling, for suggestions. */
  readonly keys: readonly string[];
  /** Every camelCase property, for suggestions. */
  readonly properties: readonly string[];
}

export function indexFlags({ entries, problems }: Catalog): FlagIndex {
  const keys = new Map<string, FlagDefinition>();
  const properties = new Map<string, Set<FlagDefinition>>();
  const addKey = (key: string, definition: FlagDefinition): void => {
    if (!keys.has(key)) keys.set(key, definition);
  };
  // Keys first: another flag's other spelling never hides one.
  for (const { definition } of entries) addKey(definition.key, definition);
  for (const { definition } of entries) for (const key of definition.codeKeys ?? []) addKey(key, definition);
  for (const [key, definition] of keys) {
    const name = camelCase(key);
    const found = properties.get(name);
    if (found) found.add(definition);
    else properties.set(name, new Set([definition]));
  }
  const broken = new Set(problems.flatMap(({ flagKey }) => flagKey ?? []));
  const brokenProperties = new Set([...broken].map(camelCase));
  return {
    byKey: (key) => keys.get(key),
    byProperty: (name) => {
      const exact = keys.get(name);
      // A spelling that the catalog lists for code is certain, whatever else has the same letters.
      return exact?.codeKeys?.includes(name) ? [exact] : [...(properties.get(name) ?? [])];
    },
    isBroken: (key) => broken.has(key) || brokenProperties.has(key),
    keys: [...keys.keys()],
    properties: [...properties.keys()],
  };
}
