import { type FlagDefinition, ownerTexts, type Risk, risks } from '@flagsweep/catalog';
import { z } from 'zod';
import { listed } from './flag-uses.js';

/** Roles that must approve a change, by the flag's risk, where policy says nothing else. */
export const defaultApprovals: Readonly<Record<Risk, readonly string[]>> = {
  low: ['peer'],
  medium: ['owner'],
  high: ['owner', 'product'],
  critical: ['product', 'platform'],
};

const role = z.string().regex(/^[\w-]+$/, { error: 'must be a word such as `product`' });

/** `policy.approvals`: the roles that a risk asks for. */
export const approvalsSchema = z
  .strictObject(
    Object.fromEntries(
      risks.map((risk) => [
        risk,
        z
          .array(role)
          .optional()
          .meta({ description: `Roles that approve a flag of ${risk} risk.` }),
      ]),
    ) as Record<Risk, z.ZodOptional<z.ZodArray<typeof role>>>,
  )
  .meta({ description: 'Who approves a change, by risk. `owner` is the owner of the flag, `peer` anybody.' });

/** `policy.roles`: who stands behind a role. */
export const rolesSchema = z.record(role, z.array(z.string().min(1))).meta({
  description: 'Teams and people of each role, as CODEOWNERS names them: `{ "product": ["@shop/product"] }`.',
});

/** `policy.teams`: the numbers by which a ruleset of GitHub names teams. */
export const teamsSchema = z
  .record(
    z.string().regex(/^@[\w.-]+\/[\w.-]+$/, { error: 'must be a team such as `@shop/product`' }),
    z.number().int().min(1),
  )
  .meta({ description: 'Ids of teams, for the ruleset of `flagsweep policy emit`: `{ "@shop/product": 1234567 }`.' });

export interface ApprovalPolicy {
  approvals?: z.output<typeof approvalsSchema> | undefined;
  roles?: z.output<typeof rolesSchema> | undefined;
}

/** The greater of two risks. */
export function higherRisk(a: Risk | undefined, b: Risk | undefined): Risk | undefined {
  return risks[Math.max(...[a, b].map((risk) => (risk === undefined ? -1 : risks.indexOf(risk))))];
}

/** The risk that approvals are asked for: a flag that reaches beyond one service is nobody's small matter. */
export function dueRisk({ risk, scope }: FlagDefinition): Risk | undefined {
  const least = { service: undefined, 'multi-service': 'medium', organisation: 'high' } as const;
  return higherRisk(risk, scope && least[scope]);
}

/** Who stands behind a role for a flag; nobody where policy does not say. */
export function membersOf({ roles }: ApprovalPolicy, role: string, flag?: FlagDefinition): readonly string[] {
  return role === 'owner' && flag ? ownerTexts(flag.owner) : (roles?.[role] ?? []);
}

/** `product (@shop/product) and platform`. */
export function rolesText(policy: ApprovalPolicy, roles: readonly string[], flag?: FlagDefinition): string {
  const named = roles.map((role) => {
    const members = membersOf(policy, role, flag);
    return members.length > 0 ? `${role} (${members.join(', ')})` : role;
  });
  return listed(named);
}

/** The roles that must approve a flag of a risk. */
export function rolesOf({ approvals }: ApprovalPolicy, risk: Risk): readonly string[] {
  return approvals?.[risk] ?? defaultApprovals[risk];
}

export type Approval = NonNullable<FlagDefinition['approvals']>[number];

/** The roles that no approval stands for. One person stands for one role only. */
export function missingRoles(roles: readonly string[], approvals: readonly Approval[], flag: FlagDefinition): string[] {
  const owners = ownerTexts(flag.owner).map((text) => text.toLowerCase());
  const isFor = (wanted: string, { role, who }: Approval): boolean =>
    wanted === 'peer' || role === wanted || (wanted === 'owner' && owners.includes(who.toLowerCase()));
  const missing: string[] = [];
  /** Who stands for which role. */
  const taken = new Map<string, string>();
  // A role that finds everybody taken moves one of them to another role, where that is possible.
  const seat = (wanted: string, asked: Set<string>): boolean =>
    approvals.some((approval) => {
      const who = approval.who.toLowerCase();
      if (!isFor(wanted, approval) || asked.has(who)) return false;
      asked.add(who);
      const other = taken.get(who);
      if (other !== undefined && !seat(other, asked)) return false;
      taken.set(who, wanted);
      return true;
    });
  for (const wanted of roles) if (!seat(wanted, new Set())) missing.push(wanted);
  return missing;
}
