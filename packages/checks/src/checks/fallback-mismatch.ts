import type { FlagDefinition } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation, indexEntries, placeText } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G23'],
  docs: {
    what: 'Reports an evaluation in production code that falls back to another value than `default`, the fail-safe value of the catalog: by its own fallback argument, or, where it gives none, by what its SDK answers then. Where `default` names a variant, the value of the variant counts too.',
    why: 'When the flag service is down, this code takes a path that nobody has declared safe.',
    fix: 'Fall back to the value that the catalog names, or correct `default`.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    default: false\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12, fallbackValue: true }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    default: false\n',
      references: [
        { flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12, fallbackValue: false },
      ],
    },
  },
  messages: {
    mismatch:
      'Code falls back to {{fallback}} where flag "{{flagKey}}" cannot be read, but the catalog ({{place}}) says that {{default}} is safe. Correct one of them.',
  },
  *run({ catalog, facts }) {
    const index = indexEntries(catalog);
    for (const { flagKey, kind, test, fallbackValue, file, start, end, line, column } of facts.references) {
      const entry = index.get(flagKey);
      if (!entry || test || kind !== 'evaluation' || fallbackValue === undefined) continue;
      const { definition } = entry;
      if (definition.stage === 'retired' || definition.default === undefined) continue;
      if (safeValues(definition).includes(fallbackValue)) continue;
      yield {
        messageId: 'mismatch',
        data: {
          flagKey: definition.key,
          fallback: JSON.stringify(fallbackValue),
          default: JSON.stringify(definition.default),
          place: placeText(fieldLocation(entry, 'default')),
        },
        flagKey: definition.key,
        location: { file, start, end, line, column },
      };
    }
  },
} satisfies Check;

/** The default, and what it stands for where it names a variant. */
function safeValues({ default: value, variants = {} }: FlagDefinition): unknown[] {
  return typeof value === 'string' && Object.hasOwn(variants, value) ? [value, variants[value]] : [value];
}
