export { applyEdits, type Edit, lineEdits } from './edits.js';
export { planRemoval } from './plan.js';
export type { Held, PlannedFile, RemovalInput, RemovalPlan } from './removal.js';
export type { Leftover, LeftoverReason, Literal, Simplification } from './simplification.js';
export { simplifications } from './simplifications/registry.js';
export { UnparsableEdit } from './sweep.js';
