import type { AccessorOption } from '../options.js';

/** One place that shows why something is proposed. */
export interface Example {
  file: string;
  line: number;
  column: number;
}

/** How much code speaks for a proposal. */
export interface Support {
  /** Distinct flags. */
  keys: number;
  /** Places that name one, tests left out. */
  places: number;
  /** The part of all comparable places that name a flag: a translation function takes flags' names by chance, too. */
  share: number;
  /** At most three, the first ones in the order of files. */
  examples: Example[];
}

/** Why something is taken for what it is. */
export type Reason =
  /** Its name speaks of flags. */
  | 'name'
  /** The name of its file speaks of flags. */
  | 'file'
  /** Its members are asked for. */
  | 'members'
  /** It is the type of the key of an accessor. */
  | 'parameter'
  /** Its body hands its parameter to an SDK. */
  | 'wrapper'
  /** Known keys stand there. */
  | 'keys';

/** Why something that was found is left to a person. */
export type Doubt =
  /** Too few flags or places. */
  | 'support'
  /** Other texts stand there as often. */
  | 'share'
  /** It is not known what it gives back. */
  | 'result'
  /** The configuration has no way to name it. */
  | 'form';

interface Proposed extends Support {
  why: Reason[];
  /** Why it is not taken without asking; absent where it is. */
  doubt?: Doubt;
}

export type RegistryForm = 'enum' | 'union' | 'interface' | 'object' | 'array' | 'functions' | 'class';

/** Where flags are declared in code. */
export interface FoundRegistry extends Proposed {
  option: { file: string; name?: string; keys?: 'name' };
  form: RegistryForm;
  members: number;
}

/** A function, hook, method or component that reads a flag. */
export interface FoundAccessor extends Proposed {
  option: Partial<AccessorOption> & Pick<AccessorOption, 'name'>;
}

/** An object whose property names are flags. */
export interface FoundBag extends Proposed {
  option: string;
}

/** A property of data, or an attribute, that names a flag. */
export interface FoundGate extends Proposed {
  option: string;
}

/** An SDK that code imports. */
export interface FoundSdk extends Omit<Support, 'share'> {
  sdk: string;
  title: string;
  /** Import specifiers. */
  packages: string[];
  /** Files that import one of them, tests included. */
  files: number;
  /** `package.json` files that ask for one of them. */
  manifests: string[];
}

/** What a repository does with flags, as far as its code tells: plain data, each list best first. */
export interface Discovery {
  sdks: FoundSdk[];
  registries: FoundRegistry[];
  accessors: FoundAccessor[];
  bags: FoundBag[];
  gates: FoundGate[];
  /** Files that were parsed for it. */
  parsed: number;
}
