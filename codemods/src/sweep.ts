import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { applyEdits, createMapping, createPositions, overlap, type Range } from './edits.js';
import { emptiedBy } from './emptied.js';
import { touchesHeld } from './held.js';
import { type Damage, damageOf } from './integrity.js';
import { nothingKnown } from './known.js';
import { readModule } from './removal.js';
import type { Mark, MarkedEdit, Note, Pass, Simplification, Step } from './simplification.js';
import { simplifications } from './simplifications/registry.js';
import { isPlainScript } from './statements.js';

/** What became of one file. */
export interface Swept {
  text: string;
  /** Places that were left as they are, in the final text. */
  notes: Note[];
  /** What our edits left and nothing could be made of in this file: values, and declarations that lost a use. */
  open: Mark[];
  /** How many passes it took. */
  passes: number;
}

/** More passes than any file needs: a rewrite that undoes another one must not go on for ever. */
const maxPasses = 500;

/**
 * Simplifies one file from the first edits on, pass after pass, until nothing that our own edits touched can be simplified
 * any further. A step that would damage the file (see {@link damageOf}) is not taken, and named.
 */
export function sweep(
  module: Module,
  first: readonly Step[],
  marks: readonly Mark[],
  pure: ReadonlySet<string>,
  known = nothingKnown,
): Swept {
  // Evaluations inside one another: the inner one goes with the outer one.
  const apart: Step[] = [];
  const taken: MarkedEdit[] = [];
  for (const step of first) {
    if (isHeld(step, marks) || step.edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    apart.push(step);
    taken.push(...step.edits);
  }
  let state = admit({ module, marks: [...marks] }, apart);
  for (let passes = 1; passes <= maxPasses; passes++) {
    const { steps, notes } = stepsOf(state, { pure, known, isScript: isPlainScript(module) });
    const next = steps.length > 0 ? admit(state, steps) : state;
    if (next.module === state.module) {
      const earlier = next.marks.flatMap((mark) => (mark.kind === 'note' ? [mark] : []));
      const open = next.marks.filter(({ kind }) => kind === 'value' || kind === 'orphan');
      return { text: next.module.text, notes: [...earlier, ...notes], open, passes };
    }
    state = next;
  }
  throw new UnparsableEdit(
    module.file,
    state.module.text,
    `is nested too deeply: still changing after ${maxPasses} passes`,
  );
}

/** Whether a step would change what has to stay as it is. */
const isHeld = ({ edits }: Step, marks: readonly Mark[]): boolean =>
  marks.some((mark) => mark.kind === 'note' && touchesHeld(edits, [mark]));
/** Whether edits can be made together without damage. */
export const isHarmless = (module: Module, edits: MarkedEdit[]): boolean =>
  'module' in attempt({ module, marks: [] }, [{ edits }]);

/** The node that a mark stands at. */
export const markedNode = ({ sourceFile }: Module, mark: Mark): ts.Node | undefined => nodeAt(sourceFile, mark);

/** A file that cannot be carried to the end of its removal: caught before anything is written. */
export class UnparsableEdit extends Error {
  readonly file: string;
  readonly text: string;

  constructor(file: string, text: string, what: string) {
    super(`${file}: ${what}; nothing was changed`);
    this.file = file;
    this.text = text;
  }
}

interface State {
  module: Module;
  marks: Mark[];
}

function stepsOf(
  { module, marks }: State,
  file: Pick<Pass, 'pure' | 'known' | 'isScript'>,
): { steps: Step[]; notes: Note[] } {
  const notes: Note[] = [];
  const pass: Pass = { ...file, module, text: module.text, leave: (note) => notes.push(note) };
  const accepted: Step[] = [];
  const edits: MarkedEdit[] = [];
  const locked = new Set<ts.Node>();
  for (const mark of marks) {
    const node = mark.kind === 'note' ? undefined : nodeAt(module.sourceFile, mark);
    if (!node) continue;
    for (const simplification of Object.values<Simplification>(simplifications)) {
      if (simplification.on !== mark.kind) continue;
      const step = simplification.apply(node, mark, pass);
      if (!step || isHeld(step, marks)) continue;
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

/** The node that a mark means: the innermost one with exactly its range, the outermost for a member. */
function nodeAt(sourceFile: ts.SourceFile, { start, end, kind }: Range & { kind?: Mark['kind'] }): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let node: ts.Node | undefined = sourceFile; node; ) {
    if (node.end === end && node.getStart(sourceFile) === start) {
      found = node;
      if (kind === 'member') break;
    }
    // Stops at the child that reaches from the start to the end: there is one at most.
    node = ts.forEachChild(node, (child) => (child.pos <= start && child.end >= end ? child : undefined));
  }
  return found;
}

/** Takes the steps, all or as many as do no damage; the state is the same one where none can be taken. */
function admit(state: State, steps: readonly Step[]): State {
  const whole = attempt(state, steps);
  if ('module' in whole) return whole;
  const [only] = steps;
  if (steps.length <= 1) return only ? refuse(state, only, whole) : state;
  // Few steps ever do damage: halving finds them without trying every one alone.
  const good = harmless(state, steps);
  const rest = attempt(state, good);
  const bad = steps.filter((step) => !good.includes(step));
  const refused = bad.reduce((current, step) => refuse(current, step, whole), { ...state, module: state.module });
  if (good.length === 0) return { module: state.module, marks: refused.marks };
  if (!('module' in rest)) throw new UnparsableEdit(state.module.file, state.module.text, rest.what);
  const carried = attempt(refused, good);
  return 'module' in carried ? carried : rest;
}

function harmless(state: State, steps: readonly Step[]): Step[] {
  if (steps.length === 0 || 'module' in attempt(state, steps)) return [...steps];
  if (steps.length === 1) return [];
  const middle = steps.length >> 1;
  const first = harmless(state, steps.slice(0, middle));
  const second = harmless(state, steps.slice(middle));
  return 'module' in attempt(state, [...first, ...second]) ? [...first, ...second] : first;
}

/** Leaves a step, and a note in the place of what it was about. */
function refuse({ module, marks }: State, step: Step, { what }: Damage): State {
  const start = Math.min(...step.edits.map((edit) => edit.start));
  const end = Math.max(...step.edits.map((edit) => edit.end));
  const note: Mark = { start, end, kind: 'note', reason: 'unsupported-use', detail: what };
  const known = marks.some((mark) => mark.kind === 'note' && mark.start === start && mark.end === end);
  return { module, marks: known ? marks : [...marks, note] };
}

/** Applies steps, with the semicolons that they make necessary, or tells what they would damage. */
function attempt({ module, marks }: State, steps: readonly Step[]): State | Damage {
  let edits = steps.flatMap((step) => step.edits);
  let after = readModule(module.file, applyEdits(module.text, edits));
  let damage = damageOf(module, edits, after);
  // Each round puts in one semicolon more at least; in a text that does not parse, the first place is the one to mend.
  for (let round = 0; damage && damage.joined.length > 0 && round < steps.length + 8; round++) {
    const [joined] = damage.joined as [number];
    const covering = edits.find(({ start, end }) => start < joined && joined < end);
    const at = covering ? covering.end : joined;
    if (edits.some((edit) => edit.start === at && edit.end === at)) break;
    edits = [...edits, { start: at, end: at, newText: ';' }];
    after = readModule(module.file, applyEdits(module.text, edits));
    damage = damageOf(module, edits, after);
  }
  damage ??= tornOperand(module, steps, edits, after);
  return (
    damage ?? { module: after, marks: [...carry(module, marks, steps, edits), ...emptiedBy(module, edits, after)] }
  );
}

/** An operand that a step keeps must be the same kind of expression without what was around it. */
function tornOperand(
  before: Module,
  steps: readonly Step[],
  edits: readonly MarkedEdit[],
  after: Module,
): Damage | undefined {
  const map = createMapping(edits);
  for (const range of steps.flatMap(({ exposes = [] }) => exposes)) {
    const to = map(range);
    if (!to) continue;
    const kind = nodeAt(before.sourceFile, range)?.kind;
    if (kind !== undefined && nodeAt(after.sourceFile, to)?.kind !== kind) {
      return { joined: [], what: 'what stays would be read in another way without what is around it' };
    }
  }
  return undefined;
}

/** The marks of the next pass. */
function carry(module: Module, marks: readonly Mark[], steps: readonly Step[], edits: readonly MarkedEdit[]): Mark[] {
  const map = createMapping(edits);
  const exposed = steps.flatMap(({ exposes = [] }) => exposes.map((range): Mark => ({ ...range, kind: 'exposed' })));
  const carried = [...marks, ...exposed, ...orphansOf(module, edits)].flatMap((mark): Mark[] => {
    const range = map(mark);
    return range ? [{ ...mark, ...range }] : [];
  });
  const unique = new Map(
    [...carried, ...written(edits)].map((mark) => [`${mark.kind} ${mark.start} ${mark.end}`, mark]),
  );
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where the texts that edits put in, and marked, stand afterwards. */
function written(edits: readonly MarkedEdit[]): Mark[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(({ start, end, newText, mark, markFrom = 0 }): Mark[] => {
      const at = start + shift;
      shift += newText.length - (end - start);
      return mark ? [{ ...mark, start: at + markFrom, end: at + newText.length }] : [];
    });
}

/** The declarations whose names stand in what the edits delete: they may have lost their last use. */
function orphansOf({ scopes, sourceFile }: Module, edits: readonly MarkedEdit[]): Mark[] {
  const positions = createPositions(edits);
  return scopes.bindings.flatMap((binding): Mark[] => {
    if (!binding.references.some((each) => positions.at(each.getStart(sourceFile)) === undefined)) return [];
    return binding.declarations.map((name): Mark & Range => ({
      kind: 'orphan',
      start: name.getStart(sourceFile),
      end: name.getEnd(),
    }));
  });
}
