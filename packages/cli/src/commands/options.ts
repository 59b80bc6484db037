import type { Asked } from '../git.js';

/** Options that every command takes. */
export interface CommonOptions {
  cwd?: string;
  config?: string;
  now?: string;
  reporter?: string[];
  quiet?: boolean;
  /** What git was asked while the command was being loaded. */
  asked?: Asked | undefined;
  color: boolean;
}

/** Options of the commands that can answer from an earlier run. */
export interface CachedOptions extends CommonOptions {
  cache: boolean;
}
