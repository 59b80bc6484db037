import type { Check } from '../check.js';
import { count, fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G13'],
  docs: {
    what: 'Reports a flag with more `renewals` than `policy.expiry.maxRenewals`.',
    why: 'A date that moves whenever it comes is no date: the flag has become permanent without anybody deciding so.',
    fix: 'Remove the flag. If it is to stay, make that decision: another type, or `expires: never` with a reason.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    expires: 2026-12-31\n    renewals:\n      - { on: 2026-03-01, until: 2026-06-30 }\n      - { on: 2026-06-28, until: 2026-09-30 }\n      - { on: 2026-09-29, until: 2026-12-31 }\n',
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    expires: 2026-12-31\n    renewals:\n      - { on: 2026-09-29, until: 2026-12-31 }\n',
    },
  },
  messages: {
    tooMany:
      'Flag "{{flagKey}}" was renewed {{times}}, and {{max}} are allowed. Remove it, or decide that it stays: another type, or `expires: never` with a reason.',
  },
  *run({ catalog, policy }) {
    const { maxRenewals } = policy.expiry;
    for (const entry of catalog.entries) {
      const { key, stage, renewals = [] } = entry.definition;
      if (stage === 'retired' || renewals.length <= maxRenewals) continue;
      yield {
        messageId: 'tooMany',
        data: { flagKey: key, times: count(renewals.length, 'time'), max: maxRenewals },
        flagKey: key,
        location: fieldLocation(entry, 'renewals'),
      };
    }
  },
} satisfies Check;
