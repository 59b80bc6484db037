import { z } from 'zod';
import { dayOf, defineSource, emailOf, groupBy, jsonValue, named, type Served } from '../source.js';

const strategy = z.looseObject({
  featureName: z.string(),
  name: z.string(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  constraints: z.array(z.unknown()).nullish(),
  segments: z.array(z.unknown()).nullish(),
  disabled: z.boolean().nullish(),
});
const variant = z.looseObject({
  name: z.string(),
  payload: z.looseObject({ type: z.string(), value: z.unknown().optional() }).nullish(),
});
const feature = z.looseObject({
  name: z.string(),
  description: z.string().nullish(),
  type: z.string().nullish(),
  createdAt: z.unknown().optional(),
  createdBy: z.unknown().optional(),
  stale: z.boolean().nullish(),
  lifecycle: z.looseObject({ stage: z.string(), enteredStageAt: z.unknown().optional() }).nullish(),
});
const environment = z.looseObject({
  featureName: z.string(),
  environment: z.string(),
  enabled: z.boolean(),
  lastSeenAt: z.unknown().optional(),
  variants: z.array(variant).nullish(),
});

const types: Record<string, 'release' | 'experiment' | 'ops' | 'kill-switch' | 'permission'> = {
  release: 'release',
  experiment: 'experiment',
  operational: 'ops',
  'kill-switch': 'kill-switch',
  permission: 'permission',
};
const stages: Record<string, 'planned' | 'in-flight' | 'active' | 'deprecated' | 'retired'> = {
  initial: 'planned',
  'pre-live': 'in-flight',
  live: 'active',
  completed: 'deprecated',
  archived: 'retired',
};

export default defineSource({
  title: 'Unleash',
  from: '`POST /api/admin/features-batch/export`: the flags of one environment',
  marks: [['features.*.name', 'featureStrategies']],
  shape: z.looseObject({
    features: z.array(feature),
    featureStrategies: z.array(strategy).default([]),
    featureEnvironments: z.array(environment).default([]),
    featureTags: z.array(z.looseObject({ featureName: z.string(), tagValue: z.string() })).nullish(),
  }),
  *read({ features, ...joined }) {
    const byName = ({ featureName }: { featureName: string }): string => featureName;
    const strategies = groupBy(joined.featureStrategies, byName);
    const environments = groupBy(joined.featureEnvironments, byName);
    const tags = groupBy(joined.featureTags, byName);
    for (const { name, description, type, createdAt, createdBy, stale, lifecycle } of features) {
      const own = environments.get(name) ?? [];
      const active = (strategies.get(name) ?? []).filter(({ disabled }) => !disabled);
      const variants = own.flatMap((each) => each.variants ?? []);
      yield {
        definition: {
          key: name,
          description,
          type: types[type ?? ''],
          owner: emailOf(createdBy),
          created: dayOf(createdAt),
          stage: stages[lifecycle?.stage ?? ''],
          stageSince: dayOf(lifecycle?.enteredStageAt),
          variants: named(variants, (each) => each.name, valueOf),
          tags: tags.get(name)?.map(({ tagValue }) => tagValue),
        },
        evidence: {
          verdict: stale ? ('unmodified' as const) : undefined,
          environments: named(
            own,
            (each) => each.environment,
            (each) => servedIn(each, active),
          ) as Record<string, Served>,
        },
      };
    }
  },
});

const valueOf = ({ payload }: z.output<typeof variant>): unknown =>
  payload ? jsonValue(payload.value, payload.type === 'string' ? 'string' : undefined) : null;

function servedIn(each: z.output<typeof environment>, active: readonly z.output<typeof strategy>[]): Served {
  const lastSeen = dayOf(each.lastSeenAt);
  if (!each.enabled) return { value: false, lastSeen };
  const shares = active.map(shareOf);
  const isForAll = (active.length === 0 || shares.includes(100)) && (each.variants ?? []).length === 0;
  return isForAll
    ? { on: true, value: true, lastSeen }
    : { mixed: true, exposure: shares.length === 1 ? shares[0] : undefined, lastSeen };
}

/** The percentage of everybody that a strategy lets in; nothing where it asks who somebody is. */
function shareOf({ name, parameters, constraints, segments }: z.output<typeof strategy>): number | undefined {
  if ((constraints ?? []).length > 0 || (segments ?? []).length > 0) return undefined;
  const share = name === 'default' ? 100 : name === 'flexibleRollout' ? Number(parameters?.rollout) : Number.NaN;
  return share >= 0 && share <= 100 ? share : undefined;
}
