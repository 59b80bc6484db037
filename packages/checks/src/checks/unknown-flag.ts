import { didYouMean } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { indexEntries, verbs } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G15'],
  docs: {
    what: 'Reports every place in production code that reads, declares, gates by or names a flag that the catalog does not have, by its key or by one of its `codeKeys`. Tests, overrides and mentions are left out: they may use flags that do not exist.',
    why: 'A flag outside the catalog has no owner and no end, and a misspelt key silently gives the fallback for ever.',
    fix: 'Correct the key, or add the flag to the catalog. If code merely spells a known key differently, add the spelling to its `codeKeys`.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n',
      references: [{ flagKey: 'new-chekout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    codeKeys: [newCheckout]\n',
      references: [{ flagKey: 'newCheckout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
  },
  messages: {
    misspelt:
      'Code {{does}} flag "{{flagKey}}", which the catalog does not have; did you mean "{{nearest}}"? Correct the key, or add the flag to the catalog.',
    unknown:
      'Code {{does}} flag "{{flagKey}}", which the catalog does not have, so nobody owns it and it never ends. Add it to the catalog, or delete it from the code.',
  },
  *run({ catalog, facts }) {
    const index = indexEntries(catalog);
    // One unknown key often stands in many places, and the search over a large catalog is what costs.
    const nearestKeys = new Map<string, string | undefined>();
    for (const { flagKey, kind, test, file, start, end, line, column } of facts.references) {
      if (test || kind === 'mention' || kind === 'override' || index.has(flagKey)) continue;
      if (!nearestKeys.has(flagKey)) nearestKeys.set(flagKey, didYouMean(flagKey, index.keys()));
      const nearest = nearestKeys.get(flagKey);
      const data = { flagKey, does: verbs[kind] };
      yield {
        messageId: nearest === undefined ? 'unknown' : 'misspelt',
        data: nearest === undefined ? data : { ...data, nearest },
        flagKey,
        location: { file, start, end, line, column },
      };
    }
  },
} satisfies Check;
