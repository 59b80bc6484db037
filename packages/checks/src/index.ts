export * from './check.js';
export { checks } from './checks/registry.js';
export { exampleDay, explain, runExample } from './explain.js';
export { compileKeyPattern, type KeyPattern, KeyPatternError, maxKeyLength } from './key-pattern.js';
export { defaultNaming, type GateCriteria, type Policy, type PolicyInForce, policySchema } from './policy.js';
export { activeChecks, type CheckResult, type CheckSummary, formatMessage, runChecks } from './run.js';
export { type CheckId, type CheckSettings, checkIds, checkSettingsSchema } from './settings.js';
