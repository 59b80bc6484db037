import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G18'],
  docs: {
    what: 'Reports an experiment and a flag of critical risk that name no metrics. Retired flags are left out.',
    why: 'Without a metric nobody can say whether the experiment worked, or see in time that a critical flag does harm.',
    fix: 'List in `metrics` what the flag is meant to move, by the names that the dashboards use.',
  },
  examples: {
    bad: { catalog: 'flags:\n  search-ranking:\n    type: experiment\n' },
    good: { catalog: 'flags:\n  search-ranking:\n    type: experiment\n    metrics: [search.click-through-rate]\n' },
  },
  messages: {
    experiment:
      'Experiment "{{flagKey}}" names no metrics, so its outcome cannot be told. List in `metrics` what it is meant to move.',
    critical:
      'Flag "{{flagKey}}" is of critical risk and names no metrics, so harm that it does is seen late. List in `metrics` what must be watched.',
  },
  *run({ catalog }) {
    for (const entry of catalog.entries) {
      const { key, type, risk, stage, metrics = [] } = entry.definition;
      if (stage === 'retired' || metrics.length > 0 || (type !== 'experiment' && risk !== 'critical')) continue;
      yield {
        messageId: type === 'experiment' ? 'experiment' : 'critical',
        data: { flagKey: key },
        flagKey: key,
        location: fieldLocation(entry, 'metrics'),
      };
    }
  },
} satisfies Check;
