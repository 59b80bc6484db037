import type { FlagDefinition } from '@flagsweep/catalog';
import { added, changedFields, changesOf, type Field, kept, valueText } from '../changes.js';
import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

const before = 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    expires: 2026-12-01\n';
const after = before.replace('12-01', '12-20');
const why =
  '    history:\n      - { on: 2026-11-21, change: expires, reason: "the sale is one week longer", who: "@ada" }\n';

/** What an audit asks about. */
const audited = ['stage', 'default', 'risk', 'expires'] as const satisfies Field[];

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G6'],
  docs: {
    what: 'Reports, with `check --base`, a change of stage, default, risk or expiry that no new entry of `history` explains, and history that was rewritten.',
    why: 'Git says who changed a value. It does not say why, or what the decision was judged by.',
    fix: 'Add an entry to `history`: the day, the change, its reason, and a link to what it was judged by. A new `renewals` entry with a reason explains a later expiry.',
  },
  examples: {
    bad: { base: { catalog: before }, catalog: after },
    good: { base: { catalog: before }, catalog: after + why },
  },
  messages: {
    unexplained:
      'Flag "{{flagKey}}" changes {{changes}}, and no new entry of `history` gives a reason. Add one: the day, the change and why.',
    rewritten:
      'Flag "{{flagKey}}" had {{what}} in `history` that is no longer there. History is only added to; put it back.',
  },
  *run(context) {
    for (const { key, before, after } of kept(changesOf(context))) {
      const [old, now] = [before.definition, after.definition];
      const lost = added(now.history, old.history);
      const location = fieldLocation(after, 'history');
      for (const { on, change } of lost) {
        const data = { flagKey: key, what: `"${change}" of ${on}` };
        yield { messageId: 'rewritten', data, flagKey: key, location };
      }
      const fields = changedFields(old, now, audited).filter((field) => !isExplained(old, now, field));
      const [first] = fields;
      if (first === undefined) continue;
      const changes = listed(
        fields.map((field) => `${field} from ${valueText(old[field])} to ${valueText(now[field])}`),
      );
      const data = { flagKey: key, changes };
      yield { messageId: 'unexplained', data, flagKey: key, location: fieldLocation(after, first) };
    }
  },
} satisfies Check;

function isExplained(old: FlagDefinition, now: FlagDefinition, field: Field): boolean {
  if (added(old.history, now.history).some(({ reason }) => reason !== undefined)) return true;
  return field === 'expires' && added(old.renewals, now.renewals).some(({ reason }) => reason !== undefined);
}
