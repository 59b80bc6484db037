import { isCode } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { dropStatement } from './branches.js';
import { replaceEvaluation } from './evaluations.js';
import { gateToRemove } from './gates.js';
import { knownOf } from './known.js';
import { assignmentOf, overrideOf } from './override.js';
import { passOf } from './pass.js';
import { isPure } from './purity.js';
import { type Planner, pureOf, type RemovalInput, rangeOf, textOf } from './removal.js';
import type { Mark, Note, Step } from './simplification.js';
import { planTests } from './tests/index.js';

/** First: what reads the flag, or gives it a value. */
export const readSteps =
  (input: RemovalInput, extended = extendedIn(input)): Planner =>
  (module, found, session) => {
    const steps: Step[] = [];
    const marks: Mark[] = [];
    const leave = (note: Note): void => void marks.push({ ...note, kind: 'note' });
    const pure = pureOf(input);
    const pass = passOf(module, pure, knownOf(module, session, input.options, pure), leave);
    const [computed] = input.computedReads ?? [];
    const tests = input.isTest(module.file) && !computed ? planTests(module, found, input, session, pass) : undefined;
    steps.push(...(tests?.steps ?? []));
    marks.push(...(tests?.marks ?? []));
    for (const each of found) {
      if (tests?.handles(each)) continue;
      const { kind, node, evaluation, way } = each;
      const range = rangeOf(node, module);
      if (evaluation) {
        const replacement = replaceEvaluation(evaluation, input.keep, pass, session, extended);
        if (replacement.kind === 'left') leave({ ...range, ...replacement });
        else {
          steps.push(replacement.step);
          marks.push(...(replacement.marks ?? []));
        }
      } else if (kind === 'evaluation' && way?.kind === 'member') {
        const detail = `the function ${node.getText(module.sourceFile)} is handed on`;
        leave({ ...range, reason: 'unsupported-use', detail });
      } else if (kind === 'override') {
        const property = overrideOf(node);
        const assigned = property ? undefined : assignmentOf(node);
        const value = property && ts.isPropertyAssignment(property) ? property.initializer : assigned?.value;
        if (!property && !assigned) leave({ ...range, reason: 'other-value' });
        else if (value && !isPure(value, pass))
          leave({ ...range, reason: 'side-effect', detail: value.getText(module.sourceFile) });
        else if (computed) leave({ ...range, reason: 'still-referenced', detail: `${computed.file}:${computed.line}` });
        else if (property) marks.push({ ...rangeOf(property, module), kind: 'member' });
        else if (assigned) steps.push(dropStatement(assigned.statement, pass));
      } else if (kind === 'gate') {
        const gone = gateToRemove(node, input.keep, input.options, pass);
        if (gone) marks.push({ ...rangeOf(gone, module), kind: 'member' });
        else leave({ ...range, reason: 'gate' });
      }
    }
    return { steps, marks, ...(tests && { tests }) };
  };

/** Whether some code may extend a name; the texts are read when it is first asked, which is seldom. */
function extendedIn({ host }: RemovalInput): (name: string) => boolean {
  let names: ReadonlySet<string> | 'unknown' | undefined;
  const read = (): ReadonlySet<string> | 'unknown' => {
    const texts = host.files.filter(isCode).map((file) => textOf(host, file));
    if (texts.includes(undefined)) return 'unknown';
    const pattern = /\bextends\s+(?:[\w$]+\s*\.\s*)*([\w$]+)/g;
    return new Set(texts.flatMap((text = '') => [...text.matchAll(pattern)].map(([, name]) => name as string)));
  };
  return (name) => {
    names ??= read();
    // What cannot be read may extend anything.
    return names === 'unknown' || names.has(name);
  };
}
