import { changesOf } from '../changes.js';
import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';

const flag = `flags:
  new-checkout:
    owner: "@shop/payments"
    stage: tested
    incidents:
      - { ref: INC-12, on: 2026-11-18, contributed: true }
`;

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G33'],
  docs: {
    what: 'Reports an open incident that a flag had a part in, as a warning; a flag that entered its stage while there was one, and, with `check --base`, one that moves while there is one.',
    why: 'An open incident is the one thing that is known to be wrong. Moving the flag on before it is understood spreads it.',
    fix: 'Resolve the incident, write down the day in `resolved`, and move the flag then. Where the flag had no part in it, say `contributed: false`.',
  },
  examples: {
    bad: { base: { catalog: flag }, catalog: flag.replace('tested', 'active') },
    good: {
      base: { catalog: flag },
      catalog: flag.replace('tested', 'active').replace('true', 'true, resolved: 2026-11-20'),
    },
  },
  messages: {
    open: 'Flag "{{flagKey}}" contributed to {{incidents}}, not resolved. Resolve it before the flag changes, then set `resolved`.',
    move: 'Flag "{{flagKey}}" moves from {{from}} to {{to}} while {{incidents}} is open. Resolve it first.',
    state:
      'Flag "{{flagKey}}" became {{stage}} on {{since}}, while {{incidents}} was open. Move it back, or say what is known of the incident.',
  },
  *run(context) {
    const moved = new Set<string>();
    for (const { key, before, after } of changesOf(context)) {
      const [from, to] = [before?.definition.stage, after?.definition.stage];
      if (!after || to === undefined || from === to || (before && from === undefined)) continue;
      const open = (after.definition.incidents ?? []).filter((each) => isOpen(each, context.now));
      if (open.length === 0 || isWayOut(to)) continue;
      moved.add(key);
      const data = { flagKey: key, from: from ?? 'nothing', to, incidents: named(open) };
      yield { messageId: 'move', data, flagKey: key, location: fieldLocation(after, 'stage') };
    }
    for (const entry of context.catalog.entries) {
      const { key, stage, stageSince: since, incidents = [] } = entry.definition;
      if (moved.has(key) || isWayOut(stage)) continue;
      const before = since === undefined ? [] : incidents.filter(({ on }) => on !== undefined && on < since);
      const then = before.filter((each) => isOpen(each, since as string));
      if (stage !== undefined && since !== undefined && then.length > 0) {
        const data = { flagKey: key, stage, since, incidents: named(then) };
        yield { messageId: 'state', data, flagKey: key, location: fieldLocation(entry, 'stageSince') };
        continue;
      }
      const open = incidents.filter((each) => isOpen(each, context.now));
      if (open.length === 0) continue;
      const data = { flagKey: key, incidents: named(open) };
      const location = fieldLocation(entry, 'incidents');
      yield { messageId: 'open', data, flagKey: key, location, severity: 'warning' };
    }
  },
} satisfies Check;

/** A flag that is taken out of use makes no incident worse. */
const isWayOut = (stage: string | undefined): boolean => stage === 'deprecated' || stage === 'retired';

const isOpen = (
  { contributed, resolved }: { contributed?: boolean | undefined; resolved?: string | undefined },
  day: string,
) => contributed !== false && (resolved === undefined || resolved > day);

const named = (incidents: readonly { ref: string; on?: string | undefined }[]): string =>
  listed(incidents.map(({ ref, on }) => (on === undefined ? ref : `${ref} (${on})`)));
