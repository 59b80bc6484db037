import { lineStarts, positionAt } from '@flagsweep/catalog';
import type { Scan } from '@flagsweep/references';
import { ts } from 'ts-morph';
import { compare, decode, type RemovalInput } from './removal.js';
import type { Leftover, LeftoverReason, Note } from './simplification.js';

/** Why a place stays and what a person can do about it. `detail` is code or a name from the place itself. */
const texts = {
  'side-effect': (detail) => `kept, because \`${detail}\` may have an effect; move it out and run again`,
  'unsupported-use': (detail) => `reads the flag in a way that is not simplified yet: ${detail}`,
  'unknown-accessor': (detail) =>
    `gives the key to \`${detail}\`; if that reads the flag, name it in "accessors" and run again`,
  'type-mismatch': (detail) => `kept, because the value does not fit: ${detail}`,
  exported: (detail) => `other files can see it: ${detail}`,
  hoisted: () =>
    'the branch that goes declares a variable that is used elsewhere; rename or move the variable and run again',
  'value-position': (detail) => `kept, because the value may be other than true or false: ${detail}`,
  'unused-with-effect': (detail) =>
    `nothing uses it any more, but \`${detail}\` may have an effect; delete it, or name the function in "pure"`,
  'other-value': () => 'sets the flag to the value that goes: look whether this test still has a reason',
  'other-default': () =>
    'ran with the value that goes, which a hook set up for its group: look whether this test still has a reason',
  'beside-other-value': () => 'stays beside what sets the flag to the value that goes: look at both together',
  'both-values': () => 'the test sets the flag to both values: decide what of it has a reason',
  'unknown-value': () => 'sets the flag to a value that cannot be told here: look whether it has a reason',
  contradiction: (detail) => `the test asserts the value that goes: ${detail}`,
  snapshot: (detail) => `holds what a test wrote that is gone (${detail}); run the tests with their update option`,
  'still-referenced': (detail) => `stays, because the flag is still used${detail === '' ? '' : `: ${detail}`}`,
  gate: () => 'names the flag for something else to read; delete the entry or its condition',
  mention: () => 'mentions the flag',
  template: () => 'names the flag in a template, which is not edited; take it out by hand and run again',
  'type-error': (detail) => `kept as it was: without it there is a type error, ${detail}`,
  skipped: () => 'kept as it was: the file was skipped',
  'only-tests': (detail) => `nothing but tests uses it any more (${detail}); delete it with what tests it`,
  'unused-file': (detail) => `nothing imports this file any more, but ${detail}; delete it, or import it for that`,
  'unused-package': (detail) => `nothing imports ${detail} any more; take it out of the dependencies`,
  'unused-message': (detail) => `nothing shows the text ${detail} any more; delete it in every language`,
  'unused-style': (detail) => `nothing has the class ${detail} any more; delete its rules`,
  problem: (detail) => `kept, because ${detail}; mend it and run again`,
} satisfies Record<LeftoverReason, (detail: string) => string>;

const leftoverMessage = (reason: LeftoverReason, detail = ''): string => texts[reason](detail);

/**
 * Everything that is left: what steps left, references that are still there after them, and the catalog entry where the
 * flag is still `used` at a place.
 */
export function leftoversOf(
  { facts, collected }: Scan,
  notes: ReadonlyMap<string, Note[]>,
  texts: ReadonlyMap<string, string>,
  { host, definedIn = [] }: RemovalInput,
  used: string | undefined,
): Leftover[] {
  const leftovers = new Map<string, Leftover>();
  const add = (
    file: string,
    range: { start: number; end: number },
    at: { line: number; column: number },
    reason: LeftoverReason,
    detail?: string,
  ): void => {
    const id = `${file}:${at.line}`;
    if (leftovers.has(id)) return;
    const { start, end } = range;
    leftovers.set(id, { file, start, end, ...at, reason, message: leftoverMessage(reason, detail) });
  };
  for (const [file, list] of notes) {
    const starts = lineStarts(texts.get(file) ?? decode(host.read(file)));
    for (const note of list) add(file, note, positionAt(starts, note.start), note.reason, note.detail);
  }
  for (const reference of facts.references) {
    const { file, line, column, kind } = reference;
    const isHeld = notes
      .get(file)
      ?.some(({ held, start, end }) => held && start <= reference.start && reference.end <= end);
    if (isHeld) continue;
    const found = collected.get(file)?.found.find(({ node }) => node.getStart() === reference.start);
    const reason: LeftoverReason =
      kind === 'evaluation'
        ? 'unknown-accessor'
        : kind === 'override'
          ? 'other-value'
          : kind === 'gate'
            ? 'gate'
            : kind === 'mention'
              ? 'mention'
              : 'still-referenced';
    const detail = reason === 'still-referenced' ? used : found && takerOf(found.node);
    add(file, reference, { line, column }, reason, detail);
  }
  if (used !== undefined) {
    for (const file of definedIn) add(file, { start: 0, end: 0 }, { line: 1, column: 1 }, 'still-referenced', used);
  }
  return [...leftovers.values()].sort((a, b) => compare(a.file, b.file) || a.start - b.start);
}

/** The function that a key is given to, as it is written. */
function takerOf(node: ts.Node): string {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) return at.expression.getText();
    if (ts.isJsxOpeningLikeElement(at)) return at.tagName.getText();
    if (ts.isStatement(at)) break;
  }
  return node.getText();
}
