import type { Check } from '../check.js';
import { indexEntries } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G23'],
  docs: {
    what: 'Reports a call of an SDK in production code that could name a fallback and does not, where the SDK does not document what it answers then. (What it does document is held against `default` by `fallback-mismatch`.)',
    why: 'When the flag service is down, the call gives `undefined` or throws, and the code behind it takes a path that nobody chose.',
    fix: 'Hand in the fail-safe value, the `default` of the catalog.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    default: false\n',
      references: [
        {
          flagKey: 'new-checkout',
          kind: 'evaluation',
          file: 'src/cart.ts',
          line: 12,
          sdk: 'launchdarkly',
          withoutFallback: true,
        },
      ],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    default: false\n',
      references: [
        {
          flagKey: 'new-checkout',
          kind: 'evaluation',
          file: 'src/cart.ts',
          line: 12,
          sdk: 'launchdarkly',
          fallback: 'false',
          fallbackValue: false,
        },
      ],
    },
  },
  messages: {
    known:
      'Code reads flag "{{flagKey}}" without a fallback, so it has no value when the flag service is down. Hand in {{default}}, the `default` of the catalog.',
    unknown:
      'Code reads flag "{{flagKey}}" without a fallback, so it has no value when the flag service is down. Hand in the value that is safe then, and name it in `default`.',
  },
  *run({ catalog, facts }) {
    const index = indexEntries(catalog);
    for (const { flagKey, kind, test, withoutFallback, file, start, end, line, column } of facts.references) {
      const definition = index.get(flagKey)?.definition;
      if (!definition || test || kind !== 'evaluation' || !withoutFallback || definition.stage === 'retired') continue;
      const safe = definition.default;
      yield {
        messageId: safe === undefined ? 'unknown' : 'known',
        data: { flagKey: definition.key, ...(safe !== undefined && { default: JSON.stringify(safe) }) },
        flagKey: definition.key,
        location: { file, start, end, line, column },
      };
    }
  },
} satisfies Check;
