import type { Stage } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation, foundText, isUse, referencesByEntry } from '../flag-uses.js';
import { doubtText, isLikelyUsed } from '../scan-doubt.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G15'],
  docs: {
    what: 'Reports a flag that no production code uses: no evaluation and no gate outside tests. A declaration, alias, override or mention is no use. Planned and retired flags are left out, active ones are reported by `active-but-unreferenced`, and flags that a computed key is known to reach are no fault.',
    why: 'Such a flag decides nothing, yet people must consider it in every review, audit and incident.',
    fix: 'Delete its entry and what is left of it in code, or set its stage to `planned` while the code is still to come. Look first at the places that the finding names: an evaluation with a computed key may be the use.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n',
      references: [{ flagKey: 'new-checkout', kind: 'declaration', file: 'src/keys.ts', line: 12 }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
  },
  messages: {
    unused: 'No production code uses flag "{{flagKey}}": {{found}}. Delete its entry, or set its stage to planned.',
    perhapsUnused:
      'No production code was seen to use flag "{{flagKey}}": {{found}}. Unused is only as true as the scan is complete: {{doubt}}. Look there, then delete its entry or set its stage to planned.',
  },
  *run({ catalog, facts }) {
    const references = referencesByEntry(catalog, facts.references);
    const doubt = doubtText(facts);
    for (const entry of catalog.entries) {
      const { key, stage } = entry.definition;
      const own = references.get(entry) ?? [];
      if (isLeft(stage) || own.some(isUse) || isLikelyUsed(entry, facts)) continue;
      yield {
        messageId: doubt ? 'perhapsUnused' : 'unused',
        data: { flagKey: key, found: foundText(own), ...(doubt && { doubt }) },
        flagKey: key,
        location: fieldLocation(entry, 'key'),
      };
    }
  },
} satisfies Check;

const isLeft = (stage: Stage | undefined): boolean => stage === 'planned' || stage === 'active' || stage === 'retired';
