import type { Module } from '@flagsweep/references/syntax';
import type { ts } from 'ts-morph';
import type { Edit, Range } from './edits.js';
import type { Known } from './known.js';

/** A value that a flag can be fixed at, and that an expression can be known to have: what JSON can hold. */
export type Literal = boolean | string | number | null | readonly Literal[] | { readonly [name: string]: Literal };

/**
 * What our own edits left in the text, for the next pass to go on from. Only marked places are simplified: an `if (true)`
 * that the author wrote is not ours.
 * - `value`: an expression that is the literal we wrote
 * - `exposed`: an expression that lost what was around it (`true && <A />` became `<A />`)
 * - `orphan`: the name of a declaration that lost a use
 * - `emptied`: a block that lost all its statements
 * - `member`: a declared member, argument or property that is to go
 * - `unused`: what a file exports and nothing imports any more: a declared name, a specifier or a statement
 * - `note`: a place that an earlier step left as it is; carried along so that it is named where it ends up
 */
export type Mark = Range &
  (
    | { kind: 'value'; value: Literal }
    | { kind: 'exposed' }
    | { kind: 'orphan' }
    | { kind: 'emptied' }
    | { kind: 'member' }
    | { kind: 'unused' }
    | ({ kind: 'note' } & Omit<Note, keyof Range>)
  );

/** An edit whose new text may itself be marked. */
export interface MarkedEdit extends Edit {
  mark?: { kind: 'value'; value: Literal };
  /** Where in the new text what is marked begins; at its start where it is not said. */
  markFrom?: number;
}

/** One rewrite: all of its edits or none. */
export interface Step {
  edits: MarkedEdit[];
  /** Ranges of the old text that are exposed by the edits. */
  exposes?: Range[];
  /**
   * Node whose contents the step depends on (the block that statements are moved into, the list that loses an element): one
   * step a pass may change it.
   */
  locks?: ts.Node;
}

/** Why code was left as it is. The text that people read is made from it in `leftovers.ts`. */
export type LeftoverReason =
  | 'side-effect'
  | 'unsupported-use'
  | 'unknown-accessor'
  | 'type-mismatch'
  | 'exported'
  | 'hoisted'
  | 'value-position'
  | 'unused-with-effect'
  | 'other-value'
  | 'other-default'
  | 'beside-other-value'
  | 'both-values'
  | 'unknown-value'
  | 'contradiction'
  | 'snapshot'
  | 'still-referenced'
  | 'gate'
  | 'mention'
  | 'template'
  | 'type-error'
  | 'skipped'
  | 'problem'
  | 'only-tests'
  | 'unused-file'
  | 'unused-package'
  | 'unused-message'
  | 'unused-style';

/** Something that was left in place, as it stands once the plan is carried out. */
export interface Leftover {
  file: string;
  /** Offsets, line and column of the file after the removal; line and column are 1-based. */
  start: number;
  end: number;
  line: number;
  column: number;
  reason: LeftoverReason;
  message: string;
}

/** Something that was left in place, by its range in the text of the pass. */
export interface Note extends Range {
  reason: LeftoverReason;
  detail?: string;
  /** True where no step may change the range. */
  held?: true;
}

/** What a simplification sees. */
export interface Pass {
  module: Module;
  text: string;
  /** Whether what the file declares at its top is there for every other script of a page. */
  isScript: boolean;
  /** Functions whose calls may be dropped when nothing uses the result. */
  pure: ReadonlySet<string>;
  /** What the scan knows of the names at the top of the file. */
  known: Known;
  /** Names a place that is left as it is. */
  leave(note: Note): void;
}

/** One kind of rewrite: its file name under `simplifications/` is its id. */
export interface Simplification {
  /** Kind of mark that it starts from. */
  on: Mark['kind'];
  /**
   * `before -> after` in one line each, run as tests. `ON` and `OFF` read the flag as true and as false, `BLUE` as 'blue'; the
   * flag is called `gone`.
   */
  rewrites: string[];
  /** The step for a marked node, or `undefined` where it does not apply. */
  apply(node: ts.Node, mark: Mark, pass: Pass): Step | undefined;
}
