import { z } from 'zod';
import { commonType, dayOf, defineSource, isFilled, type Served, variantsOf } from '../source.js';

const rollout = z.looseObject({ variations: z.array(z.looseObject({ variation: z.number(), weight: z.number() })) });
const environment = z.looseObject({
  on: z.boolean(),
  fallthrough: z.looseObject({ variation: z.number().optional(), rollout: rollout.nullish() }).nullish(),
  offVariation: z.number().nullish(),
  rules: z.array(z.unknown()).nullish(),
  targets: z.array(z.unknown()).nullish(),
  contextTargets: z.array(z.unknown()).nullish(),
  prerequisites: z.array(z.looseObject({ key: z.string() })).nullish(),
});
const variation = z.looseObject({ value: z.unknown().optional(), name: z.string().nullish() });
const flag = z.looseObject({
  key: z.string(),
  variations: z.array(variation),
  description: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  creationDate: z.unknown().optional(),
  archived: z.boolean().nullish(),
  deprecated: z.boolean().nullish(),
  defaults: z.looseObject({ offVariation: z.number().optional() }).nullish(),
  environments: z.record(z.string(), environment).nullish(),
  _maintainer: z.looseObject({ email: z.string().optional() }).nullish(),
  maintainerTeamKey: z.string().nullish(),
  _maintainerTeam: z.looseObject({ key: z.string() }).nullish(),
});

export default defineSource({
  title: 'LaunchDarkly',
  from: '`GET /api/v2/flags/<project>?summary=0`',
  marks: [['items.*.kind=boolean|multivariate', 'items.*.variations']],
  total: 'totalCount',
  shape: z.looseObject({ items: z.array(flag) }),
  *read({ items }) {
    for (const { key, variations, description, tags, archived, deprecated, ...item } of items) {
      const environments = Object.entries(item.environments ?? {});
      const prerequisites = environments.flatMap(([, each]) => (each.prerequisites ?? []).map((other) => other.key));
      yield {
        definition: {
          key,
          description,
          valueType: commonType(variations.map(({ value }) => value)),
          variants: variantsOf(variations),
          default: variations[item.defaults?.offVariation ?? -1]?.value,
          owner: item._maintainerTeam?.key ?? item.maintainerTeamKey ?? item._maintainer?.email,
          stage: archived ? 'retired' : deprecated ? 'deprecated' : undefined,
          created: dayOf(item.creationDate),
          tags,
          dependsOn: [...new Set(prerequisites)],
        },
        evidence: {
          environments: Object.fromEntries(environments.map(([name, each]) => [name, servedBy(each, variations)])),
        },
      };
    }
  },
});

function servedBy(each: z.output<typeof environment>, variations: readonly z.output<typeof variation>[]): Served {
  if (!each.on) return { value: variations[each.offVariation ?? -1]?.value };
  const asks = [each.rules, each.targets, each.contextTargets, each.prerequisites].some(isFilled);
  const shares = (each.fallthrough?.rollout?.variations ?? []).filter(({ weight }) => weight > 0);
  const index = each.fallthrough?.variation ?? (shares.length === 1 ? shares[0]?.variation : undefined);
  if (!asks && index !== undefined) return { on: index !== each.offVariation, value: variations[index]?.value };
  // Weights are thousandths of a percent.
  const off = shares.find(({ variation: at }) => at === each.offVariation)?.weight ?? 0;
  return { mixed: true, exposure: asks || shares.length === 0 ? undefined : 100 - off / 1000 };
}
