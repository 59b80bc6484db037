import type { ExplanationResult } from '../format.js';
import { sentence } from '../reasons.js';

/** The JSON document of `scan --explain`, field by field. */
export function explanationDocument({ explanation }: ExplanationResult) {
  const { file, line, column, text, state, problems, places } = explanation;
  const skipped = state.kind === 'skipped' ? state : undefined;
  return {
    version: 1,
    file,
    line,
    column,
    text,
    state: state.kind,
    skipped: skipped && {
      reason: skipped.reason,
      rule: skipped.rule?.text,
      file: skipped.rule?.file,
      line: skipped.rule?.line,
    },
    problems: problems.map(({ line, message }) => ({ line, message })),
    places: places.map((place) => ({
      verdict: place.verdict,
      kind: place.kind,
      flagKey: place.flagKey,
      reason: place.reason,
      text: place.text,
      line: place.line,
      column: place.column,
      because: place.because.map((reason) => ({
        code: reason.code,
        message: sentence(reason),
        file: reason.at?.file,
        line: reason.at?.line,
        column: reason.at?.column,
      })),
    })),
  };
}
