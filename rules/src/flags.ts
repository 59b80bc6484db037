import type { Catalog, FlagDefinition } from '@flagsweep/catalog';
import { camelCase } from '@flagsweep/references/sdks';

/** A catalog, arranged for look-up by what code writes. */
export interface FlagIndex {
  /** The flag that a key, or another spelling of it (`codeKeys`), names. */
  byKey(key: string): FlagDefinition | undefined;
  /** The flags that a camelCase property can mean; more than one where their keys differ in punctuation only. */
  byProperty(name: string): readonly FlagDefinition[];
  /** The flags that a generated name can mean: generators differ in how they spell digits and runs of capitals. */
  byLetters(name: string): readonly FlagDefinition[];
  /** The flags whose key has this text after its last dot. */
  byLastPart(name: string): readonly FlagDefinition[];
  /** Whether the catalog names the key in an entry that is not valid: such a key is not unknown. */
  isBroken(key: string): boolean;
  /** The same for a generated name. */
  isBrokenName(name: string): boolean;
  /** Every key and other spelling, for suggestions. */
  readonly keys: readonly string[];
  /** Every camelCase property, for suggestions. */
  readonly properties: readonly string[];
}

const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

export function indexFlags({ entries, problems }: Catalog): FlagIndex {
  const keys = new Map<string, FlagDefinition>();
  const properties = new Map<string, Set<FlagDefinition>>();
  const lastParts = new Map<string, Set<FlagDefinition>>();
  const letters = new Map<string, Set<FlagDefinition>>();
  const put = (map: Map<string, Set<FlagDefinition>>, name: string, definition: FlagDefinition): void => {
    const found = map.get(name);
    if (found) found.add(definition);
    else map.set(name, new Set([definition]));
  };
  const addKey = (key: string, definition: FlagDefinition): void => {
    if (!keys.has(key)) keys.set(key, definition);
  };
  // Keys first: another flag's other spelling never hides one.
  for (const { definition } of entries) addKey(definition.key, definition);
  for (const { definition } of entries) for (const key of definition.codeKeys ?? []) addKey(key, definition);
  for (const [key, definition] of keys) {
    put(properties, camelCase(key), definition);
    if (key.includes('.')) put(lastParts, key.slice(key.lastIndexOf('.') + 1), definition);
    put(letters, lettersOf(key), definition);
  }
  const broken = new Set(problems.flatMap(({ flagKey }) => flagKey ?? []));
  const brokenProperties = new Set([...broken].map(camelCase));
  const brokenLetters = new Set([...broken].map(lettersOf));
  return {
    byKey: (key) => keys.get(key),
    byProperty: (name) => {
      const exact = keys.get(name);
      // A spelling that the catalog lists for code is certain, whatever else has the same letters.
      return exact?.codeKeys?.includes(name) ? [exact] : [...(properties.get(name) ?? [])];
    },
    byLastPart: (name) => [...(lastParts.get(name) ?? [])],
    byLetters: (name) => [...(letters.get(lettersOf(name)) ?? [])],
    isBroken: (key) => broken.has(key) || brokenProperties.has(key),
    isBrokenName: (name) => brokenLetters.has(lettersOf(name)),
    keys: [...keys.keys()],
    properties: [...properties.keys()],
  };
}
