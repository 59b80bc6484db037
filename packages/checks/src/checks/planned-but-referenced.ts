import type { Check } from '../check.js';
import { count, fieldLocation, isUse, placeText, referencesByEntry } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G8'],
  docs: {
    what: 'Reports a flag of stage `planned` that production code reads already.',
    why: 'Whoever looks at the catalog believes that the flag does nothing yet; reviews and approvals of the next stage are passed over.',
    fix: 'Set `stage` to `in-flight` with what policy asks of that stage, or take the code out again.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    stage: planned\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    stage: planned\n',
      references: [{ flagKey: 'new-checkout', kind: 'declaration', file: 'src/keys.ts', line: 3 }],
    },
  },
  messages: {
    referenced:
      'Flag "{{flagKey}}" is planned, yet production code uses it in {{places}}, first at {{place}}. Set its stage to in-flight, or take the code out.',
  },
  *run({ catalog, facts }) {
    for (const [entry, references] of referencesByEntry(catalog, facts.references)) {
      const { key, stage } = entry.definition;
      const uses = references.filter(isUse);
      const [first] = uses;
      if (stage !== 'planned' || !first) continue;
      yield {
        messageId: 'referenced',
        data: { flagKey: key, places: count(uses.length, 'place'), place: placeText(first) },
        flagKey: key,
        location: fieldLocation(entry, 'stage'),
      };
    }
  },
} satisfies Check;
