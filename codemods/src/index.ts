export { applyEdits, type Edit } from './edits.js';
export type { Leftover } from './leftovers.js';
export { type PlannedFile, planRemoval, type RemovalInput, type RemovalPlan } from './plan.js';
export type { LeftoverReason, Literal, Simplification } from './simplification.js';
export { simplifications } from './simplifications/registry.js';
export { UnparsableEdit } from './sweep.js';
