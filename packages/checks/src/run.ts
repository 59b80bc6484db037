import { createHash } from 'node:crypto';
import { compareText } from '@flagsweep/catalog';
import type { Check, CheckContext, CheckInput, Finding, Severity, Violation } from './check.js';
import { checks } from './checks/registry.js';
import { type Policy, policySchema, presets } from './policy.js';
import { type CheckId, type CheckSettings, checkIds } from './settings.js';

export interface CheckSummary {
  errors: number;
  warnings: number;
  /** Checks that ran. */
  checks: number;
  /** Entries of the catalog. */
  flags: number;
}

export interface CheckResult {
  /** Sorted by file, offset, check and flag. */
  findings: Finding[];
  summary: CheckSummary;
}

/**
 * Runs every check that the settings do not turn off. The same input gives the same findings, in the same order.
 * Problems of the catalog itself are not findings: the caller stops at them.
 */
export function runChecks(input: CheckInput, settings: CheckSettings = {}): CheckResult {
  const context: CheckContext = { ...input, policy: policySchema.parse(input.policy) };
  const active = activeChecks(input.policy, settings);
  const findings = sorted(active.flatMap(({ id, severity }) => findingsOf(id, severity, context)));
  addFingerprints(findings);
  return {
    findings,
    summary: {
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      checks: active.length,
      flags: context.catalog.entries.length,
    },
  };
}

/** The checks that policy asks for, or that settings name; each with its severity. */
export function activeChecks(
  { preset }: Pick<Policy, 'preset'>,
  settings: CheckSettings = {},
): { id: CheckId; severity: Severity }[] {
  const asked = presets.indexOf(preset ?? 'recommended');
  return checkIds.flatMap((id) => {
    const byDefault = presets.indexOf(checks[id].preset) <= asked ? checks[id].severity : 'off';
    const severity = settings[id] ?? byDefault;
    return severity === 'off' ? [] : [{ id, severity }];
  });
}

function findingsOf(id: CheckId, severity: Severity, context: CheckContext): Finding[] {
  const check: Check = checks[id];
  return Array.from(check.run(context), (violation) => ({
    ...violation,
    check: id,
    severity: violation.severity ?? severity,
    message: formatMessage(check, id, violation),
    fingerprint: '',
  }));
}

/** The text of a violation. A template or datum that is missing is a fault of the check, and thrown. */
export function formatMessage(check: Check, id: string, { messageId, data }: Violation): string {
  const template = Object.hasOwn(check.messages, messageId) ? check.messages[messageId] : undefined;
  if (template === undefined) throw new Error(`Check ${id} has no message "${messageId}"`);
  const named = (name: string): string => {
    if (!Object.hasOwn(data, name)) throw new Error(`Check ${id} gives no "${name}" for its message "${messageId}"`);
    return String(data[name]);
  };
  return piecesOf(template)
    .map((piece, index) => (index % 2 === 0 ? piece : named(piece)))
    .join('');
}

const pieces = new Map<string, string[]>();
/** Texts of a template, and between them the names of what they stand around: thousands of findings share one. */
function piecesOf(template: string): string[] {
  let known = pieces.get(template);
  if (!known) pieces.set(template, (known = template.split(/\{\{(\w+)\}\}/)));
  return known;
}

/** File by file: a catalog of one file a flag has as many files as flags, and a few findings in each. */
function sorted(findings: readonly Finding[]): Finding[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.location?.file ?? '';
    const others = byFile.get(file);
    if (others) others.push(finding);
    else byFile.set(file, [finding]);
  }
  return [...byFile].sort(([a], [b]) => compareText(a, b)).flatMap(([, each]) => each.sort(compareInFile));
}

function compareInFile(a: Finding, b: Finding): number {
  return (
    (a.location?.start ?? 0) - (b.location?.start ?? 0) ||
    compareText(a.check, b.check) ||
    compareText(a.flagKey ?? '', b.flagKey ?? '') ||
    compareText(a.message, b.message)
  );
}

/** Lines are left out of a fingerprint, so that a finding keeps it while code moves; equals are numbered in order. */
function addFingerprints(findings: readonly Finding[]): void {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const identity = JSON.stringify([finding.check, finding.flagKey ?? '', finding.location?.file ?? '']);
    const number = seen.get(identity) ?? 0;
    seen.set(identity, number + 1);
    finding.fingerprint = createHash('sha256').update(`${identity}#${number}`).digest('hex').slice(0, 16);
  }
}
