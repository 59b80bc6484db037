import type { Check } from './check.js';
import { checks } from './checks/registry.js';
import { type CheckId, checkIds } from './settings.js';

interface Requirement {
  /** What a well-run programme of flags demands. */
  what: string;
  /** Fields of the catalog, or facts, that it is told by. */
  told: string;
  /** Commands that enforce it beside checks. */
  commands?: string;
}

/** The rows of the governance table; checks name them in `requirements`. */
const rows: Requirement[] = [
  { what: 'Somebody answers for every flag, from its creation until it is gone', told: '`owner`' },
  { what: 'The owner is the right one', told: 'owners of the code that reads it' },
  {
    what: 'Who may create, change and delete a flag depends on its risk',
    told: '`risk`, `approvals`, `policy.approvals`',
    commands: '`policy emit`, `policy verify`',
  },
  { what: 'Purpose, impact and lifespan are written down', told: '`description`, `impact`, `expires`' },
  { what: 'Names follow a convention', told: '`policy.naming`' },
  { what: 'Changes leave their reason', told: '`history`, git', commands: '`history <key>`' },
  { what: 'Stages have entry criteria', told: '`stage`, `stageSince`, `evidence`, `policy.stages`' },
  { what: 'Code agrees with the stage', told: 'references' },
  { what: 'Critical flags stay as they are, experiments within their range', told: '`immutable`, `constraints`' },
  { what: 'Catalog and provider say the same', told: 'export of the provider', commands: '`check --against`' },
  { what: 'Dependencies are known and sound', told: '`dependsOn`, nesting' },
  { what: 'Stale flags are found', told: 'evidence, age, references' },
  { what: 'Every flag ends, and putting it off is limited', told: '`expires`, `renewals`' },
  { what: 'A permanent flag is an exception with a reason', told: '`expires: never`, `policy.permanent`' },
  { what: 'Nothing is orphaned', told: 'references against the catalog' },
  { what: 'Flags are reviewed', told: '`review`' },
  { what: 'One place shows the state of all', told: 'all fields', commands: '`report`' },
  { what: 'Telemetry joins the state to outcomes', told: '`metrics`, evidence' },
  { what: 'Evaluations can be traced', told: 'code' },
  { what: 'Lives follow release trains and quarters', told: '`policy.calendar`' },
  {
    what: 'A light request for one service, a formal one beyond it',
    told: '`scope`, packages that read it',
    commands: '`new <key>`',
  },
  { what: 'When to turn it off is written down', told: '`rollback`' },
  { what: 'Services do without the flag service', told: 'fallback, `default`' },
  { what: 'Every path behind a flag is tested', told: 'tests, `evidence.tested`' },
  { what: 'Flags do not get around security', told: 'branches, `security`' },
  { what: 'Experiments respect privacy', told: '`security.privacy`' },
  { what: 'Experiments do not conflict', told: '`services`, dates, `exclusionGroup`' },
  { what: 'Retirement is planned and happens', told: '`retirement`, `stage`', commands: '`remove --retired`' },
  { what: 'Services agree on a flag', told: 'fallbacks of each package' },
  { what: 'The playbook is alive', told: 'policy', commands: '`playbook`, `explain`, `init`' },
  { what: 'Light enough to be used', told: '`policy.preset`' },
  { what: 'Exposure grows in steps', told: '`rollout`' },
  { what: 'What incidents taught stays with the flag', told: '`incidents`' },
];

/** The page of requirements in Markdown: what each is told by, and which checks and commands enforce it. */
export function governancePage(): string {
  const enforcing = (row: string): string[] =>
    checkIds.filter((id: CheckId) => (checks[id] as Check).requirements.includes(row));
  const lines = rows.map(({ what, told, commands }, i) => {
    const row = `G${i + 1}`;
    const links = enforcing(row).map((id) => `[\`${id}\`](checks/${id}.md)`);
    return `| ${row} | ${what} | ${told} | ${[...links, ...(commands ? [commands] : [])].join(', ') || '-'} |`;
  });
  return `# Governance

What a well-run programme of flags demands, and what enforces it here. Each row has a test that is named after it. Which checks run is
a matter of \`policy.preset\` and \`checks\` ([configuration.md](configuration.md)); \`flagsweep playbook\` writes down the policy in force.

| | Requirement | Told by | Enforced by |
|---|---|---|---|
${lines.join('\n')}

## Changes

\`flagsweep check --base origin/main\` compares catalog and code with the merge base ([cli.md](cli.md#check)). Of each flag that was made,
changed or deleted it asks:

- may it move to this stage from the one it was in, and does \`stageSince\` move along?
- did those approve whom its risk asks for, in a new entry of \`approvals\` with day and link, each for one role?
- does a new entry of \`history\` say why stage, default, risk or expiry changed, and is the old history still there?
- do immutable fields hold still, and do values stay in the range that held before?
- is there an open incident that it had a part in?
- does nothing new read a flag that is deprecated?

A check cannot stop a merge that nobody waits for. \`flagsweep policy emit\` writes the same approvals as CODEOWNERS and as a ruleset, so
that the host asks for them; \`flagsweep policy verify\` in CI says when the two differ.
`;
}
