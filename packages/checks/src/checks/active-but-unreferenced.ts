import type { Check } from '../check.js';
import { fieldLocation, foundText, isUse, referencesByEntry } from '../flag-uses.js';
import { doubtText, isLikelyUsed } from '../scan-doubt.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G8'],
  docs: {
    what: 'Reports a flag of stage `active` that no production code uses: no evaluation and no gate outside tests. Flags that a computed key is known to reach are left out.',
    why: 'Its owner believes that it decides something. Whoever turns it in an incident loses time, since nothing happens.',
    fix: 'Set its stage to `deprecated` or `retired` and delete what is left of it, or mend the code that should read it. If another repository reads it, turn the check off.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    stage: active\n',
      references: [{ flagKey: 'new-checkout', kind: 'declaration', file: 'src/keys.ts', line: 3 }],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    stage: active\n',
      references: [{ flagKey: 'new-checkout', kind: 'evaluation', file: 'src/cart.ts', line: 12 }],
    },
  },
  messages: {
    unused:
      'Flag "{{flagKey}}" is active, yet no production code uses it, so turning it changes nothing: {{found}}. Deprecate or retire it, or mend the code that should read it.',
    perhapsUnused:
      'Flag "{{flagKey}}" is active, yet no production code was seen to use it: {{found}}. Unused is only as true as the scan is complete: {{doubt}}. Look there, then deprecate or retire it.',
  },
  *run({ catalog, facts }) {
    const references = referencesByEntry(catalog, facts.references);
    const doubt = doubtText(facts);
    for (const entry of catalog.entries) {
      const { key, stage } = entry.definition;
      const own = references.get(entry) ?? [];
      if (stage !== 'active' || own.some(isUse) || isLikelyUsed(entry, facts)) continue;
      yield {
        messageId: doubt ? 'perhapsUnused' : 'unused',
        data: { flagKey: key, found: foundText(own), ...(doubt && { doubt }) },
        flagKey: key,
        location: fieldLocation(entry, 'stage'),
      };
    }
  },
} satisfies Check;
