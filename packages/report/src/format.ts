import type { Catalog, Evidence, ImportPlan } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import type {
  Explanation,
  Facts,
  FoundAccessor,
  FoundBag,
  FoundGate,
  FoundRegistry,
  FoundSdk,
} from '@flagsweep/references';

/** What `scan` found. */
export interface ScanResult {
  command: 'scan';
  facts: Facts;
}

/** Why a place is, or is not, a reference: `scan --explain`. */
export interface ExplanationResult {
  command: 'explanation';
  explanation: Explanation;
}

/** What `check` found; `texts` holds the source of each file that a finding points into, for excerpts. */
export interface CheckResult {
  command: 'check';
  findings: Finding[];
  summary: { errors: number; warnings: number; flags: number; files: number };
  /** The checks that ran, with what a rule list needs. */
  checks: { id: string; severity: 'error' | 'warning'; what: string; why: string; fix: string }[];
}

/** One file of a removal, with its text before and after; `after` is absent where the file goes. */
export interface FileChange {
  file: string;
  status: 'modified' | 'deleted';
  before: string;
  after?: string;
  edits: { start: number; end: number; newText: string }[];
}

/** A place that a removal leaves to a person, as it stands once the removal is carried out. */
export interface Left {
  file: string;
  line: number;
  column: number;
  reason: string;
  message: string;
}

/** What becomes of one flag. */
export interface RemovedFlag {
  flagKey: string;
  keep: unknown;
  /** What says that this value stays: `--keep`, the catalog, or what is known of the flag at run time. */
  keptBy: { source: 'option' | 'catalog' | 'evidence'; says?: string };
  /** What the catalog says of the flag. */
  owner?: string[];
  description?: string;
  /** Files that its removal changes or deletes. */
  files: { file: string; status: FileChange['status'] }[];
  leftovers: Left[];
}

/** What `remove` plans or did: all changes together, and what becomes of each flag. */
export interface RemoveResult {
  command: 'remove';
  flags: RemovedFlag[];
  /** Flags that stay whole, and why. */
  refused: { flagKey: string; message: string }[];
  files: FileChange[];
  written: boolean;
  /** What the type check looked at, where there was one. */
  typecheck?: { projects: string[]; files: number };
}

/** What `import` plans or did. */
export interface ImportResult extends ImportPlan {
  command: 'import';
  /** Who wrote the file. */
  title: string;
  /** Flags that the file defines. */
  flags: number;
  evidence: Evidence[];
  written: boolean;
}

/** Files that a command writes from catalog and policy: `policy`, `playbook`, `new`. */
export interface DraftResult {
  command: 'draft';
  /** Those that are not yet as they should be; `before` is absent where a file is new. */
  files: { file: string; before?: string; after: string }[];
  /** What a person has to know, a sentence each. */
  notes: string[];
  written: boolean;
}

/** Something that people wrote down in an entry: why, who agreed, what it was judged by. */
export interface Saying {
  /** `history`, `approvals`, `renewals` or `incidents`. */
  field: string;
  on?: string;
  who?: string;
  /** The change, the role, the new last day, or the incident. */
  text?: string;
  reason?: string;
  link?: string;
}

/** A field with another value. */
export interface FieldChange {
  /** `stage`, or `retirement.keep`. */
  field: string;
  /** Absent where there was none. */
  from?: unknown;
  /** Absent where there is none any more. */
  to?: unknown;
}

/** One commit's doing to the entry of a flag. */
export interface AuditEvent {
  /** Absent for what is not committed yet. */
  commit?: string;
  on?: string;
  who?: string;
  subject?: string;
  what: 'added' | 'changed' | 'moved' | 'removed';
  file: string;
  /** The file that it moved from. */
  from?: string;
  changes: FieldChange[];
  says: Saying[];
}

/** A commit after which code has more or fewer mentions of a key than before. */
export interface MentionEvent {
  commit: string;
  on: string;
  who: string;
  subject: string;
  files: string[];
}

/** The audit trail of one flag: `history`. */
export interface HistoryResult {
  command: 'history';
  flagKey: string;
  /** Oldest first. */
  events: AuditEvent[];
  /** The commits that first and last changed how often code mentions the flag. */
  code: { first?: MentionEvent; last?: MentionEvent };
  /** Whether the clone is shallow, so that history has no beginning. */
  shallow: boolean;
}

/** What `report` shows: the whole state of the repository's flags on one day. */
export interface DashboardResult {
  command: 'report';
  root: string;
  now: string;
  catalog: Catalog;
  facts: Facts;
  findings: Finding[];
}

/** Something that `init` found; `taken` where it goes into the configuration. */
export type Proposal<T> = T & { taken: boolean };

/** What `init` found and proposes. */
export interface InitResult {
  command: 'init';
  sdks: FoundSdk[];
  registries: Proposal<FoundRegistry>[];
  accessors: Proposal<FoundAccessor>[];
  bags: Proposal<FoundBag>[];
  gates: Proposal<FoundGate>[];
  /** Every flag that the catalog lacks, with what is known of it. */
  flags: {
    key: string;
    codeKeys?: string[];
    owner?: string[];
    created?: string;
    valueType?: string;
    file: string;
    line: number;
  }[];
  /** Keys that only tests name: they are in no catalog. */
  onlyInTests: string[];
  /** Why no flag has a day of birth: the history was not asked for, or could not be read to its beginning. */
  history: 'read' | 'off' | 'none' | 'shallow' | 'slow' | 'failed';
  /** Configuration that is there already and is not written over. */
  present: string[];
  files: { file: string; text: string }[];
  status: 'written' | 'dry-run' | 'proposed' | 'nothing';
}

export type Result =
  | InitResult
  | ScanResult
  | ExplanationResult
  | CheckResult
  | ImportResult
  | RemoveResult
  | DraftResult
  | HistoryResult
  | DashboardResult;

/** How wide and colourful text may be; formats print nothing themselves. */
export interface Style {
  colors: boolean;
  /** Version of flagsweep, for formats that name their tool. */
  toolVersion: string;
}

/** One way to show results: its file name under `formats/` is its id. A format shows the commands that it has a renderer for. */
export interface Format {
  /** One sentence for `--help`. */
  what: string;
  init?(result: InitResult, style: Style): string;
  scan?(result: ScanResult, style: Style): string;
  explanation?(result: ExplanationResult, style: Style): string;
  check?(result: CheckResult, style: Style): string;
  import?(result: ImportResult, style: Style): string;
  remove?(result: RemoveResult, style: Style): string;
  draft?(result: DraftResult, style: Style): string;
  history?(result: HistoryResult, style: Style): string;
  report?(result: DashboardResult, style: Style): string;
}
