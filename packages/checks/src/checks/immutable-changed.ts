import { changedFields, changesOf, kept, valueText } from '../changes.js';
import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';
import { immutableFields } from '../limits.js';

const before = 'flags:\n  card-payments:\n    owner: "@shop/payments"\n    default: false\n    immutable: [default]\n';

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G9'],
  docs: {
    what: 'Reports, with `check --base`, a change of a field that may not change: one that the flag names in `immutable`, or that policy holds still for its risk.',
    why: 'What falls back to a critical flag was tested with the values that it had. Another value is another flag.',
    fix: 'Put the old value back, and add a new flag for the new behaviour. A field that should move after all is taken from `immutable` in a change of its own, with the approvals of the flag.',
  },
  examples: {
    bad: { base: { catalog: before }, catalog: before.replace('false', 'true') },
    good: { base: { catalog: before }, catalog: before.replace('payments"', 'checkout"') },
  },
  messages: {
    changed:
      'Flag "{{flagKey}}" changes {{field}} from {{from}} to {{to}}, which is immutable{{why}}. Put it back; a new behaviour takes a new flag.',
  },
  *run(context) {
    for (const { key, before, after } of kept(changesOf(context))) {
      const [old, now] = [before.definition, after.definition];
      // What held before the change holds for it: nobody unlocks a field and changes it in one go.
      for (const field of changedFields(old, now, immutableFields(context.policy, old))) {
        const why = old.immutable?.includes(field as never) ? '' : ` for flags of ${old.risk} risk`;
        const data = { flagKey: key, field, from: valueText(old[field]), to: valueText(now[field]), why };
        yield { messageId: 'changed', data, flagKey: key, location: fieldLocation(after, field) };
      }
    }
  },
} satisfies Check;
