import type { Location } from '@flagsweep/catalog';
import type { ObservationKind } from './observations.js';

/** What a place in code does with a flag; see README for examples of each. */
export const referenceKinds = ['evaluation', 'declaration', 'alias', 'override', 'gate', 'mention'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** The code of one file that runs, or is shown, on one side of a flag only. */
export interface Side {
  /** Lines that hold such code and are not blank; a line counts once. */
  lines: number;
  /** Whether every part of it ends by leaving: it returns, throws, continues or breaks, as far as its statements tell. */
  exits: boolean;
}

/** A side of a flag: `on` where its value is neither false nor nothing, nor a word for off. */
export interface FlagSide {
  flagKey: string;
  on: boolean;
}

/** One place in code that names a flag. */
export interface Reference extends Location {
  flagKey: string;
  kind: ReferenceKind;
  /** Name of the nearest `package.json`, or its folder where it has no name. */
  package: string;
  /** SDK id (`openfeature`), or absent where the reference is not a call of a known SDK. */
  sdk?: string;
  /** True in tests, mocks and stories: such a reference does not keep a flag alive. */
  test: boolean;
  /** Type of the value that the evaluation asks for: the call says so, or its fallback does; `any` where neither does. */
  valueType?: string;
  /** Source text of the fallback argument, where there is one. */
  fallback?: string;
  /**
   * The fallback itself, where it is a literal or a constant that holds one; else what an accessor of the repository's own hands
   * on in its place, or what the SDK documents to answer without one.
   */
  fallbackValue?: boolean | number | string;
  /** True where the call could name a fallback and does not, and its SDK answers nothing certain then. */
  withoutFallback?: true;
  /** For an override: the value that it gives the flag, where it is a literal or a constant that holds one. */
  value?: boolean | number | string;
  /** Calls of the configured guards that run on one side of the flag only. */
  guards?: { name: string; on: boolean }[];
  /** The code in this file that depends on the evaluation; a side of which nothing is certain is absent. */
  branches?: { on?: Side; off?: Side };
  /** The sides of other flags that the evaluation stands in, or every use of the constant that holds it: the nearest first. */
  inside?: FlagSide[];
}

/** An evaluation whose key is not static. Never dropped: 'unused' is only as true as the scan is complete. */
export interface UnresolvedReference extends Location {
  /** Why no key could be told: `dynamic` (computed), `parameter`, `unknown-import`. */
  reason: 'dynamic' | 'parameter' | 'unknown-import';
  /** What every possible key begins with, for `` `checkout-${region}` ``. */
  prefix?: string;
  /** The keys that it can be, where the set is known but not the choice. */
  candidates?: string[];
  /** Source text of the key expression, cut at 80 characters. */
  text: string;
  package: string;
  sdk?: string;
  test: boolean;
}

/** A place in code that names no flag and still says something of all of them. */
export interface Observation extends Location {
  kind: ObservationKind;
  /** What stands there: the text, or the names of what the call is given. */
  detail: string;
  package: string;
  test: boolean;
}

/** A file that could not be read or parsed whole: named, never silently skipped. */
export interface Problem {
  file: string;
  reason: 'unreadable' | 'not-utf8' | 'syntax' | 'too-large' | 'registry';
  message: string;
  line?: number;
  column?: number;
}

/**
 * Why a file is not searched: left out by the configuration or by a `.flagsweepignore`, somebody else's package, no text, or
 * written by a program.
 */
export const skipReasons = ['excluded', 'ignored', 'vendored', 'binary', 'generated', 'minified', 'bundled'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Counts of a scan that searched every file. */
export const noneSkipped = Object.fromEntries(skipReasons.map((reason) => [reason, 0])) as Record<SkipReason, number>;

/** Everything found: sorted, versioned, the same bytes for the same input. */
export interface Facts {
  version: 1;
  files: {
    /** Files that were looked at as text. */
    scanned: number;
    /** Files that were parsed because their text can name a flag. */
    parsed: number;
    /** Files that were not searched, by reason. */
    skipped: Record<SkipReason, number>;
  };
  references: Reference[];
  unresolved: UnresolvedReference[];
  observations: Observation[];
  problems: Problem[];
}
