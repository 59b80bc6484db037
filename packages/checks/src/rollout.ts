import type { Evidence, FlagDefinition } from '@flagsweep/catalog';

type Rollout = FlagDefinition['rollout'];
type Step = number | string;

/** The percentage that the current step allows; the last one before it where an audience has a name only. */
export function allowedShare(rollout: Rollout): number | undefined {
  const { steps, current } = rollout ?? {};
  if (!steps || steps.length === 0) return undefined;
  const reached = current === undefined ? [] : steps.slice(0, steps.indexOf(current) + 1).concat(current);
  return Math.max(0, ...reached.filter((step) => typeof step === 'number'));
}

/** The share that gets something else than the fail-safe value, as far as the source tells. */
export function shareOf(
  { exposure, ...served }: Evidence['environments'][string],
  { default: standard }: FlagDefinition,
): number {
  if (exposure !== undefined) return exposure;
  const isOff = served.value === undefined || served.value === false || served.value === standard;
  return isOff ? 0 : 100;
}

/** The steps that a rollout passes over on its way from where it stood. */
export function skippedSteps(before: Rollout, { steps = [], current }: NonNullable<Rollout>): Step[] {
  if (current === undefined) return [];
  return steps.slice(reached(steps, before?.current) + 1, Math.max(0, steps.indexOf(current)));
}

/** Place of the step that was reached; of the largest one below it where the plan has changed. */
function reached(steps: readonly Step[], step: Step | undefined): number {
  const at = step === undefined ? -1 : steps.indexOf(step);
  if (at >= 0 || typeof step !== 'number') return at;
  return steps.findLastIndex((each) => typeof each === 'number' && each <= step);
}
