import { type BaseHook, createEvaluationEvent } from '@openfeature/core';

/** Writes one line for each evaluation, so that a support ticket can be traced to the values its customer saw. */
export function evaluationLog(write: (line: string) => void) {
  return {
    finally(context, details) {
      write(JSON.stringify(createEvaluationEvent(context, details)));
    },
  } satisfies BaseHook;
}
