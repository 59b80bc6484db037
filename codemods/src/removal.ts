import {
  type Facts,
  type Host,
  pathOfBag,
  type Reference,
  type Scan,
  type ScanOptions,
  UnreadableFile,
} from '@flagsweep/references';
import { bind, type Found, type Module, parse, type Session } from '@flagsweep/references/syntax';
import type { ts } from 'ts-morph';
import type { Edit, Range } from './edits.js';
import type { Leftover, Literal, Mark, Step } from './simplification.js';

export interface RemovalInput {
  host: Host;
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  flagKey: string;
  /** The value that stays. */
  keep: Literal;
  /** Functions whose calls may be dropped when nothing uses the result. */
  pure?: readonly string[];
  /** Every catalog file. */
  catalogFiles?: ReadonlySet<string>;
  /** Catalog files that define the flag. */
  definedIn?: readonly string[];
  /** A scan of the host for this flag, where one was made already. */
  first?: Scan;
  /** Further evaluations that may read this flag and stay: while there is one, what they depend on stays. */
  computedReads?: readonly Place[];
  /** Code that must stay as it is, whatever becomes of the rest. */
  held?: readonly Held[];
  /** Files with entries for flags: environment, YAML or JSON. An entry goes once nothing uses the flag any more. */
  configFiles?: readonly string[];
  /** Whether a file is a test's, a mock's or a story's. */
  isTest(file: string): boolean;
}

export interface Place {
  file: string;
  /** 1-based. */
  line: number;
}

/** Code that a removal leaves alone: offsets into the file that was there before. */
export interface Held extends Range {
  file: string;
  reason: 'type-error' | 'skipped';
  /** Why, for people. */
  why?: string;
}

/** One file of a plan. `edits` are offsets into `before`, in whole lines; `after` is absent where the file is deleted. */
export interface PlannedFile {
  file: string;
  status: 'modified' | 'deleted';
  before: string;
  after?: string;
  edits: Edit[];
}

/** Everything that a removal will do, and what it will leave and why. Nothing is written by making it. */
export interface RemovalPlan {
  flagKey: string;
  keep: Literal;
  files: PlannedFile[];
  leftovers: Leftover[];
  /** References that the flag had before, whatever becomes of them. */
  references: Reference[];
  /** Everything that the first look at the repository found, for this flag. */
  facts: Facts;
}

/** Functions whose calls may go with the last use of their result: by configuration, and those that hand out a bag of flags. */
export function pureOf({ pure = [], options: { bags } }: RemovalInput): ReadonlySet<string> {
  const calls = bags.map((bag) => /^([\w$.]+)\(/.exec(pathOfBag(bag))?.[1]);
  return new Set([...pure, ...calls.filter((name) => name !== undefined)]);
}

/** What is to be done to one file before it is simplified. */
export type Planner = (module: Module, found: Found[], session: Session) => Planned;

export interface Planned {
  steps: Step[];
  marks: Mark[];
  /** What becomes of the tests of the file: the titles of those that go, and whether the file goes with them. */
  tests?: { titles: readonly (readonly string[])[]; isEmptied: boolean };
}

/** Parses a text as a file's. */
export function readModule(file: string, text: string): Module {
  const sourceFile = parse(file, text);
  return { file, text, sourceFile, scopes: bind(sourceFile) };
}

/** Where a node is, comments in front of it apart. */
export const rangeOf = (node: ts.Node, { sourceFile }: Module): Range => ({
  start: node.getStart(sourceFile),
  end: node.getEnd(),
});

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a file, byte-order mark included. */
export const decode = (bytes: Uint8Array): string => utf8.decode(bytes);

/** The text of a file, or `undefined` of one that cannot be read: it may say anything, and the scan names it. */
export function textOf(host: Host, file: string): string | undefined {
  try {
    return decode(host.read(file));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return undefined;
  }
}

/** Orders by code units: the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
