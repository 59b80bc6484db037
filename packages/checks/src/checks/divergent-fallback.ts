import type { Reference } from '@flagsweep/references';
import type { Check } from '../check.js';
import { fieldLocation, listed, placeText, referencesByEntry } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G29'],
  docs: {
    what: 'Reports a flag for which two packages fall back to different values in production code.',
    why: 'When the flag service is down, one service takes the new path and its neighbour the old one: a request that passes through both meets two worlds.',
    fix: 'Fall back to the same value everywhere, the `default` of the catalog, or hand the decision on with the request.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout: {}\n',
      references: [
        {
          flagKey: 'new-checkout',
          kind: 'evaluation',
          file: 'apps/api/cart.ts',
          line: 8,
          package: '@shop/api',
          fallbackValue: true,
        },
        {
          flagKey: 'new-checkout',
          kind: 'evaluation',
          file: 'apps/web/cart.ts',
          line: 12,
          package: '@shop/web',
          fallbackValue: false,
        },
      ],
    },
    good: {
      catalog: 'flags:\n  new-checkout: {}\n',
      references: [
        { flagKey: 'new-checkout', kind: 'evaluation', file: 'apps/api/cart.ts', line: 8, package: '@shop/api' },
        {
          flagKey: 'new-checkout',
          kind: 'evaluation',
          file: 'apps/web/cart.ts',
          line: 12,
          package: '@shop/web',
          fallbackValue: false,
        },
      ],
    },
  },
  messages: {
    divergent:
      'Packages fall back to different values where flag "{{flagKey}}" cannot be read: {{values}}. Use one value everywhere, the `default` of the catalog.',
  },
  *run({ catalog, facts }) {
    for (const [entry, references] of referencesByEntry(catalog, facts.references)) {
      const { key, stage } = entry.definition;
      const firsts = new Map<unknown, Reference>();
      const packages = new Map<string, unknown>();
      let isDivergent = false;
      for (const reference of references) {
        const { kind, test, fallbackValue, package: home } = reference;
        if (test || kind !== 'evaluation' || fallbackValue === undefined) continue;
        if (!firsts.has(fallbackValue)) firsts.set(fallbackValue, reference);
        if (!packages.has(home)) packages.set(home, fallbackValue);
        isDivergent ||= firsts.size > 1 && packages.size > 1;
      }
      if (!isDivergent || stage === 'retired') continue;
      const values = [...firsts].map(
        ([value, reference]) => `${JSON.stringify(value)} in ${reference.package} (${placeText(reference)})`,
      );
      yield {
        messageId: 'divergent',
        data: { flagKey: key, values: listed(values) },
        flagKey: key,
        location: fieldLocation(entry, 'default'),
      };
    }
  },
} satisfies Check;
