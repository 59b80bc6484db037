import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'regulated',
  requirements: ['G26'],
  docs: {
    what: 'Reports an experiment without `security.privacy`, the review of what it records and of whom. A planned one does not need it yet, and a retired one no more.',
    why: 'An experiment treats people differently and records what they do; where they live decides whether that is allowed.',
    fix: 'Have the experiment reviewed before it meets anybody, and write down who did it, when and where.',
  },
  examples: {
    bad: { catalog: 'flags:\n  search-ranking:\n    type: experiment\n    stage: in-flight\n' },
    good: {
      catalog:
        'flags:\n  search-ranking:\n    type: experiment\n    stage: in-flight\n    security:\n      privacy:\n        who: "@sanna"\n        on: 2026-10-02\n',
    },
  },
  messages: {
    missing:
      'Experiment "{{flagKey}}" has no privacy review, so nobody has said that what it records may be recorded. Add `security.privacy`: who, on, link.',
  },
  *run({ catalog }) {
    for (const entry of catalog.entries) {
      const { key, type, stage, security } = entry.definition;
      if (type !== 'experiment' || security?.privacy || stage === 'planned' || stage === 'retired') continue;
      yield { messageId: 'missing', data: { flagKey: key }, flagKey: key, location: fieldLocation(entry, 'security') };
    }
  },
} satisfies Check;
