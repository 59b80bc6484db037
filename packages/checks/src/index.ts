export {
  type Approval,
  defaultApprovals,
  dueRisk,
  membersOf,
  missingRoles,
  rolesOf,
  rolesText,
} from './approvals.js';
export { type Approvers, approversByFile } from './approvers.js';
export * from './check.js';
export { checks } from './checks/registry.js';
export { disagreementText } from './evidence-facts.js';
export { defaultMaxAge } from './evidence-policy.js';
export { exampleDay, explain, runExample } from './explain.js';
export { governancePage } from './governance.js';
export { compileKeyPattern, type KeyPattern, KeyPatternError, maxKeyLength } from './key-pattern.js';
export { defaultNaming, type Policy, type PolicyInForce, policySchema } from './policy.js';
export { activeChecks, type CheckResult, type CheckSummary, formatMessage, runChecks } from './run.js';
export { type CheckId, type CheckSettings, checkIds, checkSettingsSchema } from './settings.js';
export { criteriaOf, defaultStages, type GateCriteria, type Origin, type StageRule, skippedStages } from './stages.js';
export { draftFlag, type Request } from './template.js';
