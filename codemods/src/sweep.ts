import { bind, type Module, parse, syntaxErrors } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { applyEdits, createMapping, overlap, type Range } from './edits.js';
import type { Mark, MarkedEdit, Note, Pass, Simplification, Step } from './simplification.js';
import { simplifications } from './simplifications/registry.js';

/** What became of one file. */
export interface Swept {
  text: string;
  /** Places that were left as they are, in the final text. */
  notes: Note[];
  /** How many passes it took. */
  passes: number;
}

/** More passes than any file needs: a rewrite that undoes another one must not go on for ever. */
const maxPasses = 500;

/**
 * Simplifies one file from the first edits on, pass after pass, until nothing that our own edits touched can be simplified
 * any further. Throws where an edit would leave a text that does not parse.
 */
export function sweep(
  module: Module,
  first: readonly Step[],
  marks: readonly Mark[],
  pure: ReadonlySet<string>,
): Swept {
  let current = module;
  let state = apply(module, marks, first);
  const before = syntaxErrors(module.sourceFile).length;
  for (let passes = 1; passes <= maxPasses; passes++) {
    current = read(module.file, state.text);
    if (syntaxErrors(current.sourceFile).length > before) throw new UnparsableEdit(module.file, state.text, current);
    const { steps, notes } = stepsOf(current, state, pure);
    if (steps.length === 0) {
      const earlier = state.marks.flatMap((mark) => (mark.kind === 'note' ? [mark] : []));
      return { text: state.text, notes: [...earlier, ...notes], passes };
    }
    state = apply(current, state.marks, steps);
  }
  throw new Error(`${module.file}: still changing after ${maxPasses} passes`);
}

/** An edit of ours broke the file: a bug of the engine, caught before anything is written. */
export class UnparsableEdit extends Error {
  readonly file: string;
  readonly text: string;

  constructor(file: string, text: string, { sourceFile }: Module) {
    const [error] = syntaxErrors(sourceFile);
    const { line } = sourceFile.getLineAndCharacterOfPosition(error?.start ?? 0);
    super(`${file} would not parse after the removal (line ${line + 1}: ${error?.message}); nothing was changed`);
    this.file = file;
    this.text = text;
  }
}

interface State {
  text: string;
  marks: Mark[];
}

function read(file: string, text: string): Module {
  const sourceFile = parse(file, text);
  return { file, text, sourceFile, scopes: bind(sourceFile) };
}

function stepsOf(module: Module, { text, marks }: State, pure: ReadonlySet<string>): { steps: Step[]; notes: Note[] } {
  const notes: Note[] = [];
  const pass: Pass = { module, text, pure, leave: (note) => notes.push(note) };
  const accepted: Step[] = [];
  const edits: MarkedEdit[] = [];
  const locked = new Set<ts.Node>();
  for (const mark of marks) {
    const node = mark.kind === 'note' ? undefined : nodeAt(module.sourceFile, mark);
    if (!node) continue;
    for (const simplification of Object.values<Simplification>(simplifications)) {
      if (simplification.on !== mark.kind) continue;
      const step = simplification.apply(node, mark, pass);
      if (!step) continue;
      const clashes = step.edits.some((edit) => edits.some((other) => overlap(edit, other)));
      if (!clashes && !(step.locks && locked.has(step.locks))) {
        accepted.push(step);
        edits.push(...step.edits);
        if (step.locks) locked.add(step.locks);
      }
      break;
    }
  }
  return { steps: accepted, notes };
}

/** The node that a mark means: the innermost expression, identifier or member with exactly its range. */
function nodeAt(sourceFile: ts.SourceFile, { start, end, kind }: Mark): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > start || node.end < end) return;
    if (node.getStart(sourceFile) === start && node.end === end && !(kind === 'member' && found)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return found;
}

function apply(module: Module, marks: readonly Mark[], steps: readonly Step[]): State {
  const edits = steps.flatMap((step) => step.edits);
  const map = createMapping(edits);
  const carried = [...marks, ...steps.flatMap((step) => exposed(step)), ...orphansOf(module, edits)].flatMap(
    (mark): Mark[] => {
      const range = map(mark);
      return range ? [{ ...mark, ...range }] : [];
    },
  );
  const unique = new Map(
    [...carried, ...written(edits)].map((mark) => [`${mark.kind} ${mark.start} ${mark.end}`, mark]),
  );
  return {
    text: applyEdits(module.text, edits),
    marks: [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

const exposed = ({ exposes = [] }: Step): Mark[] => exposes.map((range) => ({ ...range, kind: 'exposed' }));

/** Where the texts that edits put in, and marked, stand afterwards. */
function written(edits: readonly MarkedEdit[]): Mark[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, newText, mark }): Mark[] => {
      const at = start + shift;
      shift += newText.length - (end - start);
      return mark ? [{ ...mark, start: at, end: at + newText.length }] : [];
    });
}

/** The declarations whose names stand in what the edits delete: they may have lost their last use. */
function orphansOf({ scopes, sourceFile }: Module, edits: readonly MarkedEdit[]): Mark[] {
  const deleted = ({ pos, end }: ts.Node, node: ts.Node): boolean =>
    edits.some((edit) => edit.start <= node.getStart(sourceFile) && end <= edit.end && pos >= 0);
  return scopes.bindings.flatMap((binding): Mark[] => {
    if (!binding.references.some((reference) => deleted(reference, reference))) return [];
    return binding.declarations.map((name): Mark & Range => ({
      kind: 'orphan',
      start: name.getStart(sourceFile),
      end: name.getEnd(),
    }));
  });
}
