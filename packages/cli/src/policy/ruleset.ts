import type { Approvers } from '@flagsweep/checks';

/** One reviewer that a ruleset of GitHub asks for. */
interface RequiredReviewer {
  minimum_approvals: 1;
  file_patterns: string[];
  reviewer: { id: number; type: 'Team' };
}

/** Teams that the ruleset needs and policy has no number for, sorted. */
export class UnknownTeams extends Error {
  readonly teams: readonly string[];

  constructor(teams: readonly string[]) {
    super(`no id of ${teams.join(', ')}`);
    this.teams = teams;
  }
}

/**
 * A ruleset of GitHub, as its import takes it: each role of a file has a reviewer of its own, which CODEOWNERS cannot ask for.
 * It takes teams by number; a role that only people stand behind is left to CODEOWNERS.
 */
export function rulesetFor(all: readonly Approvers[], teams: Readonly<Record<string, number>>): object {
  const files = new Map<string, string[]>();
  const unknown = new Set<string>();
  for (const { file, roles } of all) {
    for (const { members } of roles) {
      const team = members.find((member) => member.includes('/'));
      if (team === undefined) continue;
      if (!Object.hasOwn(teams, team)) unknown.add(team);
      files.set(team, [...new Set([...(files.get(team) ?? []), file.replace(/[*?[\]\\]/g, '\\$&')])]);
    }
  }
  if (unknown.size > 0) throw new UnknownTeams([...unknown].sort());
  const reviewers = [...files].sort().map(
    ([team, patterns]): RequiredReviewer => ({
      minimum_approvals: 1,
      file_patterns: patterns,
      reviewer: { id: teams[team] as number, type: 'Team' },
    }),
  );
  return {
    name: 'Feature flags',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: true,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
          required_reviewers: reviewers,
        },
      },
    ],
  };
}
