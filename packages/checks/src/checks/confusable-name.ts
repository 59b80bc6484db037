import type { Check } from '../check.js';
import { closePairs } from '../close-names.js';
import { fieldLocation, placeText } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G5'],
  docs: {
    what: 'Reports a flag whose key is so like an older one that people and searches confuse them: the same letters in another spelling (`new-cart`, `newCart`), or one letter more, less, other or exchanged in a key of at least six. Keys that differ in a number only (`step-1`, `step-2`) are no fault.',
    why: 'Who reads the wrong one of two like names gets a valid flag, so that no other check can tell.',
    fix: 'Rename the younger flag so that the difference is a word.',
  },
  examples: {
    bad: { catalog: 'flags:\n  new-checkout:\n    type: release\n  new-checkouts:\n    type: release\n' },
    good: { catalog: 'flags:\n  checkout-step-1:\n    type: release\n  checkout-step-2:\n    type: release\n' },
  },
  messages: {
    spelling:
      'Flag "{{flagKey}}" is flag "{{other}}" ({{place}}) in another spelling, so one is read where the other is meant. Rename one of them.',
    near: 'Flag "{{flagKey}}" differs from flag "{{other}}" ({{place}}) by one letter, so one is read where the other is meant. Rename one of them.',
  },
  *run({ catalog }) {
    const entries = catalog.entries.filter(({ definition }) => definition.stage !== 'retired');
    const byKey = new Map(entries.map((entry) => [entry.definition.key, entry]));
    const reported = new Set<string>();
    for (const { first, second, kind } of closePairs([...byKey.keys()])) {
      const [older, younger] = isYounger(byKey.get(first)?.definition.created, byKey.get(second)?.definition.created)
        ? [second, first]
        : [first, second];
      const entry = byKey.get(younger);
      const other = byKey.get(older);
      if (!entry || !other || reported.has(younger)) continue;
      reported.add(younger);
      yield {
        messageId: kind,
        data: { flagKey: younger, other: older, place: placeText(other.location) },
        flagKey: younger,
        location: fieldLocation(entry, 'key'),
      };
    }
  },
} satisfies Check;

const isYounger = (first = '', second = ''): boolean => first > second;
