import type { Check } from '../check.js';
import { daysBetween, termOf } from '../days.js';
import { count, fieldLocation } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G13'],
  docs: {
    what: 'Reports a flag whose end is at most `policy.expiry.warnDays` away: its `expires` day, or the lifetime of its type where it has none.',
    why: 'A removal or a renewal takes days to plan; a build that begins to fail over night takes them at the worst moment.',
    fix: 'Plan the removal, or renew the flag with a reason.',
  },
  examples: {
    bad: { catalog: 'flags:\n  new-checkout:\n    type: release\n    expires: 2026-11-30\n' },
    good: { catalog: 'flags:\n  new-checkout:\n    type: release\n    expires: 2026-12-31\n' },
  },
  messages: {
    today: 'Flag "{{flagKey}}" expires today. Remove it, or renew it with a reason.',
    soon: 'Flag "{{flagKey}}" expires in {{rest}}, on {{day}}. Plan its removal, or renew it with a reason.',
  },
  *run({ catalog, policy, now }) {
    for (const entry of catalog.entries) {
      const { key, stage } = entry.definition;
      const term = termOf(entry.definition, policy);
      if (stage === 'retired' || !('day' in term)) continue;
      const rest = daysBetween(now, term.day);
      if (rest < 0 || rest > policy.expiry.warnDays) continue;
      yield {
        messageId: rest === 0 ? 'today' : 'soon',
        data: { flagKey: key, rest: count(rest, 'day'), day: term.day },
        flagKey: key,
        location: fieldLocation(entry, term.kind === 'date' ? 'expires' : 'created'),
      };
    }
  },
} satisfies Check;
