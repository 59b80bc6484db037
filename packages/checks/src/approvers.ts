import { type Catalog, compareText, type FlagDefinition } from '@flagsweep/catalog';
import { type ApprovalPolicy, dueRisk, membersOf, rolesOf } from './approvals.js';

/** Who must approve a change of a file of the catalog. */
export interface Approvers {
  file: string;
  /** Roles in the order of policy, each with whoever stands behind it; several are asked, one of each. */
  roles: { role: string; members: string[] }[];
}

/**
 * The approvers of each file of the catalog, by the risks of the flags in it. A peer is anybody, so that role asks for nobody
 * unless policy says who it is. A file of several flags takes the approvers of all.
 */
export function approversByFile({ entries }: Catalog, policy: ApprovalPolicy): Approvers[] {
  const files = new Map<string, Map<string, Set<string>>>();
  for (const { definition, location } of entries) {
    for (const { role, members } of approversOf(definition, policy)) {
      const roles = files.get(location.file) ?? new Map<string, Set<string>>();
      files.set(location.file, roles.set(role, new Set([...(roles.get(role) ?? []), ...members])));
    }
  }
  return [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, roles]) => ({ file, roles: [...roles].map(([role, members]) => ({ role, members: [...members] })) }));
}

function approversOf(flag: FlagDefinition, policy: ApprovalPolicy): Approvers['roles'] {
  const risk = dueRisk(flag);
  if (risk === undefined) return [];
  const roles = rolesOf(policy, risk).map((role) => ({ role, members: [...membersOf(policy, role, flag)] }));
  return roles.filter(({ role, members }) => role !== 'peer' || members.length > 0);
}
