import type { Scan } from '@flagsweep/references';
import { isCode } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { knownOf } from '../known.js';
import { type Planner, pureOf, type RemovalInput, rangeOf } from '../removal.js';
import type { Mark, Pass, Step } from '../simplification.js';
import { isPlainScript } from '../statements.js';
import { dropClause } from './clause.js';
import { commentAt } from './comment.js';
import { markedBy } from './marker.js';
import { placesOf } from './stated.js';
import { retitle, titleAt } from './title.js';

/** A scan that hands out every file where people may have written about the flag: those that had it, and those that mention it. */
export function withMentions(found: Scan, first: Scan): Scan {
  const none = { found: [], unresolved: [], answered: [], names: [], callees: [] };
  const mentioning = found.facts.references.filter(({ kind, file }) => kind === 'mention' && isCode(file));
  const files = [...mentioning.map(({ file }) => file), ...first.collected.keys()];
  return { ...found, collected: new Map(files.map((file) => [file, found.collected.get(file) ?? none])) };
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
    const steps: Step[] = [];
    const marks: Mark[] = [];
    const known = knownOf(module, session, input.options, pureOf(input));
    const pass: Pass = {
      module,
      text: module.text,
      isScript: isPlainScript(module),
      pure: pureOf(input),
      known,
      leave: () => {},
    };
    for (const start of isNamed ? [] : placesOf(module.text, input.flagKey)) {
      const comment = commentAt(start, module);
      const title = comment ? undefined : titleAt(start, module);
      if (title) {
        const step = typeof input.keep === 'boolean' ? retitle(title, input.flagKey, input.keep, pass) : undefined;
        if (step) steps.push(step);
        else marks.push({ ...rangeOf(title.literal, module), kind: 'note', reason: 'mention' });
      }
      if (!comment) continue;
      const marked = input.keep ? markedBy(comment, input.flagKey, pass) : undefined;
      if (marked) marks.push({ ...marked, kind: 'member' });
      else if (typeof input.keep === 'boolean') steps.push(...dropClause(comment, input.flagKey, input.keep, pass));
    }
    return { steps, marks };
  };
}
