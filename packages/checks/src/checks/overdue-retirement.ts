import type { Check } from '../check.js';
import { daysBetween } from '../days.js';
import { count, fieldLocation, referencesByEntry, shellWord } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G28'],
  docs: {
    what: 'Reports a flag whose `retirement.by` has passed while it is not retired, or while code still names it.',
    why: 'A plan that nobody is held to is none: the work was agreed for that day.',
    fix: 'Run `flagsweep remove <key>` and set the stage to `retired`, or agree on another day.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    stage: deprecated\n    retirement:\n      keep: true\n      by: 2026-11-01\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    stage: deprecated\n    retirement:\n      keep: true\n      by: 2026-12-31\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
  },
  messages: {
    named:
      'Flag "{{flagKey}}" was to be gone from code by {{by}}, {{age}} ago, and is still named in {{places}}. Run `flagsweep remove {{word}}`, or agree on another day.',
    gone: 'Flag "{{flagKey}}" was to be gone by {{by}}, {{age}} ago, and no code names it any more. Set its stage to retired, or delete its entry.',
  },
  *run({ catalog, facts, now }) {
    const references = referencesByEntry(catalog, facts.references);
    for (const entry of catalog.entries) {
      const { key, stage, retirement } = entry.definition;
      const by = retirement?.by;
      if (by === undefined || by >= now) continue;
      const places = (references.get(entry) ?? []).filter(({ kind }) => kind !== 'mention').length;
      if (places === 0 && stage === 'retired') continue;
      yield {
        messageId: places > 0 ? 'named' : 'gone',
        data: {
          flagKey: key,
          by,
          age: count(daysBetween(by, now), 'day'),
          places: count(places, 'place'),
          word: shellWord(key),
        },
        flagKey: key,
        location: fieldLocation(entry, 'retirement'),
      };
    }
  },
} satisfies Check;
