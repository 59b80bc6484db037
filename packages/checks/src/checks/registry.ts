// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Check } from '../check.js';
import activeButUnreferenced from './active-but-unreferenced.js';
import confusableName from './confusable-name.js';
import dependencyCycle from './dependency-cycle.js';
import deprecatedOtelAttribute from './deprecated-otel-attribute.js';
import divergentFallback from './divergent-fallback.js';
import expiredFlag from './expired-flag.js';
import expiringSoon from './expiring-soon.js';
import fallbackMismatch from './fallback-mismatch.js';
import flagAroundGuard from './flag-around-guard.js';
import immutableChanged from './immutable-changed.js';
import invalidStageMove from './invalid-stage-move.js';
import missingApproval from './missing-approval.js';
import missingDependency from './missing-dependency.js';
import missingFallback from './missing-fallback.js';
import missingGateEvidence from './missing-gate-evidence.js';
import missingMetrics from './missing-metrics.js';
import missingOwner from './missing-owner.js';
import missingPrivacyReview from './missing-privacy-review.js';
import missingRetirementPlan from './missing-retirement-plan.js';
import missingRollback from './missing-rollback.js';
import missingRolloutPlan from './missing-rollout-plan.js';
import newUseOfDeprecated from './new-use-of-deprecated.js';
import nonconformingName from './nonconforming-name.js';
import offTrainExpiry from './off-train-expiry.js';
import openIncident from './open-incident.js';
import overdueRetirement from './overdue-retirement.js';
import overlappingExperiments from './overlapping-experiments.js';
import ownerMismatch from './owner-mismatch.js';
import plannedButReferenced from './planned-but-referenced.js';
import providerDrift from './provider-drift.js';
import providerWithoutTelemetryHook from './provider-without-telemetry-hook.js';
import retiredButReferenced from './retired-but-referenced.js';
import reviewOverdue from './review-overdue.js';
import rolloutJump from './rollout-jump.js';
import scopeExceeded from './scope-exceeded.js';
import staleFlag from './stale-flag.js';
import tooManyRenewals from './too-many-renewals.js';
import undeclaredDependency from './undeclared-dependency.js';
import undocumentedFlag from './undocumented-flag.js';
import unexplainedChange from './unexplained-change.js';
import unknownFlag from './unknown-flag.js';
import unknownOwner from './unknown-owner.js';
import unlistedPermanentFlag from './unlisted-permanent-flag.js';
import unreferencedFlag from './unreferenced-flag.js';
import unreviewedProtectedPath from './unreviewed-protected-path.js';
import untestedVariation from './untested-variation.js';
import valueOutOfRange from './value-out-of-range.js';

/** Every check, by id. */
export const checks = {
  'active-but-unreferenced': activeButUnreferenced,
  'confusable-name': confusableName,
  'dependency-cycle': dependencyCycle,
  'deprecated-otel-attribute': deprecatedOtelAttribute,
  'divergent-fallback': divergentFallback,
  'expired-flag': expiredFlag,
  'expiring-soon': expiringSoon,
  'fallback-mismatch': fallbackMismatch,
  'flag-around-guard': flagAroundGuard,
  'immutable-changed': immutableChanged,
  'invalid-stage-move': invalidStageMove,
  'missing-approval': missingApproval,
  'missing-dependency': missingDependency,
  'missing-fallback': missingFallback,
  'missing-gate-evidence': missingGateEvidence,
  'missing-metrics': missingMetrics,
  'missing-owner': missingOwner,
  'missing-privacy-review': missingPrivacyReview,
  'missing-retirement-plan': missingRetirementPlan,
  'missing-rollback': missingRollback,
  'missing-rollout-plan': missingRolloutPlan,
  'new-use-of-deprecated': newUseOfDeprecated,
  'nonconforming-name': nonconformingName,
  'off-train-expiry': offTrainExpiry,
  'open-incident': openIncident,
  'overdue-retirement': overdueRetirement,
  'overlapping-experiments': overlappingExperiments,
  'owner-mismatch': ownerMismatch,
  'planned-but-referenced': plannedButReferenced,
  'provider-drift': providerDrift,
  'provider-without-telemetry-hook': providerWithoutTelemetryHook,
  'retired-but-referenced': retiredButReferenced,
  'review-overdue': reviewOverdue,
  'rollout-jump': rolloutJump,
  'scope-exceeded': scopeExceeded,
  'stale-flag': staleFlag,
  'too-many-renewals': tooManyRenewals,
  'undeclared-dependency': undeclaredDependency,
  'undocumented-flag': undocumentedFlag,
  'unexplained-change': unexplainedChange,
  'unknown-flag': unknownFlag,
  'unknown-owner': unknownOwner,
  'unlisted-permanent-flag': unlistedPermanentFlag,
  'unreferenced-flag': unreferencedFlag,
  'unreviewed-protected-path': unreviewedProtectedPath,
  'untested-variation': untestedVariation,
  'value-out-of-range': valueOutOfRange,
} satisfies Record<string, Check>;
