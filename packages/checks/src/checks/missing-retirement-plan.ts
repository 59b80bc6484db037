import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G28'],
  docs: {
    what: 'Reports a deprecated flag whose `retirement` does not say which value stays (`keep`) and by when the flag is gone from code (`by`).',
    why: 'A deprecated flag without a plan stays for years, and nobody remembers which side was to stay.',
    fix: 'Fill in `retirement.keep` and `retirement.by`.',
  },
  examples: {
    bad: { catalog: 'flags:\n  new-checkout:\n    stage: deprecated\n    retirement:\n      keep: true\n' },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    stage: deprecated\n    retirement:\n      keep: true\n      by: 2026-12-31\n',
    },
  },
  messages: {
    missing:
      'Flag "{{flagKey}}" is deprecated without a plan for its removal. Set {{missing}}: which value stays in code, and by when the flag is gone.',
  },
  *run({ catalog }) {
    for (const entry of catalog.entries) {
      const { key, stage, retirement } = entry.definition;
      if (stage !== 'deprecated') continue;
      const missing = (['keep', 'by'] as const).filter((field) => retirement?.[field] === undefined);
      if (missing.length === 0) continue;
      yield {
        messageId: 'missing',
        data: { flagKey: key, missing: listed(missing.map((field) => `\`retirement.${field}\``)) },
        flagKey: key,
        location: fieldLocation(entry, retirement ? 'retirement' : 'stage'),
      };
    }
  },
} satisfies Check;
