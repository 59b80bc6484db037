import type { Host } from './host.js';
import type { ScanOptions } from './options.js';

/** A flag that a word of a person can mean, and what a scan has to know to find it. */
export interface Target {
  flagKey: string;
  /** The options of the configuration, with the registry or bag that the word tells of. */
  options: ScanOptions;
  /** How the word names it: `file#name`, an enum's or object's member, a variable of the environment, a property's path. */
  as: string;
  /** Whether its values are texts of the environment. */
  environment?: boolean;
}

/** What {@link targetsOf} looks at. */
export interface TargetInput {
  host: Host;
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
}

/** A word that names a place where no flag is; the message says what is there. */
export class UnknownTarget extends Error {}
