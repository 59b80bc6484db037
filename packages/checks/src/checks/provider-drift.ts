import type { Check } from '../check.js';
import { fieldLocation, indexEntries } from '../flag-uses.js';
import { driftsOf } from '../provider-facts.js';

export default {
  severity: 'error',
  preset: 'recommended',
  requirements: ['G10'],
  docs: {
    what: 'Reports where the catalog and the provider differ: a flag that only one of them has, another type, default or set of variants, a flag that one of them has retired. It runs where `check --against <file>` hands in the provider’s export. What an export does not tell is not compared; planned and retired flags may be missing there.',
    why: 'Code is written and reviewed by the catalog, and runs by the provider: where they differ, what was reviewed is not what runs.',
    fix: 'Bring the provider and the catalog together: `flagsweep import <source> <file>` adds what the catalog lacks, with `--update` it takes the provider’s values.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    valueType: boolean\n    default: false\n',
      provider: [{ key: 'new-checkout', valueType: 'boolean', default: true }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    valueType: boolean\n    default: false\n',
      provider: [{ key: 'new-checkout', valueType: 'boolean', default: false }],
    },
  },
  messages: {
    missing:
      'The catalog has flag "{{flagKey}}" and the provider does not, so code gets its fallback. Create it there, or set its stage.',
    extra:
      'The provider has flag "{{flagKey}}" and the catalog does not, so nobody owns it. Import it, or archive it there.',
    valueType: 'Flag "{{flagKey}}" is of type {{ours}} in the catalog and of type {{theirs}} at the provider.',
    default: 'The default of flag "{{flagKey}}" is {{ours}} in the catalog and {{theirs}} at the provider.',
    variants: 'The variants of flag "{{flagKey}}" differ: {{difference}}.',
    archived:
      'Flag "{{flagKey}}" is retired at the provider and not in the catalog. Set its stage, and remove it from code.',
    served: 'Flag "{{flagKey}}" is retired in the catalog, and the provider still has it. Archive it there.',
  },
  *run({ catalog, provider }) {
    if (!provider) return;
    const index = indexEntries(catalog);
    const theirs = new Map(provider.map((flag) => [index.get(flag.key)?.definition.key ?? flag.key, flag]));
    for (const entry of catalog.entries) {
      const { key, stage } = entry.definition;
      const flag = theirs.get(key);
      const at = (field: string) => ({ flagKey: key, location: fieldLocation(entry, field) });
      if (!flag) {
        if (stage !== 'planned' && stage !== 'retired')
          yield { messageId: 'missing', data: { flagKey: key }, ...at('key') };
        continue;
      }
      for (const { messageId, field, data } of driftsOf(entry.definition, flag)) {
        yield { messageId, data: { flagKey: key, ...data }, ...at(field) };
      }
    }
    for (const flag of provider) {
      if (index.has(flag.key) || flag.stage === 'retired') continue;
      yield { messageId: 'extra', data: { flagKey: flag.key }, flagKey: flag.key };
    }
  },
} satisfies Check;
