/** Generated from the flag manifest, do not edit. */
export interface FlagSchema {
  'search-facets': boolean;
  'search-suggestions': boolean;
  'search-page-size': number;
  'search-ranking': string;
}

export type FlagKey = keyof FlagSchema;
export type KeysOf<T> = { [K in FlagKey]: FlagSchema[K] extends T ? K : never }[FlagKey];
