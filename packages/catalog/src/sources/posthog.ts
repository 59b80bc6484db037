import { z } from 'zod';
import { dayOf, defineSource, emailOf, isFilled, type Served } from '../source.js';

const group = z.looseObject({
  properties: z.array(z.unknown()).nullish(),
  rollout_percentage: z.number().nullish(),
  variant: z.string().nullish(),
});
const variant = z.looseObject({ key: z.string(), rollout_percentage: z.number().nullish() });
const flag = z.looseObject({
  key: z.string(),
  name: z.string().nullish(),
  active: z.boolean(),
  deleted: z.boolean().nullish(),
  status: z.string().nullish(),
  created_at: z.unknown().optional(),
  last_called_at: z.unknown().optional(),
  created_by: z.looseObject({ email: z.string().nullish() }).nullish(),
  experiment_set: z.array(z.unknown()).nullish(),
  tags: z.array(z.string()).nullish(),
  filters: z.looseObject({
    groups: z.array(group).nullish(),
    aggregation_group_type_index: z.number().nullish(),
    super_groups: z.array(z.unknown()).nullish(),
    holdout_groups: z.array(z.unknown()).nullish(),
    holdout: z.unknown().optional(),
    multivariate: z.looseObject({ variants: z.array(variant) }).nullish(),
  }),
});

export default defineSource({
  title: 'PostHog',
  from: '`GET /api/projects/<id>/feature_flags/`',
  marks: [['results.*.key', 'results.*.filters.groups']],
  total: 'count',
  shape: z.looseObject({ results: z.array(flag) }),
  *read({ results }) {
    for (const each of results) {
      const variants = each.filters.multivariate?.variants ?? [];
      const { groups, super_groups, holdout_groups, holdout, aggregation_group_type_index: grouped } = each.filters;
      // Early access and holdouts go before every group, and a flag of groups is off for who is in none.
      const isMixed =
        typeof grouped === 'number' || isFilled(super_groups) || isFilled(holdout_groups) || isFilled(holdout);
      const active = isMixed ? { mixed: true as const } : servedBy(groups ?? [], variants);
      const served: Served = each.active ? active : { value: false };
      yield {
        definition: {
          key: each.key,
          description: each.name,
          type: (each.experiment_set ?? []).length > 0 ? 'experiment' : undefined,
          valueType: variants.length > 0 ? 'string' : 'boolean',
          variants: Object.fromEntries(variants.map(({ key }) => [key, key])),
          default: variants.length > 0 ? undefined : false,
          owner: emailOf(each.created_by?.email),
          created: dayOf(each.created_at),
          stage: each.deleted ? 'retired' : undefined,
          tags: each.tags,
        },
        evidence: {
          verdict: each.status?.toLowerCase() === 'stale' ? ('unmodified' as const) : undefined,
          environments: { '*': { ...served, lastSeen: dayOf(each.last_called_at) } },
        },
      };
    }
  },
});

/** A flag is on for whom any group lets in; the first such group may name the variant. */
function servedBy(groups: readonly z.output<typeof group>[], variants: readonly z.output<typeof variant>[]): Served {
  const open = groups.filter(({ properties }) => (properties ?? []).length === 0);
  const share = Math.max(0, ...open.map(({ rollout_percentage }) => rollout_percentage ?? 100));
  const values = variants.filter(({ rollout_percentage }) => rollout_percentage === 100);
  const named = new Set(groups.map((each) => each.variant || values[0]?.key));
  const value = variants.length === 0 ? true : named.size === 1 ? [...named][0] : undefined;
  if (share === 100 && value !== undefined) return { on: true, value };
  if (share === 0 && groups.every(({ rollout_percentage }) => rollout_percentage === 0)) return { value: false };
  return { mixed: true, exposure: open.length === groups.length ? share : undefined };
}
