import { scopes } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { count, fieldLocation, isUse, listed, referencesByEntry } from '../flag-uses.js';
import { mostPackages } from '../limits.js';

const catalog = 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    scope: service\n';
const use = { flagKey: 'new-checkout', kind: 'evaluation', line: 12 } as const;

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G21'],
  docs: {
    what: 'Reports a flag that more packages read, or that names more services, than its `scope` allows.',
    why: 'A flag of one service takes a light request. Once others depend on it, a wrong value is their outage too, and they were not asked.',
    fix: 'Ask for the wider scope with the approvals that it takes, and set `scope`; or read the flag in one place. `policy.packages` says how many packages each scope may have.',
  },
  examples: {
    bad: {
      catalog,
      references: [
        { ...use, file: 'apps/web/cart.ts', package: 'web' },
        { ...use, file: 'apps/api/cart.ts', package: 'api' },
      ],
    },
    good: {
      catalog,
      references: [
        { ...use, file: 'apps/web/cart.ts', package: 'web' },
        { ...use, file: 'apps/web/pay.ts', package: 'web' },
      ],
    },
  },
  messages: {
    packages:
      'Flag "{{flagKey}}" was approved for scope {{scope}}, which is {{most}}, and is read in {{found}}: {{names}}. {{advice}}',
    services:
      'Flag "{{flagKey}}" was approved for scope {{scope}}, which is {{most}}, and names {{found}}: {{names}}. {{advice}}',
  },
  *run({ catalog, facts, policy }) {
    const references = referencesByEntry(catalog, facts.references);
    for (const entry of catalog.entries) {
      const { key, scope, services = [], stage } = entry.definition;
      if (scope === undefined || stage === 'retired') continue;
      const most = mostPackages(policy, scope);
      const wider = scopes[scopes.indexOf(scope) + 1];
      const advice = wider
        ? `Ask for scope ${wider}, with the approvals that it takes.`
        : 'Read it in fewer, or raise the number in policy.packages.';
      const uses = (references.get(entry) ?? []).filter(isUse);
      const found = { packages: uses.map((use) => use.package), services };
      for (const [messageId, all] of Object.entries(found)) {
        const names = [...new Set(all)].sort();
        if (names.length <= most) continue;
        const noun = messageId.slice(0, -1);
        const data = { flagKey: key, scope, advice, most: count(most, noun), found: count(names.length, noun) };
        const location = fieldLocation(entry, 'scope');
        yield { messageId, data: { ...data, names: listed(names) }, flagKey: key, location };
      }
    }
  },
} satisfies Check;
