import type { Check } from '../check.js';
import { addDays, daysBetween, termOf } from '../days.js';
import { count, fieldLocation, isUse, referencesByEntry, shellWord } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G13'],
  docs: {
    what: 'Reports a flag whose `expires` day has passed. Within `policy.expiry.graceDays` it is a warning. (A flag without such a day that is older than its type may get is `stale-flag`.)',
    why: 'An expired flag is dead weight: two paths to test and to reason about where one is wanted.',
    fix: 'Remove the flag. If it is still needed, add a renewal with its reason to `renewals` and move `expires`.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    expires: 2026-11-01\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    expires: 2026-12-31\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
  },
  messages: {
    used: 'Flag "{{flagKey}}" expired {{age}} ago, on {{expires}}, and is still read in {{places}}. Remove it (`flagsweep remove {{word}}`), or renew it with a reason.',
    unused:
      'Flag "{{flagKey}}" expired {{age}} ago, on {{expires}}, and no production code was found that reads it. Delete its entry, or renew it with a reason.',
    grace:
      'Flag "{{flagKey}}" expired {{age}} ago, on {{expires}}; this is an error from {{errorDay}} on. Remove it (`flagsweep remove {{word}}`), or renew it with a reason.',
  },
  *run({ catalog, facts, policy, now }) {
    const references = referencesByEntry(catalog, facts.references);
    const { graceDays } = policy.expiry;
    for (const entry of catalog.entries) {
      const { key, stage } = entry.definition;
      const term = termOf(entry.definition, policy);
      if (stage === 'retired' || term.kind !== 'date' || term.day >= now) continue;
      const uses = (references.get(entry) ?? []).filter(isUse).length;
      const age = count(daysBetween(term.day, now), 'day');
      const data = { flagKey: key, age, expires: term.day, places: count(uses, 'place'), word: shellWord(key) };
      const isGrace = daysBetween(term.day, now) <= graceDays;
      yield {
        messageId: isGrace ? 'grace' : uses > 0 ? 'used' : 'unused',
        data: { ...data, errorDay: addDays(term.day, graceDays + 1) },
        location: fieldLocation(entry, 'expires'),
        flagKey: key,
        ...(isGrace && { severity: 'warning' as const }),
      };
    }
  },
} satisfies Check;
