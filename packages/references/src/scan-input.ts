import type { Host } from './host.js';
import type { ScanOptions } from './options.js';
import type { Facts, SkipReason } from './reference.js';
import type * as Syntax from './syntax/index.js';
import type { Collected, Session } from './syntax/index.js';

/** What a scan is asked. */
export interface ScanInput {
  host: Host;
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  /** Files that define flags rather than mention them: the catalog. */
  catalogFiles?: ReadonlySet<string>;
  /** Tell of this flag only, and parse whatever spells its key. It is added to `keys` where it is missing there. */
  only?: string;
  /** An earlier scan's session: what it parsed of texts that are the same need not be parsed again. */
  parsed?: Session | undefined;
  /** Let parsed files go once their facts are known, for less memory: `collected` is empty then. */
  factsOnly?: boolean;
}

/** What a scan leaves besides its facts: the parsed files, for a removal to go on with. */
export interface Scan {
  facts: Facts;
  /** `undefined` where no file had to be parsed. */
  session: Session | undefined;
  /** What each parsed file holds, by path. */
  collected: ReadonlyMap<string, Collected>;
  /** Files that were not searched. */
  skipped: ReadonlyMap<string, SkipReason>;
}

/** The compiler, loaded, with what was asked of it so far. */
export interface Opened {
  syntax: typeof Syntax;
  session: Session;
  resolver: Session['resolver'];
}
