import type { FlagDefinition, Stage } from '@flagsweep/catalog';
import { termOf } from './days.js';
import type { PolicyInForce } from './policy.js';

/** What a flag lacks to enter a stage, in words; nothing where it meets every criterion of the policy. */
export function missingCriteria(
  definition: FlagDefinition,
  stage: Stage,
  policy: PolicyInForce,
  isRead: boolean,
): string[] {
  const { fields, evidence, references } = policy.stages[stage];
  const missing = fields.filter((path) => !hasField(definition, path, policy)).map((path) => `\`${path}\``);
  const proofs = definition.evidence?.[stage] ?? [];
  if (evidence && proofs.length === 0) missing.push(`\`evidence.${stage}\``);
  if (stage === 'tested') {
    const kinds = policy.tests[definition.risk ?? 'low'].filter((kind) => !proofs.some((proof) => proof.kind === kind));
    missing.push(...kinds.map((kind) => `proof of kind "${kind}" in \`evidence.tested\``));
  }
  if (references && !isRead) missing.push('production code that reads it');
  return missing;
}

function hasField(definition: FlagDefinition, path: string, policy: PolicyInForce): boolean {
  if (path === 'expires') return termOf(definition, policy).kind !== 'unknown';
  let value: unknown = definition;
  for (const step of path.split('.')) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : null;
  }
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
