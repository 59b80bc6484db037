export { applyEdits, type Edit, lineEdits } from './edits.js';
export { planRemoval } from './plan.js';
export type { Held, PlannedFile, RemovalInput, RemovalPlan } from './removal.js';
export type { Leftover, LeftoverReason, Literal, Simplification } from './simplification.js';
export { simplifications } from './simplifications/registry.js';
export { UnparsableEdit } from './sweep.js';
export { causesOf, levels } from './types/causes.js';
export { createTypeChecker, type TypeCheck, type TypeChecker, type TypeFault } from './types/check.js';
export type { Texts, TypeHost } from './types/host.js';
