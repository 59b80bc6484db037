import { z } from 'zod';
import { dayOf, defineSource, type Served } from '../source.js';

const segment = z.looseObject({
  conditions: z.array(z.unknown()).nullish(),
  rollout: z.number().nullish(),
});
const feature = z.looseObject({
  name: z.string().optional(),
  owner: z.union([z.string(), z.looseObject({ team: z.string(), email: z.string().nullish() })]),
  created_at: z.unknown().optional(),
  enabled: z.boolean().nullish(),
  segments: z.array(segment),
});
type Feature = z.output<typeof feature>;

export default defineSource({
  title: 'Sentry flagpole',
  from: 'a flagpole feature, a list or a mapping of them, or a file of options that holds them',
  marks: [
    ['segments', 'owner', 'created_at'],
    ['*.segments', '*.owner', '*.created_at'],
    ['options.*.segments', 'options.*.owner'],
  ],
  shape: z.union([
    feature.extend({ options: z.undefined().optional() }),
    z.looseObject({ options: z.record(z.string(), z.unknown()) }),
    z.array(feature),
    z.record(z.string(), feature),
  ]),
  *read(document) {
    for (const [name, each] of named(document)) {
      const { team, email } = typeof each.owner === 'string' ? { team: each.owner } : each.owner;
      yield {
        definition: {
          // Options keep a feature under `feature.<name>`.
          key: each.name ?? name.replace(/^feature\./, ''),
          valueType: 'boolean',
          default: false,
          owner: email ? [team, email] : team,
          created: dayOf(each.created_at),
        },
        evidence: { environments: { '*': servedBy(each) } },
      };
    }
  },
});

function* named(document: unknown): Iterable<[string, Feature]> {
  const own = feature.safeParse(document);
  if (own.success) yield [own.data.name ?? '', own.data];
  else {
    const { options = document } = document as { options?: object };
    for (const [name, value] of Object.entries(options as object)) {
      const each = feature.safeParse(value);
      if (each.success) yield [name, each.data];
    }
  }
}

/** A feature is on for whom any segment lets in. */
function servedBy({ enabled, segments }: Feature): Served {
  if (enabled === false || segments.length === 0) return { value: false };
  const open = segments.filter(({ conditions }) => (conditions ?? []).length === 0);
  const share = Math.max(0, ...open.map(({ rollout }) => rollout ?? 100));
  if (share === 100) return { on: true, value: true };
  return { mixed: true, exposure: open.length === segments.length ? share : undefined };
}
