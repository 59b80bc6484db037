import type { Scan } from '@flagsweep/references';
import { isCode } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { knownOf } from '../known.js';
import { passOf } from '../pass.js';
import { type Planner, pureOf, type RemovalInput, rangeOf } from '../removal.js';
import type { Mark, Step } from '../simplification.js';
import { dropClause } from './clause.js';
import { commentAt } from './comment.js';
import { markedBy } from './marker.js';
import { placesOf } from './stated.js';
import { retitle, titleAt } from './title.js';

/** A scan that hands out every file where people may have written about the flag: those that had it, and those that mention it. */
export function withMentions(found: Scan, first: Scan): Scan {
  const none = { found: [], unresolved: [], answered: [], names: [], callees: [], templates: [] };
  const mentioning = found.facts.references.filter(({ kind, file }) => kind === 'mention' && isCode(file));
  const having = [...first.collected].flatMap(([file, collected]) => (collected.found.length > 0 ? [file] : []));
  const files = new Set([...mentioning.map(({ file }) => file), ...having]);
  return { ...found, collected: new Map([...files].map((file) => [file, found.collected.get(file) ?? none])) };
}

/** Whether code names the flag in a way that is not understood, and may use it. */
const isNamedInCode = ({ collected }: Scan): boolean =>
  [...collected.values()].some(({ found }) =>
    found.some(({ kind, node }) => kind === 'mention' && ts.isStringLiteralLike(node)),
  );

/** Last: what people wrote about the flag, in comments and titles of tests, where it says nothing any more. */
export function proseSteps(found: Scan, input: RemovalInput): Planner {
  const isNamed = isNamedInCode(found);
  return (module, _found, session) => {
    const places = isNamed ? [] : placesOf(module.text, input.flagKey);
    if (places.length === 0) return { steps: [], marks: [] };
    const steps: Step[] = [];
    const marks: Mark[] = [];
    const left: Mark[] = [];
    const pass = passOf(module, pureOf(input), knownOf(module, session, input.options, pureOf(input)));
    for (const start of places) {
      const comment = commentAt(start, module);
      const title = comment ? undefined : titleAt(start, module);
      if (title) {
        const step = typeof input.keep === 'boolean' ? retitle(title, input.flagKey, input.keep, pass) : undefined;
        if (step) steps.push(step);
        else left.push({ ...rangeOf(title.literal, module), kind: 'note', reason: 'mention' });
      }
      if (!comment) continue;
      const marked = input.keep ? markedBy(comment, input.flagKey, pass) : undefined;
      if (marked) marks.push({ ...marked, kind: 'member' });
      else if (typeof input.keep === 'boolean') steps.push(...dropClause(comment, input.flagKey, input.keep, pass));
    }
    // What is left is named once nothing more can be done.
    return { steps, marks: steps.length + marks.length > 0 ? marks : left };
  };
}
