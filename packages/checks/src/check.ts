import type { Catalog, Location } from '@flagsweep/catalog';
import type { Facts } from '@flagsweep/references';
import type { Policy } from './policy.js';

export type Severity = 'error' | 'warning';

/** Everything a check may look at. It reads no file, no clock and no terminal. */
export interface CheckContext {
  catalog: Catalog;
  facts: Facts;
  policy: Policy;
  /** The day that counts as today, `YYYY-MM-DD`. */
  now: string;
}

/** What a check reports: data only; the text is made from {@link Check.messages}. */
export interface Violation {
  messageId: string;
  data: Record<string, string | number>;
  flagKey?: string;
  location?: Location;
}

/** One check: its file name under `checks/` is its id. */
export interface Check {
  severity: Severity;
  /** Rows of the governance table that it enforces. */
  requirements: string[];
  docs: {
    /** One sentence: what it reports. */
    what: string;
    /** Why that matters. */
    why: string;
    /** What to do about a finding. */
    fix: string;
  };
  /** Message templates with `{{name}}` for the data. */
  messages: Record<string, string>;
  run(context: CheckContext): Iterable<Violation>;
}

/** One violated check. */
export interface Finding {
  check: string;
  messageId: string;
  data: Record<string, string | number>;
  severity: Severity;
  flagKey?: string;
  location?: Location;
  message: string;
  /** Stays the same while the finding moves to other lines: check, flag, file and a count among equals. */
  fingerprint: string;
}
