// Over budget: an export is six tables, which are joined here.
import { z } from 'zod';
import { flagTypes, type Stage } from '../definition.js';
import {
  dayOf,
  defineSource,
  emailOf,
  groupBy,
  isFilled,
  jsonValue,
  oneOf,
  type Served,
  variantsOf,
} from '../source.js';

const strategy = z.looseObject({
  featureName: z.string(),
  name: z.string(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  constraints: z.array(z.unknown()).nullish(),
  segments: z.array(z.unknown()).nullish(),
  disabled: z.boolean().nullish(),
  variants: z.array(z.unknown()).nullish(),
});
const variant = z.looseObject({
  name: z.string(),
  payload: z.looseObject({ type: z.string(), value: z.unknown().optional() }).nullish(),
});
const parent = z.looseObject({ feature: z.string() });
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

const stages: Record<string, Stage> = {
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
    dependencies: z.array(z.looseObject({ feature: z.string(), dependencies: z.array(parent) })).nullish(),
    links: z
      .array(z.looseObject({ feature: z.string(), links: z.array(z.looseObject({ url: z.string() })) }))
      .nullish(),
    featureTags: z.array(z.looseObject({ featureName: z.string(), tagValue: z.string() })).nullish(),
  }),
  *read({ features, ...joined }) {
    const byName = ({ featureName }: { featureName: string }): string => featureName;
    const strategies = groupBy(joined.featureStrategies, byName);
    const environments = groupBy(joined.featureEnvironments, byName);
    const parents = groupBy(joined.dependencies, (each) => each.feature);
    const links = groupBy(joined.links, (each) => each.feature);
    const tags = groupBy(joined.featureTags, byName);
    for (const { name, description, type, createdAt, createdBy, stale, lifecycle } of features) {
      const own = environments.get(name) ?? [];
      const active = (strategies.get(name) ?? []).filter(({ disabled }) => !disabled);
      const needed = (parents.get(name) ?? []).flatMap((each) => each.dependencies.map((one) => one.feature));
      yield {
        definition: {
          key: name,
          description,
          type: oneOf(flagTypes, type === 'operational' ? 'ops' : type),
          owner: emailOf(createdBy),
          created: dayOf(createdAt),
          stage: stages[lifecycle?.stage ?? ''],
          stageSince: dayOf(lifecycle?.enteredStageAt),
          variants: variantsOf(own.flatMap((each) => (each.variants ?? []).map(valueOf))),
          tags: tags.get(name)?.map(({ tagValue }) => tagValue),
          dependsOn: needed,
          links: links.get(name)?.flatMap((each) => each.links.map(({ url }) => url)),
        },
        evidence: {
          verdict: stale ? ('unmodified' as const) : undefined,
          environments: Object.fromEntries(
            own.map((each) => [each.environment, servedIn(each, active, needed.length > 0)]),
          ),
        },
      };
    }
  },
});

const valueOf = ({ name, payload }: z.output<typeof variant>): { name: string; value: unknown } => ({
  name,
  value: payload ? jsonValue(payload.value, payload.type === 'string' ? 'string' : undefined) : null,
});

type Strategy = z.output<typeof strategy>;

function servedIn(each: z.output<typeof environment>, active: readonly Strategy[], depends: boolean): Served {
  const lastSeen = dayOf(each.lastSeenAt);
  if (!each.enabled) return { value: false, lastSeen };
  const shares = active.map(shareOf);
  const isMixed = depends || isFilled(each.variants) || active.some(({ variants }) => isFilled(variants));
  if (!isMixed && (active.length === 0 || active.some(isEverybody))) return { on: true, value: true, lastSeen };
  return { mixed: true, exposure: !depends && shares.length === 1 ? shares[0] : undefined, lastSeen };
}

/** Whether a strategy lets in whoever asks: one that sticks to a field of the context leaves out who comes without it. */
const isEverybody = (each: Strategy): boolean =>
  shareOf(each) === 100 && ['default', 'random', undefined].includes(each.parameters?.stickiness as string | undefined);

/** The percentage of everybody that a strategy lets in; nothing where it asks who somebody is. */
function shareOf({ name, parameters, constraints, segments }: Strategy): number | undefined {
  if (isFilled(constraints) || isFilled(segments)) return undefined;
  const share = name === 'default' ? 100 : name === 'flexibleRollout' ? Number(parameters?.rollout) : Number.NaN;
  return share >= 0 && share <= 100 ? share : undefined;
}
