import { type Catalog, flagTypes, risks, type Stage, scopes, stages } from '@flagsweep/catalog';
import {
  activeChecks,
  type CheckId,
  type CheckSettings,
  checks,
  criteriaOf,
  defaultNaming,
  membersOf,
  type Policy,
  policySchema,
  rolesOf,
} from '@flagsweep/checks';

/** What the playbook is made from. */
export interface PlaybookInput {
  policy: Policy;
  settings: CheckSettings;
  /** Its keys are the examples of names. */
  catalog: Catalog;
}

/** What a check of its own asks for in a stage, beside the criteria that policy lists. */
const asked: Readonly<Record<Stage, readonly (readonly [CheckId, string])[]>> = {
  planned: [],
  'in-flight': [['missing-approval', 'the approvals of its risk']],
  tested: [['untested-variation', 'a test of every value']],
  active: [
    ['missing-rollback', 'a rollback where its risk asks for one'],
    ['missing-metrics', '`metrics` of an experiment or critical flag'],
  ],
  deprecated: [['new-use-of-deprecated', 'no new code that reads it']],
  retired: [['retired-but-referenced', 'no code that names it']],
};

/** FLAGS.md: how flags are made, changed and retired here, as the policy in force has it. */
export function playbook({ policy: written, settings, catalog }: PlaybookInput): string {
  const policy = policySchema.parse(written);
  const active = activeChecks(policy, settings);
  const stageRows = stages.map((stage) => {
    const { from, ...gate } = policy.stages[stage];
    const needs = criteriaOf(stage, gate).map((each) => (/\s/.test(each) ? each : code(each)));
    for (const [id, need] of asked[stage]) if (active.some((check) => check.id === id)) needs.push(need);
    return [code(stage), from.map((each) => (each === 'new' ? 'nothing' : code(each))).join(', '), needs.join(', ')];
  });
  const approvalRows = risks.map((risk) => [
    code(risk),
    rolesOf(policy, risk)
      .map((role) => [role, ...membersOf(policy, role).map(code)].join(' '))
      .join(' and '),
    policy.tests[risk].map(code).join(', '),
    policy.reviews[risk] ?? '',
    policy.rollback.risks.includes(risk) ? policy.rollback.fields.map(code).join(', ') : '',
  ]);
  const typeRows = flagTypes.map((type) => {
    const days = policy.lifetimes[type];
    const keys = catalog.entries.flatMap(({ definition }) => (definition.type === type ? [definition.key] : []));
    const naming = policy.naming?.[type] ?? policy.naming?.['*'] ?? defaultNaming;
    return [
      code(type),
      days === null ? 'no limit' : `${days} days`,
      code(naming),
      keys.slice(0, 3).map(code).join(', '),
    ];
  });
  const { warnDays, graceDays, maxRenewals } = policy.expiry;
  const { minLength } = policy.documentation;
  const checkRows = active.map(({ id, severity }) => [code(id), severity, checks[id].docs.what]);
  return `# Feature flags

How flags are added, changed and retired here. \`flagsweep playbook --write\` makes this page from the policy in force.

## Add a flag

1. \`flagsweep new <key> --owner @org/team --description "…" --write\` writes its entry. The key follows the pattern of its type, the
   description has at least ${minLength} characters, and the owner answers for the flag until it is gone.
2. Choose the risk by what a wrong value can do, and the scope by who reads it (${scopes.map(code).join(', ')}). Beyond one service
   the approvals of the risk \`medium\` are the least, and those of \`high\` for the whole organisation.
3. Have it approved as the table of risks says, and write into \`approvals\` who, in which role, when and where that can be read.
4. Read it in code with the fallback that the entry has in \`default\`.

${table(['Type', 'May live for', 'Pattern of its key', 'Examples'], typeRows)}

## Change a flag

A flag goes through its stages one change at a time. Set \`stage\` and \`stageSince\`, and add to \`history\` why.

${table(['Stage', 'Comes from', 'Needs'], stageRows)}

A change of stage, default, risk or expiry takes its reason in \`history\`, and new approvals:

${table(['Risk', 'Approved by', 'Kinds of test', 'Review every', 'Rollback says'], approvalRows)}

\`owner\` is the owner of the flag, \`peer\` anybody who is not the author. One person stands for one role. An open incident that a flag
had a part in holds it where it is.

## Retire a flag

1. ${warnDays} days before its end a flag is named as expiring soon; ${graceDays === 0 ? 'after it, CI fails' : `${graceDays} days after it, CI fails`}.
2. If it is still needed, add an entry to \`renewals\` with a reason and move \`expires\`: at most ${maxRenewals === 1 ? 'once' : `${maxRenewals} times`}.
3. Otherwise set the stage to \`deprecated\`, the value that stays to \`retirement.keep\`, and the day to \`retirement.by\`. Nothing new may
   read it from then on.
4. \`flagsweep remove <key>\` shows what goes from code, \`--write\` takes it out. Set the stage to \`retired\`, and delete the entry once
   the provider has archived the flag.

## What CI looks at

\`flagsweep check --base origin/main\`; \`flagsweep explain <id>\` says why a check matters and what to do.

${table(['Check', 'Severity', 'Reports'], checkRows)}
`;
}

/** A text as code; a backtick or a bar of its own does not break the table. */
const code = (text: string): string => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`.replaceAll(/ {2,}/g, ' ')).join('\n');
