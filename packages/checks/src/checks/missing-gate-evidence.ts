import { type FlagDefinition, stages } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation, isUse, listed, referencesByEntry } from '../flag-uses.js';
import { missingCriteria } from '../gates.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G7', 'G24'],
  docs: {
    what: 'Reports a flag that is in a stage without what policy asks for entering it: fields, proof in `evidence` of the stage, kinds of proof for the flag’s risk (`policy.tests`), use in code. Up to `active` a flag needs what all stages before asked, too.',
    why: 'A stage that anybody can write into a file says nothing; one that rests on proof can be relied on.',
    fix: 'Add what the finding names, or set the stage back to the one whose criteria the flag meets. `policy.stages` and `policy.tests` say what is asked.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    type: release\n    description: Sends carts to the new checkout service.\n    expires: 2026-12-31\n    risk: high\n    stage: tested\n    evidence:\n      tested:\n        - kind: load\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    type: release\n    description: Sends carts to the new checkout service.\n    expires: 2026-12-31\n    risk: high\n    stage: tested\n    evidence:\n      tested:\n        - kind: load\n        - kind: resilience\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
  },
  messages: {
    missing:
      'Flag "{{flagKey}}" is {{stage}} without what that stage asks for: {{missing}}. Add it, or set the stage back.',
  },
  *run({ catalog, facts, policy }) {
    const references = referencesByEntry(catalog, facts.references);
    for (const entry of catalog.entries) {
      const { key, stage } = entry.definition;
      if (stage === undefined) continue;
      const isRead = references.get(entry)?.some(isUse) ?? false;
      const missing = passedStages(stage).flatMap((each) => missingCriteria(entry.definition, each, policy, isRead));
      if (missing.length === 0) continue;
      yield {
        messageId: 'missing',
        data: { flagKey: key, stage, missing: listed([...new Set(missing)]) },
        flagKey: key,
        location: fieldLocation(entry, 'stage'),
      };
    }
  },
} satisfies Check;

/** The stages whose criteria hold: on its way out, a flag is no longer tested or asked for. */
function passedStages(stage: NonNullable<FlagDefinition['stage']>): NonNullable<FlagDefinition['stage']>[] {
  return stage === 'deprecated' || stage === 'retired' ? [stage] : stages.slice(0, stages.indexOf(stage) + 1);
}
