import type { Check } from '../check.js';
import { count, fieldLocation, isUse, referencesByEntry, shellWord } from '../flag-uses.js';

const day = 86_400_000;

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G13'],
  docs: {
    what: 'Reports a flag whose `expires` day has passed.',
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
  },
  *run({ catalog, facts, now }) {
    const references = referencesByEntry(catalog, facts.references);
    for (const entry of catalog.entries) {
      const { key, expires, stage } = entry.definition;
      if (expires === undefined || expires === 'never' || stage === 'retired' || expires >= now) continue;
      const uses = (references.get(entry) ?? []).filter(isUse).length;
      const age = count((Date.parse(now) - Date.parse(expires)) / day, 'day');
      yield {
        messageId: uses > 0 ? 'used' : 'unused',
        data: { flagKey: key, age, expires, places: count(uses, 'place'), word: shellWord(key) },
        flagKey: key,
        location: fieldLocation(entry, 'expires'),
      };
    }
  },
} satisfies Check;
