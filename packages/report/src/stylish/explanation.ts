import type { Because, ExplainedPlace, Explanation, SkipReason } from '@flagsweep/references';
import type { ExplanationResult, Style } from '../format.js';
import { sentence } from '../reasons.js';
import { type Paint, painter, printable } from '../text.js';

/** The line, what a scan did with its file, and what stands on it with the reasons one below the other. */
export function explanation({ explanation: found }: ExplanationResult, style: Style): string {
  const paint = painter(style);
  const { file, line, text, column, problems, places } = found;
  const lines = [
    paint('underline', `${printable(file)}:${line}${column === undefined ? '' : `:${column}`}`),
    ...(text.trim() === '' ? [] : [`  ${printable(text.trim())}`]),
    '',
  ];
  for (const problem of problems) {
    const at = problem.line === undefined ? '' : ` at line ${problem.line}`;
    lines.push(paint('red', `The file was not read whole${at}: ${printable(problem.message)}`), '');
  }
  const state = stateText(found);
  if (state !== undefined) lines.push(...state, '');
  for (const place of places) lines.push(...placeLines(place, paint), '');
  if (places.length === 0 && (found.state.kind === 'parsed' || found.state.kind === 'text')) {
    lines.push('Nothing on this line names a flag, or calls what may read one.', '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function placeLines(place: ExplainedPlace, paint: Paint): string[] {
  const title = paint('bold', `${place.line}:${place.column}  ${titleOf(place)}`);
  return [`${title}  ${paint('dim', printable(place.text))}`, ...place.because.map(reasonLine)];
}

const reasonLine = (reason: Because): string => `  - ${printable(sentence(reason))}${placeText(reason)}`;

const placeText = ({ at }: Because): string =>
  at === undefined ? '' : ` (${printable(at.file)}:${at.line}:${at.column})`;

function titleOf({ verdict, kind, flagKey, reason }: ExplainedPlace): string {
  switch (verdict) {
    case 'reference':
      return `${kind} of ${printable(flagKey ?? '')}`;
    case 'unresolved':
      return `unresolved evaluation (${reason})`;
    case 'handed-on':
      return 'no reference itself: the key is handed on';
    case 'no-reference':
      return 'no reference';
  }
}

const reasons = {
  excluded: 'the configuration leaves it out',
  ignored: 'a .flagsweepignore leaves it out',
  vendored: "it is in a folder of other people's code",
  binary: 'it is no text',
  generated: 'a program wrote it',
  minified: 'it is minified',
  bundled: 'a bundler or a compiler wrote it',
} satisfies Record<SkipReason, string>;

function stateText({ state }: Explanation): string[] | undefined {
  switch (state.kind) {
    case 'parsed':
    case 'text':
      return undefined;
    case 'not-parsed':
      return [
        'The file was not parsed: its text names no package of an SDK, and no accessor, bag, symbol or key that could mean a flag there.',
      ];
    case 'catalog':
      return ['The file is part of the catalog: it defines flags, and what it says of them is no reference.'];
    case 'unreadable':
      return [`The file was not read: ${printable(state.message)}.`];
    case 'skipped': {
      const { reason, rule } = state;
      const at = rule?.file === undefined ? '' : ` at ${printable(rule.file)}:${rule.line}`;
      const by = rule ? `: \`${printable(rule.text)}\`${at}` : '';
      return [`The file is not searched (${reason}), because ${reasons[reason]}${by}.`];
    }
  }
}
