import type { Catalog, Evidence, FlagDefinition, Location, Owners } from '@flagsweep/catalog';
import type { Facts, Observation, Reference, UnresolvedReference } from '@flagsweep/references';
import type { Policy, PolicyInForce, Preset } from './policy.js';

export type Severity = 'error' | 'warning';

/** Everything a check may look at. It reads no file, no clock and no terminal. */
export interface CheckContext {
  catalog: Catalog;
  facts: Facts;
  policy: PolicyInForce;
  /** The day that counts as today, `YYYY-MM-DD`. */
  now: string;
  /** What stood at the merge base, for the rules of change; absent where nothing is compared. */
  base?: Base;
  /** What providers and telemetry say of the flags, none of it too old. */
  evidence?: readonly Evidence[];
  /** The flags of the provider, where the catalog is checked against its export. */
  provider?: readonly FlagDefinition[];
  /** Who there is and who owns which file, where the repository says so. */
  owners?: Owners;
  /** Keys that may have `expires: never`, where policy names a list. */
  permanent?: readonly string[];
}

/** Catalog and references of an earlier commit. */
export interface Base {
  catalog: Catalog;
  facts: Facts;
}

/** What {@link import('./run.js').runChecks} is given: policy as it is written. */
export type CheckInput = Omit<CheckContext, 'policy'> & { policy: Policy };

/** What a check reports: data only; the text is made from {@link Check.messages}. */
export interface Violation {
  messageId: string;
  data: Record<string, string | number>;
  flagKey?: string;
  location?: Location;
  /** Where policy gives one for what was found; else that of the check holds. */
  severity?: Severity;
}

/** A catalog and references; what is left out of a reference is filled in. */
export interface ExampleState {
  /** YAML of `flags/catalog.yaml`. */
  catalog: string;
  references?: (Pick<Reference, 'flagKey' | 'kind' | 'file' | 'line'> & Partial<Reference>)[];
  unresolved?: (Pick<UnresolvedReference, 'file' | 'line' | 'text'> & Partial<UnresolvedReference>)[];
  observations?: (Pick<Observation, 'kind' | 'file' | 'line' | 'detail'> & Partial<Observation>)[];
}

/** What a check can be run on. */
export interface CheckExample extends ExampleState {
  /** What stood there before, for a rule of change. */
  base?: ExampleState;
  policy?: Policy;
  evidence?: readonly Evidence[];
  provider?: readonly FlagDefinition[];
  /** Text of `CODEOWNERS`. */
  codeowners?: string;
  /** Keys of the list that `policy.permanent` names. */
  permanent?: readonly string[];
}

/** One check: its file name under `checks/` is its id. */
export interface Check {
  severity: Severity;
  /** The first preset that runs it; those after it run it too. */
  preset: Preset;
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
  /** Run by tests, on 2026-11-22: `bad` gives exactly one finding, `good` none. The page of the check shows both. */
  examples: { bad: CheckExample; good: CheckExample };
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
