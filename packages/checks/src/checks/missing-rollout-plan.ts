import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

/** Flags that are there for all or nobody, and those that only tell who may do what. */
const withoutSteps = ['kill-switch', 'permission', 'config'];

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G32'],
  docs: {
    what: 'Reports a flag of high or critical risk without `rollout.steps`. Kill switches, permissions and configuration are left out, and so are deprecated and retired flags.',
    why: 'A change that can do harm is to reach few people first: the steps say how few, before anybody is in a hurry.',
    fix: 'List percentages or names of audiences in `rollout.steps`, smallest first, and in `rollout.current` the one that holds.',
  },
  examples: {
    bad: { catalog: 'flags:\n  card-payments:\n    type: release\n    risk: high\n' },
    good: {
      catalog:
        'flags:\n  card-payments:\n    type: release\n    risk: high\n    rollout:\n      steps: [staff, 5, 25, 100]\n      current: staff\n',
    },
  },
  messages: {
    missing:
      'Flag "{{flagKey}}" is of {{risk}} risk and has no rollout plan. List the steps of exposure in `rollout.steps`: staff, 5, 25, 100.',
    short:
      'Flag "{{flagKey}}" is of {{risk}} risk, and its rollout plan has one step: everybody at once. Put smaller ones before it in `rollout.steps`.',
  },
  *run({ catalog }) {
    for (const entry of catalog.entries) {
      const { key, type, risk, stage, rollout } = entry.definition;
      if ((risk !== 'high' && risk !== 'critical') || stage === 'deprecated' || stage === 'retired') continue;
      const steps = rollout?.steps ?? [];
      if (withoutSteps.includes(type ?? '') || steps.length > 1 || (steps.length === 1 && steps[0] !== 100)) continue;
      yield {
        messageId: steps.length === 0 ? 'missing' : 'short',
        data: { flagKey: key, risk },
        flagKey: key,
        location: fieldLocation(entry, 'rollout'),
      };
    }
  },
} satisfies Check;
