import { createRequire } from 'node:module';

/** Offsets of a part of a text. */
export interface Range {
  start: number;
  end: number;
}

/** Names that a template itself declares, and where they hold: `item` of `v-for="item in items"`. */
export interface Local extends Range {
  /** A name or a pattern, as `let` declares one. */
  pattern: string;
}

/** What is shown on one side only of a test in a template: `v-if`, `{#if}`, `@if`, `{{#if}}`, or a component of a flag. */
export interface Choice {
  /** Where the code of the test begins; where a component, helper or directive stands that is one by itself. */
  at: number;
  /** Shown where the test holds. */
  yes: Range[];
  /** Shown where it does not. */
  no: Range[];
}

/**
 * A template as TypeScript. `code` is as long as the text and has the same line breaks: scripts and expressions stand where
 * they stood, everything else is blank, and so are offsets in the one offsets in the other. In markup
 * - an expression is a statement: `v-if="useFlag('x')"` is `;    (useFlag('x'))`
 * - a component is a block that begins with its name and holds its attributes as labels: `<Feature name="x" :on="y">` is
 *   `{Feature;name:"x";;on:(y)}`
 * - a directive is a label that begins with `$`: `v-flag="'x'"` is `$vFlag:('x')`
 *
 * A language whose components are JSX (`jsx`) keeps them as JSX instead.
 */
export interface Blanked {
  code: string;
  /** Whether `code` has to be read as TSX. */
  jsx: boolean;
  /** The scripts; everything outside of them is markup. */
  scripts: Range[];
  locals: Local[];
  choices: Choice[];
  /**
   * What names in markup mean: what the scripts declare, only those of these names that a script puts into an object
   * (`components: { Cart }`, `return { flags }`), members of the component's class, or nothing.
   */
  names: 'script' | 'exposed' | 'class' | 'none';
  /** What could not be read: the rest of the file stands all the same. */
  problems: TemplateProblem[];
}

export interface TemplateProblem {
  start: number;
  message: string;
}

/** Makes code of a template; throws {@link UnreadableTemplate}. With `range` only that part of the text is a template. */
export type Blank = (text: string, range?: Range) => Blanked;

/** One language of templates: its file name under `templates/` is its id. */
export interface TemplateLanguage {
  title: string;
  /** Endings of file names. */
  extensions: string[];
  /** Loads the parser, which takes its time: only a repository that has such a file pays for it. */
  load(): Blank;
}

/** Loads a parser's package at once: what comes upon a template in the middle of its work cannot wait. */
export const load = createRequire(import.meta.url);

/** The parser could make nothing of a template. */
export class UnreadableTemplate extends Error {
  readonly start: number;

  constructor(start: number, message: string) {
    super(message);
    this.start = start;
  }
}
