import { z } from 'zod';
import type { ValueType } from '../definition.js';
import { commonType, dayOf, defineSource, emailOf, isFilled, jsonValue, oneOf, type Served } from '../source.js';

const rule = z.looseObject({
  enabled: z.boolean().nullish(),
  type: z.string().nullish(),
  value: z.unknown().optional(),
  force: z.unknown().optional(),
  coverage: z.number().nullish(),
  environments: z.array(z.string()).nullish(),
});
const rules = z.array(rule).nullish();
const environment = z.looseObject({ enabled: z.boolean(), defaultValue: z.unknown().optional(), rules });
const feature = z.looseObject({
  id: z.string().optional(),
  description: z.string().nullish(),
  owner: z.string().nullish(),
  ownerEmail: z.string().nullish(),
  archived: z.boolean().nullish(),
  valueType: z.enum(['boolean', 'string', 'number', 'json']).optional(),
  defaultValue: z.unknown().optional(),
  dateCreated: z.unknown().optional(),
  tags: z.array(z.string()).nullish(),
  rules,
  prerequisites: z.array(z.unknown()).nullish(),
  environments: z.record(z.string(), environment).nullish(),
});
type Rule = z.output<typeof rule>;

export default defineSource({
  title: 'GrowthBook',
  from: '`GET /api/v1/features` or `/api/v2/features`, or the payload of an SDK connection',
  marks: [
    ['features.*.id', 'features.*.valueType'],
    ['features.*.defaultValue', '!features.*.isStale', '!features.*.name'],
  ],
  total: 'total',
  shape: z.looseObject({ features: z.union([z.array(feature), z.record(z.string(), feature)]) }),
  *read({ features }) {
    for (const [name, each] of Object.entries(features)) {
      const wanted: ValueType | undefined = each.valueType === 'json' ? 'object' : each.valueType;
      const valueOf = (value: unknown): unknown => jsonValue(value, wanted ?? (typeof each.defaultValue as ValueType));
      const standard = valueOf(each.defaultValue);
      const places = Object.entries(
        each.environments ?? { '*': { enabled: true, defaultValue: undefined, rules: [] } },
      );
      const served = places.map(([place, { enabled, rules, defaultValue = each.defaultValue }]) => {
        const shared = (each.rules ?? []).filter((one) => !one.environments || one.environments.includes(place));
        const own = [...(rules ?? []), ...shared].filter((one) => one.enabled !== false);
        const found: Served = isFilled(each.prerequisites)
          ? { mixed: true }
          : servedBy(own, valueOf(defaultValue), valueOf);
        return [place, enabled ? found : {}] as const;
      });
      yield {
        definition: {
          key: each.id ?? name,
          description: each.description,
          valueType: wanted ?? commonType([standard]),
          default: standard,
          owner: emailOf(each.ownerEmail) ?? emailOf(each.owner),
          created: dayOf(each.dateCreated),
          stage: each.archived ? 'retired' : undefined,
          tags: each.tags,
        },
        evidence: { environments: Object.fromEntries(served) },
      };
    }
  },
});

/** What a rule may say without asking who somebody is. */
const plain = new Set(
  'id type description enabled value force coverage hashAttribute hashVersion seed key environments allEnvironments'.split(
    ' ',
  ),
);

/** The first rule that fits decides. */
function servedBy(
  [first, ...others]: readonly Rule[],
  standard: unknown,
  valueOf: (value: unknown) => unknown,
): Served {
  if (!first) return { on: standard === true, value: standard };
  const value = valueOf(first.value ?? first.force);
  const asks = Object.entries(first).some(([name, part]) => !plain.has(name) && isCondition(part));
  const isPlain = !asks && value !== undefined && oneOf(['force', 'rollout'], first.type ?? 'force') !== undefined;
  // Coverage, of whatever share, leaves out who comes without the attribute that it counts by.
  const { coverage } = first;
  if (isPlain && typeof coverage !== 'number') return { on: value !== false, value };
  return { mixed: true, exposure: isPlain && coverage && others.length === 0 ? coverage * 100 : undefined };
}

// A text of JSON, a mapping or a list with something in it, or anything else that is not empty.
const isCondition = (part: unknown): boolean => {
  const value = jsonValue(part);
  return typeof value === 'object' ? isFilled(value) : Boolean(value);
};
