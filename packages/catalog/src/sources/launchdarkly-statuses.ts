import { z } from 'zod';
import { dayOf, defineSource, type Reported } from '../source.js';

const words = 'new|active|launched|inactive';
const link = z.looseObject({ href: z.string() });
const status = z.looseObject({
  name: z.enum(['new', 'active', 'launched', 'inactive']),
  lastRequested: z.unknown().optional(),
});
const item = status.extend({ _links: z.looseObject({ parent: link, self: link.nullish() }) });

export default defineSource({
  title: 'LaunchDarkly statuses',
  from: '`GET /api/v2/flag-statuses/<project>/<environment>` or `/api/v2/flag-status/<project>/<flag>`',
  marks: [
    [`items.*.name=${words}`, 'items.*._links.parent'],
    ['key', `environments.*.name=${words}`],
  ],
  lacks: 'flags',
  shape: z.union([
    z.looseObject({ items: z.array(item) }),
    z.looseObject({ key: z.string(), environments: z.record(z.string(), status), items: z.undefined().optional() }),
  ]),
  *read(document) {
    if (document.items === undefined) {
      yield { definition: { key: document.key }, evidence: reported(document.environments) };
      return;
    }
    for (const { _links, ...found } of document.items) {
      // …/flags/<project>/<flag>  and  …/flag-statuses/<project>/<environment>/<flag>
      const key = _links.parent.href.split('/').at(-1) ?? '';
      const environment = _links.self?.href.split('/').at(-2) ?? '*';
      yield { definition: { key }, evidence: reported({ [environment]: found }) };
    }
  },
});

/** A status tells how a flag is used, and never which value everybody gets. */
function reported(statuses: Record<string, z.output<typeof status>>): Reported {
  const all = Object.values(statuses);
  const every = (word: string): boolean => all.length > 0 && all.every(({ name }) => name === word);
  const days = all.flatMap(({ lastRequested }) => dayOf(lastRequested) ?? []).sort();
  return {
    verdict: every('launched') ? 'rolled-out' : every('inactive') ? 'unused' : undefined,
    since: every('inactive') ? days.at(-1) : undefined,
    environments: Object.fromEntries(
      Object.entries(statuses).map(([name, { lastRequested }]) => [name, { lastSeen: dayOf(lastRequested) }]),
    ),
  };
}
