import type { ts } from '../../../compiler/index.js';
import type { ScanOptions } from '../../options.js';
import type { ReferenceKind, UnresolvedReference } from '../../reference.js';
import type { SdkIndex } from '../../sdks/index.js';
import type { Evaluation, Way } from '../accessors/evaluation.js';
import type { InferredAccessor } from '../accessors/inference.js';
import type { KeyMembers } from '../accessors/key-members.js';
import type { Interpreter } from '../evaluations/interpret.js';
import type { Module, Modules } from '../modules/modules.js';
import type { Registry } from '../registries/registries.js';
import type { RegistryValues } from '../registries/registry-values.js';
import type { Carriers } from '../travel/carriers.js';
import type { KnownNames } from '../tree/known-names.js';
import type { Evaluator } from '../values/evaluate.js';
import type { KeySymbol, StringValue } from '../values/value.js';
import type { KeyName } from './names.js';
import type { Gives } from './overrides.js';

/** A reference as a node of a tree; {@link import('../../reference.js').Reference} is what leaves the package. */
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

export interface NotResolved {
  node: ts.Node;
  reason: UnresolvedReference['reason'];
  prefix?: string;
  /** The keys that it can be, with the names that declare them. */
  candidates?: StringValue[];
  sdk?: string;
  /** The accessor that hands its parameter on here: its callers name the keys, unless it escapes them. */
  inside?: InferredAccessor;
  /** The accessor that is asked here, where a parameter holds it: what is not known of its keys is told where it is declared. */
  of?: InferredAccessor;
  evaluation?: Evaluation;
}

/** An evaluation that is no reference: who calls a configured accessor, or data with a gate, names its keys. */
export interface Answered {
  evaluation: Evaluation;
  by: 'accessor' | 'gate';
  name: string;
}

export interface Collected {
  found: Found[];
  unresolved: NotResolved[];
  answered: Answered[];
  /** Names by which other code may know a key that this file spells: to search for next. */
  names: KeyName[];
  /** Names by which other code may call what reads a flag here: to search for next. */
  callees: string[];
  /** The templates that the file holds as texts, as far as they can name a flag. */
  templates: readonly Module[];
}

export interface CollectContext {
  options: ScanOptions;
  sdks: SdkIndex;
  modules: Modules;
  evaluator: Evaluator;
  interpreter: Interpreter;
  registries: readonly Registry[];
  /** Which objects those are, whatever they are called. */
  registryValues: RegistryValues;
  /** Keys that a bare string or property name may be a mention of. */
  knownKeys: ReadonlySet<string>;
  /** Names of properties of camelCased bags that no known key is spelled as, so far. */
  guessedKeys: ReadonlySet<string>;
  /** Names of enums, objects and constants that stand for keys. */
  symbolNames: Pick<KnownNames, 'has'>;
  carriers: Carriers;
  /** Environment variables that registries read, with the flags that they set. */
  environment: ReadonlyMap<string, string>;
  isTest(file: string): boolean;
  /** Learns what a call gives to parameters, and what a node gives to the objects of a framework. */
  note(module: Module, node: ts.Node): void;
  keyMembers: Pick<KeyMembers, 'at'>;
  /** Makes an accessor of what hands its parameter on as a key. */
  learn(module: Module, evaluation: Evaluation): InferredAccessor | undefined;
}
