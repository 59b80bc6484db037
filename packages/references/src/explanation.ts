import type { ReferenceKind, SkipReason, UnresolvedReference } from './reference.js';

/** A place that a reason names. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

/** What a reason says; the report has a sentence for each. */
export type BecauseCode =
  // How it is read.
  | 'sdk'
  | 'accessor'
  | 'inferred'
  | 'bag'
  | 'registry-property'
  | 'registry-function'
  | 'environment'
  // How the key is known.
  | 'key-written'
  | 'key-name'
  | 'key-spelling'
  | 'key-affixed'
  | 'key-through'
  | 'key-worked-out'
  | 'key-one-of'
  | 'key-guessed'
  // What the place does where nothing is called to read it.
  | 'declares-registry'
  | 'declares-inferred'
  | 'stands-for'
  | 'given-to-call'
  | 'given-to-property'
  | 'held-by'
  | 'given-back'
  | 'sets-call'
  | 'sets-computed'
  | 'sets-bag'
  | 'sets-test'
  | 'sets-sdk'
  | 'sets-assigned'
  | 'guards'
  | 'gate-data'
  | 'gate-option'
  | 'plain-data'
  | 'text-only'
  | 'in-test'
  // Why the key is not known.
  | 'open-parameter'
  | 'open-dynamic'
  | 'open-unknown-import'
  | 'open-prefix'
  | 'open-candidates'
  | 'hands-on'
  | 'handed-configured'
  | 'handed-gate'
  | 'handed-called'
  | 'handed-uncalled'
  | 'handed-escaped'
  // Where a value comes from, a step each.
  | 'from-constant'
  | 'from-changed'
  | 'from-parameter'
  | 'from-element'
  | 'from-property'
  | 'from-field'
  | 'from-call'
  | 'from-package'
  | 'from-missing'
  | 'from-nowhere'
  | 'from-joined'
  | 'from-choice'
  | 'from-definition'
  // What is no reference.
  | 'not-this-receiver'
  | 'not-this-import'
  | 'not-a-member'
  | 'no-key-argument'
  | 'no-accessor'
  | 'no-sdk'
  | 'makes-bag'
  | 'makes-client'
  | 'no-row'
  | 'no-class'
  | 'part-of-another'
  | 'receiver-typed'
  | 'receiver-untold'
  | 'callee-untold'
  | 'is-bag'
  | 'no-bag'
  | 'unknown-key'
  | 'everyday-word'
  | 'specifier'
  | 'no-flag-value'
  | 'nothing'
  // What to do.
  | 'do-accessor'
  | 'do-write-keys'
  | 'do-import'
  | 'do-catalog'
  | 'do-receiver';

/** One reason: a code with what its sentence names. */
export interface Because {
  code: BecauseCode;
  args: Record<string, string | number>;
  at?: Spot;
}

/** Something on the line that was asked about. */
export interface ExplainedPlace {
  /** `handed-on` is an evaluation whose keys are named by those who call what is around it. */
  verdict: 'reference' | 'unresolved' | 'handed-on' | 'no-reference';
  line: number;
  column: number;
  /** Source text, cut. */
  text: string;
  kind?: ReferenceKind;
  flagKey?: string;
  reason?: UnresolvedReference['reason'];
  /** The reasons in the order in which they lead on. */
  because: Because[];
}

/** What a scan did with the file. */
export type FileState =
  /** A tree was made of it, because its text can name a flag. */
  | { kind: 'parsed' }
  /** Code whose text names no package, accessor, bag, symbol or key. */
  | { kind: 'not-parsed' }
  /** No code: only the texts of keys count. */
  | { kind: 'text' }
  | { kind: 'catalog' }
  /** `rule` is what says so, and where. */
  | { kind: 'skipped'; reason: SkipReason; rule?: { text: string; file?: string; line?: number } }
  | { kind: 'unreadable'; message: string };

/** Why a line is, or is not, a reference. */
export interface Explanation {
  file: string;
  line: number;
  column?: number;
  /** The text of the line. */
  text: string;
  state: FileState;
  /** Syntax errors of the file: what stands behind one may be read wrongly. */
  problems: { line?: number; message: string }[];
  places: ExplainedPlace[];
}
