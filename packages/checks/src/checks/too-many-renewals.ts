import { added, changesOf, kept } from '../changes.js';
import type { Check } from '../check.js';
import { count, fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G13'],
  docs: {
    what: 'Reports a flag with more `renewals` than `policy.expiry.maxRenewals`, and, with `check --base`, a day of `expires` that was put off without a new entry of `renewals`, and renewals that were taken out. Planned flags may move.',
    why: 'A date that moves whenever it comes is no date: the flag has become permanent without anybody deciding so.',
    fix: 'Remove the flag. If it is to stay, make that decision: another type, or `expires: never` with a reason.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    expires: 2026-12-31\n    renewals:\n      - { on: 2026-03-01, until: 2026-06-30 }\n      - { on: 2026-06-28, until: 2026-09-30 }\n      - { on: 2026-09-29, until: 2026-12-31 }\n',
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    expires: 2026-12-31\n    renewals:\n      - { on: 2026-09-29, until: 2026-12-31 }\n',
    },
  },
  messages: {
    tooMany:
      'Flag "{{flagKey}}" was renewed {{times}}, and the most allowed is {{max}}. Remove it, or decide that it stays: another type, or `expires: never` with a reason.',
    uncounted:
      'Flag "{{flagKey}}" now expires on {{now}} instead of {{old}}, and no new entry of `renewals` counts that. Add one: the day, the new last day and why.',
    lost: 'Flag "{{flagKey}}" was renewed until {{until}} on {{on}}, which is no longer in `renewals`. Renewals are only added to; put it back.',
  },
  *run(context) {
    const { catalog, policy } = context;
    const { maxRenewals } = policy.expiry;
    for (const { key, before, after } of kept(changesOf(context))) {
      const [old, now] = [before.definition, after.definition];
      if (old.stage === 'planned') continue;
      for (const { on, until } of added(now.renewals, old.renewals)) {
        const location = fieldLocation(after, 'renewals');
        yield { messageId: 'lost', data: { flagKey: key, on, until }, flagKey: key, location };
      }
      // `never` is a matter of `unlisted-permanent-flag`.
      const [from = 'never', to = 'never'] = [old.expires, now.expires];
      const isPutOff = from !== 'never' && to !== 'never' && to > from;
      if (!isPutOff || added(old.renewals, now.renewals).length > 0) continue;
      yield {
        messageId: 'uncounted',
        data: { flagKey: key, old: from, now: to },
        flagKey: key,
        location: fieldLocation(after, 'expires'),
      };
    }
    for (const entry of catalog.entries) {
      const { key, stage, renewals = [] } = entry.definition;
      if (stage === 'retired' || renewals.length <= maxRenewals) continue;
      yield {
        messageId: 'tooMany',
        data: { flagKey: key, times: count(renewals.length, 'time'), max: maxRenewals },
        flagKey: key,
        location: fieldLocation(entry, 'renewals'),
      };
    }
  },
} satisfies Check;
