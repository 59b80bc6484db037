import { type CatalogEntry, compareText } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation, placeText } from '../flag-uses.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G27'],
  docs: {
    what: 'Reports an experiment that runs in a service at the same time as an earlier one, unless both are of one `exclusionGroup`. It runs from `created` (else always) to `expires` (else for ever), and is over once it is deprecated.',
    why: 'A user who is in both is counted in both: neither result says what caused it.',
    fix: 'Move one of them, or give both the same `exclusionGroup` and make the provider keep their users apart.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  basket-nudge:\n    type: experiment\n    services: [web]\n    created: 2026-11-01\n    expires: 2026-11-30\n  search-ranking:\n    type: experiment\n    services: [web]\n    created: 2026-11-15\n    expires: 2026-12-15\n',
    },
    good: {
      catalog:
        'flags:\n  basket-nudge:\n    type: experiment\n    services: [web]\n    exclusionGroup: shop\n    created: 2026-11-01\n  search-ranking:\n    type: experiment\n    services: [web]\n    exclusionGroup: shop\n    created: 2026-11-15\n',
    },
  },
  messages: {
    overlapping:
      'Experiment "{{flagKey}}" runs in service "{{service}}" together with experiment "{{other}}" ({{place}}), from {{from}} to {{to}}. Move one, or give both an `exclusionGroup`.',
  },
  *run({ catalog }) {
    const experiments = catalog.entries.filter(({ definition: { type, stage } }) => {
      return type === 'experiment' && stage !== 'deprecated' && stage !== 'retired';
    });
    experiments.sort((a, b) => compareText(startOf(a), startOf(b)));
    const running = new Map<string, CatalogEntry[]>();
    for (const entry of experiments) {
      const { key, services = [] } = entry.definition;
      let told = false;
      for (const service of new Set(services)) {
        const others = running.get(service) ?? [];
        const other = others.find((each) => groupOf(each) !== groupOf(entry) && endOf(each) >= startOf(entry));
        if (other && !told) {
          told = true;
          const to = [endOf(entry), endOf(other)].sort()[0] ?? '';
          yield {
            messageId: 'overlapping',
            data: {
              flagKey: key,
              service,
              other: other.definition.key,
              place: placeText(other.location),
              from: startOf(entry) || 'now',
              to: to === endless ? 'an open end' : to,
            },
            flagKey: key,
            location: fieldLocation(entry, 'services'),
          };
        }
        running.set(service, latestTwo([...others, entry]));
      }
    }
  },
} satisfies Check;

const endless = '9999-12-31';
const startOf = ({ definition }: CatalogEntry): string => definition.created ?? '';
const endOf = ({ definition: { expires } }: CatalogEntry): string =>
  expires === undefined || expires === 'never' ? endless : expires;
const groupOf = ({ definition: { exclusionGroup, key } }: CatalogEntry): string =>
  exclusionGroup === undefined ? `key ${key}` : `group ${exclusionGroup}`;

/** The two of different groups that run longest: if a later one overlaps any other of another group, it overlaps one of them. */
function latestTwo(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const sorted = [...entries].sort((a, b) => compareText(endOf(b), endOf(a)));
  const [first] = sorted;
  const second = first && sorted.find((each) => groupOf(each) !== groupOf(first));
  return [first, second].filter((each) => each !== undefined);
}
