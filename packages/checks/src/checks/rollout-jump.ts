import type { Check } from '../check.js';
import { evidenceByEntry } from '../evidence-facts.js';
import { isProduction } from '../evidence-policy.js';
import { fieldLocation, indexEntries, listed } from '../flag-uses.js';
import { allowedShare, shareOf, skippedSteps } from '../rollout.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G32'],
  docs: {
    what: 'Reports a flag that the provider serves to more people than the current step of `rollout.steps` allows (which needs evidence), and a change that skips a step (which needs `check --base`). Environments of production count: those of `policy.evidence.production`, else those named like `prod…` or `live…`.',
    why: 'A rollout plan protects only as long as what is served follows it.',
    fix: 'Set the provider back to the step that holds, or move `rollout.current` on, one step at a time.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  card-payments:\n    rollout:\n      steps: [5, 25, 100]\n      current: 5\n',
      evidence: [
        {
          flagKey: 'card-payments',
          observed: '2026-11-20',
          environments: { production: { mixed: true, exposure: 50 } },
          source: 'launchdarkly',
        },
      ],
    },
    good: {
      catalog: 'flags:\n  card-payments:\n    rollout:\n      steps: [5, 25, 100]\n      current: 25\n',
      evidence: [
        {
          flagKey: 'card-payments',
          observed: '2026-11-20',
          environments: { production: { mixed: true, exposure: 25 }, staging: { value: true } },
          source: 'launchdarkly',
        },
      ],
    },
  },
  messages: {
    skipped:
      'The rollout of flag "{{flagKey}}" moves to {{to}} and skips {{skipped}}. Move one step at a time, and look at the metrics in between.',
    ahead:
      '{{source}} serves flag "{{flagKey}}" to {{exposure}} % in {{environment}}, and its plan is at {{current}}. Set the provider back, or move `rollout.current` on step by step.',
  },
  *run({ catalog, base, evidence = [], policy }) {
    const known = evidenceByEntry(catalog, evidence);
    const before = base && indexEntries(base.catalog);
    for (const entry of catalog.entries) {
      const { key, rollout, stage } = entry.definition;
      const allowed = allowedShare(rollout);
      if (allowed === undefined || stage === 'deprecated' || stage === 'retired') continue;
      const skipped = before ? skippedSteps(before.get(key)?.definition.rollout, rollout ?? {}) : [];
      if (skipped.length > 0) {
        const to = String(rollout?.current);
        const data = { flagKey: key, to, skipped: listed(skipped.map(String)) };
        yield { messageId: 'skipped', data, flagKey: key, location: fieldLocation(entry, 'rollout') };
      }
      for (const { source, environments } of known.get(entry) ?? []) {
        for (const [environment, served] of Object.entries(environments)) {
          const exposure = shareOf(served, entry.definition);
          if (exposure <= allowed || !isProduction(environment, policy.evidence?.production)) continue;
          const place = environment === '*' ? 'every environment' : environment;
          const current = rollout?.current ?? 'no step yet';
          yield {
            messageId: 'ahead',
            data: { flagKey: key, source, exposure, environment: place, current: String(current) },
            flagKey: key,
            location: fieldLocation(entry, 'rollout'),
          };
        }
      }
    }
  },
} satisfies Check;
