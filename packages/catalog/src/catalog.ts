import type { FlagDefinition } from './definition.js';
import type { Location } from './location.js';
import type { ReadResult } from './tree.js';

/** A catalog file that the caller has read. */
export interface CatalogFile {
  /** POSIX path relative to the root; its extension tells YAML from JSON, its base name is the key of a flag without one. */
  file: string;
  text: string;
  /** What the text says, where the caller has read it: code, for one, is none of the formats that are read here. */
  tree?: ReadResult;
}

/** One flag of the catalog with the places that define it. */
export interface CatalogEntry {
  definition: FlagDefinition;
  /** The whole entry. */
  location: Location;
  /**
   * The value of each top-level field that is present, by field name. `key` is the name in a `flags:` mapping where the
   * flag stands under one, and absent where the base name of the file is the key.
   */
  fields: Record<string, Location>;
  /** True where the file holds this flag only, as `flags/<key>.yaml` does: removing the flag deletes the file. */
  alone: boolean;
}

export type CatalogProblemCode =
  /** Not YAML, not JSON. */
  | 'syntax'
  | 'empty'
  | 'too-large'
  | 'too-deep'
  /** A field with a value that it may not have, or a missing one. */
  | 'schema'
  | 'unknown-field'
  /** One name twice in a mapping. */
  | 'duplicate-field'
  /** Two definitions of one flag. */
  | 'duplicate-key'
  /** One spelling that means two flags. */
  | 'conflicting-key';

/** Something wrong in a catalog file. All of them are reported, not the first. */
export interface CatalogProblem extends Location {
  code: CatalogProblemCode;
  /** What is wrong, what is allowed and, for a misspelt word, the nearest valid one. */
  message: string;
  flagKey?: string;
}

export interface Catalog {
  /** Sorted by key, then file. */
  entries: CatalogEntry[];
  problems: CatalogProblem[];
}
