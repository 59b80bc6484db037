import type { Check } from '../check.js';
import { addDays } from '../days.js';
import { fieldLocation } from '../flag-uses.js';
import type { PolicyInForce } from '../policy.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G20'],
  docs: {
    what: 'Reports a flag that expires on a day which is in no release train and not at the end of a quarter, where `policy.calendar` asks for either. Days that have passed are left alone.',
    why: 'Removals that end with a train or a quarter are planned with it; any other day comes when nobody has time.',
    fix: 'Move `expires` to the day that the finding names, or to another one of the calendar.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    expires: 2027-02-10\n',
      policy: { calendar: { quarterEndDays: 14 } },
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    expires: 2027-03-20\n',
      policy: { calendar: { quarterEndDays: 14 } },
    },
  },
  messages: {
    offTrain:
      'Flag "{{flagKey}}" expires on {{expires}}, which is in no release train and at the end of no quarter; the next day that is: {{next}}. Move it there.',
    noTrain:
      'Flag "{{flagKey}}" expires on {{expires}}, which is in no release train, and none comes later. Move it to a train, or add the train to `policy.calendar`.',
  },
  *run({ catalog, policy, now }) {
    const { calendar } = policy;
    if (!calendar || (calendar.quarterEndDays === undefined && calendar.trains.length === 0)) return;
    for (const entry of catalog.entries) {
      const { key, stage, expires } = entry.definition;
      if (expires === undefined || expires === 'never' || stage === 'retired' || expires < now) continue;
      const next = nextDay(expires, calendar);
      if (next === expires) continue;
      yield {
        messageId: next === undefined ? 'noTrain' : 'offTrain',
        data: { flagKey: key, expires, ...(next !== undefined && { next }) },
        flagKey: key,
        location: fieldLocation(entry, 'expires'),
      };
    }
  },
} satisfies Check;

/** The first day of the calendar from a day on: the day itself where it is one. */
function nextDay(day: string, calendar: NonNullable<PolicyInForce['calendar']>): string | undefined {
  const { quarterEndDays, trains } = calendar;
  const days = trains.filter(({ to }) => to >= day).map(({ from }) => (from > day ? from : day));
  if (quarterEndDays !== undefined) {
    const [year = 0, month = 1] = day.split('-').map(Number);
    const end = new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10);
    const from = addDays(end, 1 - Math.max(quarterEndDays, 1));
    days.push(from > day ? from : day);
  }
  return days.sort()[0];
}
