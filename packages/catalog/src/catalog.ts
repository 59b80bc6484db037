import type { FlagDefinition } from './definition.js';
import type { Location } from './location.js';

/** One flag of the catalog with the places that define it. */
export interface CatalogEntry {
  definition: FlagDefinition;
  /** The whole entry. */
  location: Location;
  /** The value of each top-level field that is present, by field name. */
  fields: Record<string, Location>;
  /** True where the file holds this flag only (`flags/<key>.yaml`): removing the flag deletes the file. */
  alone: boolean;
}

/** Something wrong in a catalog file. All of them are reported, not the first. */
export interface CatalogProblem extends Location {
  /** `syntax`, `schema`, `unknown-field`, `duplicate-key`, `conflicting-key`, `not-utf8`, `too-large`, … */
  code: string;
  /** What is wrong, what is allowed and, for a misspelt word, the nearest valid one. */
  message: string;
  flagKey?: string;
}

export interface Catalog {
  /** Sorted by key, then file. */
  entries: CatalogEntry[];
  problems: CatalogProblem[];
}
