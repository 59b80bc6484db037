import type { CatalogEntry } from '@flagsweep/catalog';
import { type Approval, dueRisk, higherRisk, missingRoles, rolesOf, rolesText } from '../approvals.js';
import { added, type Change, changesOf, governedChanges } from '../changes.js';
import type { Check, CheckContext, Violation } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

const flag =
  'flags:\n  card-payments:\n    owner: "@shop/payments"\n    risk: high\n    stage: active\n    default: false\n';
const approved = `    approvals:
      - { role: owner, who: "@ada", on: 2026-11-20, link: "https://example.com/12" }
      - { role: product, who: "@grace", on: 2026-11-21, link: "https://example.com/12" }
`;

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G3'],
  docs: {
    what: 'Reports a flag that is in use without the approvals that its risk asks for (at least those of `medium` for the scope `multi-service`, of `high` for `organisation`), an approval without day or link, and, with `check --base`, a flag that was made, changed or deleted without new ones.',
    why: 'What a wrong value can do decides who must agree: a peer, the owner, product, or product and platform.',
    fix: 'Have the change approved and add to `approvals` who agreed, in which role, on which day and where that can be read. `policy.approvals` says which roles a risk asks for.',
  },
  examples: {
    bad: { base: { catalog: flag + approved }, catalog: flag.replace('false', 'true') + approved },
    good: { base: { catalog: flag }, catalog: flag + approved },
  },
  messages: {
    state: 'Flag "{{flagKey}}" is {{stage}} with {{risk}} risk; no approval by {{roles}} is recorded in `approvals`.',
    created: 'Flag "{{flagKey}}" is new, with {{risk}} risk; that takes approval by {{roles}} in `approvals`.',
    changed:
      'Flag "{{flagKey}}" has {{risk}} risk and another {{fields}}; that takes a new approval by {{roles}} in `approvals`.',
    deleted:
      'Flag "{{flagKey}}" had {{risk}} risk and was deleted while it was {{stage}}. Let it become retired first, which takes approval by {{roles}}.',
    incomplete: 'The approval of flag "{{flagKey}}" by {{who}} as {{role}} does not say {{missing}}.',
  },
  *run(context) {
    const changes = changesOf(context);
    for (const change of changes) yield* missingOf(change, context);
    const changed = new Set(changes.filter((change) => governedChanges(change).length > 0).map(({ key }) => key));
    for (const entry of context.catalog.entries) {
      const { definition } = entry;
      const { key, stage = 'in use', approvals = [] } = definition;
      const risk = dueRisk(definition);
      const missing = risk === undefined ? [] : missingRoles(rolesOf(context.policy, risk), approvals, definition);
      const isLive = stage !== 'planned' && stage !== 'retired';
      if (risk !== undefined && isLive && missing.length > 0 && !changed.has(key)) {
        yield violation('state', entry, { stage, risk, roles: rolesText(context.policy, missing, definition) });
      }
      for (const { role, who, on, link } of approvals) {
        const gaps = [...(on ? [] : ['on which day']), ...(link ? [] : ['where it is recorded'])];
        if (gaps.length > 0) yield violation('incomplete', entry, { role, who, missing: listed(gaps) });
      }
    }
  },
} satisfies Check;

const violation = (messageId: string, entry: CatalogEntry, data: Violation['data']): Violation => {
  const flagKey = entry.definition.key;
  return { messageId, data: { flagKey, ...data }, flagKey, location: fieldLocation(entry, 'approvals') };
};

function* missingOf(change: Change, { policy }: CheckContext): Iterable<Violation> {
  const { key, before: { definition: old } = {}, after } = change;
  const now = after?.definition;
  const risk = higherRisk(old && dueRisk(old), now && dueRisk(now));
  const fields = governedChanges(change);
  if (risk === undefined || fields.length === 0) return;
  const roles = rolesOf(policy, risk);
  if (!after || !now) {
    const stage = old?.stage ?? 'in no stage';
    const data = { flagKey: key, risk, stage, roles: rolesText(policy, roles, old) };
    if (stage !== 'retired') yield { messageId: 'deleted', data, flagKey: key };
    return;
  }
  const missing = missingRoles(roles, added<Approval>(old?.approvals, now.approvals), now);
  if (missing.length === 0) return;
  const data = { risk, roles: rolesText(policy, missing, now), fields: listed(fields) };
  yield violation(old ? 'changed' : 'created', after, data);
}
