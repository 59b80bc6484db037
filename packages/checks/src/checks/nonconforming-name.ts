import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';
import { compileKeyPattern, type KeyPattern, maxKeyLength } from '../key-pattern.js';
import { defaultNaming } from '../policy.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G5'],
  docs: {
    what: `Reports a key that does not match the pattern of its type in \`policy.naming\`, that of \`*\`, or else kebab-case, and one that is longer than ${maxKeyLength} characters.`,
    why: 'Teams find flags by searching for names; one convention makes the search complete.',
    fix: 'Rename the flag while it is young. Deprecated and retired flags are left alone. If the name is right, change `policy.naming`.',
  },
  examples: {
    bad: { catalog: 'flags:\n  New_Checkout:\n    owner: "@shop/payments"\n' },
    good: { catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n' },
  },
  messages: {
    nonconforming:
      'Flag "{{flagKey}}" does not match {{pattern}}, the naming pattern of {{rule}}, so a search by convention misses it. Rename it, or change the pattern.',
    misspelt:
      'Flag "{{flagKey}}" does not match {{pattern}}, the naming pattern of {{rule}}, so a search by convention misses it. Rename it, for example to "{{suggestion}}", or change the pattern.',
    tooLong: `Flag "{{flagKey}}" has {{length}} characters and people must be able to read a name. Use ${maxKeyLength} at most.`,
  },
  *run({ catalog, policy }) {
    const compiled = new Map<string, KeyPattern>();
    for (const entry of catalog.entries) {
      const { key, type, stage } = entry.definition;
      if (stage === 'deprecated' || stage === 'retired') continue;
      const base = { flagKey: key, location: fieldLocation(entry, 'key') };
      if ([...key].length > maxKeyLength) {
        yield { messageId: 'tooLong', data: { flagKey: `${key.slice(0, 40)}…`, length: [...key].length }, ...base };
        continue;
      }
      const own = type && policy.naming?.[type];
      const pattern = own ?? policy.naming?.['*'] ?? defaultNaming;
      const matcher = compiled.get(pattern) ?? compileKeyPattern(pattern);
      compiled.set(pattern, matcher);
      if (matcher.test(key)) continue;
      const suggestion = kebabCase(key);
      const data = { flagKey: key, pattern, rule: own ? `type "${type}"` : 'all flags', suggestion };
      yield { messageId: matcher.test(suggestion) ? 'misspelt' : 'nonconforming', data, ...base };
    }
  },
} satisfies Check;

// New_Checkout, newCheckout -> new-checkout
function kebabCase(key: string): string {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return words
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
}
