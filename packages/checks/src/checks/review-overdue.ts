import type { Check } from '../check.js';
import { addSpan, daysBetween } from '../days.js';
import { count, fieldLocation } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G16'],
  docs: {
    what: 'Reports a flag whose latest review (`review.last`, else `created`) is longer ago than `review.every`, or than `policy.reviews` says for its risk.',
    why: 'What was right when the flag was made need not be now; risk, owner and purpose are to be confirmed by those who answer for them.',
    fix: 'Review the flag with its owner and those whose say it needs, then set `review.last`.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  read-only-mode:\n    type: kill-switch\n    review:\n      every: 3 months\n      last: 2026-06-30\n',
    },
    good: {
      catalog:
        'flags:\n  read-only-mode:\n    type: kill-switch\n    review:\n      every: 3 months\n      last: 2026-10-01\n',
    },
  },
  messages: {
    overdue:
      'The review of flag "{{flagKey}}" was due on {{due}}, {{age}} ago: {{every}} after {{last}}. Review it with its owner, then set `review.last`.',
    never:
      'Flag "{{flagKey}}" is to be reviewed every {{every}}, and neither `review.last` nor `created` says when it was seen last. Review it, then set `review.last`.',
  },
  *run({ catalog, policy, now }) {
    for (const entry of catalog.entries) {
      const { key, stage, created, risk, review } = entry.definition;
      const every = review?.every ?? (risk && policy.reviews[risk]);
      if (!every || stage === 'planned' || stage === 'retired') continue;
      const last = review?.last ?? created;
      const base = { flagKey: key, location: fieldLocation(entry, review ? 'review' : 'risk') };
      if (last === undefined) {
        yield { messageId: 'never', data: { flagKey: key, every: every.replace(/^1 /, '') }, ...base };
        continue;
      }
      const due = addSpan(last, every);
      if (due >= now) continue;
      yield {
        messageId: 'overdue',
        data: { flagKey: key, due, age: count(daysBetween(due, now), 'day'), every, last },
        ...base,
      };
    }
  },
} satisfies Check;
