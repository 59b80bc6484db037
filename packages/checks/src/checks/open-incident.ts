import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G33'],
  docs: {
    what: 'Reports a flag with an incident that it contributed to and that is not resolved.',
    why: 'As long as it is not known what went wrong, nobody should widen, promote or remove the flag.',
    fix: 'Resolve the incident and set `resolved`. If the flag had no part in it, set `contributed: false`.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    stage: active\n    incidents:\n      - ref: INC-7\n        on: 2026-11-12\n        contributed: true\n',
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    stage: active\n    incidents:\n      - ref: INC-7\n        on: 2026-11-12\n        contributed: true\n        resolved: 2026-11-13\n',
    },
  },
  messages: {
    open: 'Flag "{{flagKey}}" contributed to {{refs}}, not resolved. Resolve it before the flag changes, then set `resolved`.',
  },
  *run({ catalog }) {
    for (const entry of catalog.entries) {
      const { key, incidents = [] } = entry.definition;
      const open = incidents.filter(({ contributed, resolved }) => contributed && resolved === undefined);
      if (open.length === 0) continue;
      yield {
        messageId: 'open',
        data: { flagKey: key, refs: listed(open.map(({ ref, on }) => (on ? `${ref} (${on})` : ref))) },
        flagKey: key,
        location: fieldLocation(entry, 'incidents'),
      };
    }
  },
} satisfies Check;
