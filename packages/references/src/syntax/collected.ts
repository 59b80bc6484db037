import type { ts } from '../../compiler/index.js';
import type { ReferenceKind, UnresolvedReference } from '../reference.js';
import type { Evaluation, Way } from './evaluation.js';
import type { InferredAccessor } from './inference.js';
import type { KeyName } from './names.js';
import type { Gives } from './overrides.js';
import type { KeySymbol, StringValue } from './value.js';

/** A reference as a node of a tree; {@link import('../reference.js').Reference} is what leaves the package. */
export interface Found {
  flagKey: string;
  kind: ReferenceKind;
  node: ts.Node;
  /** Present for evaluations of known accessors: what a removal replaces. */
  evaluation?: Evaluation;
  /** What says that it is one. */
  way?: Way;
  /** Why an object's property gives the flag a value. */
  gives?: Gives;
  /** The declared names that led to the key, nearest first. */
  via: KeySymbol[];
  sdk?: string;
}

/** An evaluation whose key is not known, or not to one value. */
export interface NotResolved {
  node: ts.Node;
  reason: UnresolvedReference['reason'];
  prefix?: string;
  /** The keys that it can be, with the names that declare them. */
  candidates?: StringValue[];
  sdk?: string;
  /** The accessor that hands its parameter on here: its callers name the keys, unless it escapes them. */
  inside?: InferredAccessor;
  evaluation?: Evaluation;
}

/** An evaluation that is no reference: who calls a configured accessor, or data with a gate, names its keys. */
export interface Answered {
  evaluation: Evaluation;
  by: 'accessor' | 'gate';
  name: string;
}

/** What one file holds. */
export interface Collected {
  found: Found[];
  unresolved: NotResolved[];
  answered: Answered[];
  /** Names by which other code may know a key that this file spells: to search for next. */
  names: KeyName[];
  /** Names by which other code may call what reads a flag here: to search for next. */
  callees: string[];
}
