import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G22'],
  docs: {
    what: 'Reports a flag of high or critical risk (`policy.rollback.risks`) that does not say when and how it is turned off: metric, threshold, window, runbook and whom to escalate to (`policy.rollback.fields`). Flags that are planned or in flight do not need it yet, retired ones no more.',
    why: 'In an incident nobody has time to find out which number means that the flag goes off, or who may decide it.',
    fix: 'Fill in `rollback` before the flag is tested: the numbers belong into the test.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    risk: high\n    stage: active\n    rollback:\n      metric: orders per minute\n      threshold: 15 % below last week\n      window: 10 minutes\n      runbook: https://handbook.example/checkout\n',
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    risk: high\n    stage: active\n    rollback:\n      metric: orders per minute\n      threshold: 15 % below last week\n      window: 10 minutes\n      runbook: https://handbook.example/checkout\n      escalation: "@shop/payments on call"\n',
    },
  },
  messages: {
    none: 'Flag "{{flagKey}}" is of {{risk}} risk and has no `rollback`: nobody knows when and how to turn it off. Say {{missing}}.',
    incomplete:
      'Flag "{{flagKey}}" is of {{risk}} risk and its `rollback` does not say {{missing}}. Add it, so that whoever is on call can act.',
  },
  *run({ catalog, policy }) {
    const { risks, fields } = policy.rollback;
    for (const entry of catalog.entries) {
      const { key, stage, risk, rollback } = entry.definition;
      if (!risk || !risks.includes(risk) || stage === 'planned' || stage === 'in-flight' || stage === 'retired')
        continue;
      const missing = fields.filter((field) => rollback?.[field] === undefined);
      if (missing.length === 0) continue;
      yield {
        messageId: rollback ? 'incomplete' : 'none',
        data: { flagKey: key, risk, missing: listed(missing.map((field) => `\`${field}\``)) },
        flagKey: key,
        location: fieldLocation(entry, rollback ? 'rollback' : 'risk'),
      };
    }
  },
} satisfies Check;
