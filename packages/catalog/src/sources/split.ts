import { z } from 'zod';
import { dayOf, defineSource, emailOf, isFilled, type Served } from '../source.js';

const some = z.array(z.unknown()).nullish();
const treatment = z.looseObject({ name: z.string(), keys: some, segments: some, largeSegments: some });
const flag = z.looseObject({
  name: z.string(),
  description: z.string().nullish(),
  tags: z.array(z.looseObject({ name: z.string() })).nullish(),
  owners: z.array(z.looseObject({ email: z.string().nullish(), name: z.string().nullish() })).nullish(),
  creationTime: z.unknown().optional(),
  environment: z.looseObject({ name: z.string() }).nullish(),
  treatments: z.array(treatment).nullish(),
  defaultTreatment: z.string().nullish(),
  killed: z.boolean().nullish(),
  trafficAllocation: z.number().nullish(),
  rules: some,
  defaultRule: z.array(z.looseObject({ treatment: z.string(), size: z.number() })).nullish(),
  lastTrafficReceivedAt: z.unknown().optional(),
});
type Flag = z.output<typeof flag>;

export default defineSource({
  title: 'Split (Harness FME)',
  from: '`GET /internal/api/v2/splits/ws/<workspace>`, or its `/environments/<environment>` for definitions',
  marks: [
    ['objects.*.name', 'objects.*.defaultTreatment'],
    ['objects.*.name', 'objects.*.trafficType'],
  ],
  total: 'totalCount',
  shape: z.looseObject({ objects: z.array(flag) }),
  *read({ objects }) {
    for (const each of objects) {
      const treatments = (each.treatments ?? []).map(({ name }) => name);
      const environments = { [each.environment?.name ?? '*']: servedBy(each) };
      yield {
        definition: {
          key: each.name,
          description: each.description,
          valueType: treatments.length > 0 ? 'string' : undefined,
          variants: Object.fromEntries(treatments.map((name) => [name, name])),
          default: each.defaultTreatment ?? undefined,
          owner: each.owners?.flatMap(({ email }) => emailOf(email) ?? []),
          created: each.defaultTreatment ? undefined : dayOf(each.creationTime),
          tags: each.tags?.map(({ name }) => name),
        },
        evidence: each.defaultTreatment ? { environments } : undefined,
      };
    }
  },
});

function servedBy({ killed, defaultTreatment, rules, defaultRule, trafficAllocation, ...each }: Flag): Served {
  const lastSeen = dayOf(each.lastTrafficReceivedAt);
  if (killed) return { value: defaultTreatment, lastSeen };
  const buckets = (defaultRule ?? []).filter(({ size }) => size > 0);
  const named = (each.treatments ?? []).some((one) => [one.keys, one.segments, one.largeSegments].some(isFilled));
  const isOpen = !named && !isFilled(rules) && (trafficAllocation ?? 100) === 100;
  const [only, another] = buckets;
  if (isOpen && only && !another) return { on: only.treatment !== defaultTreatment, value: only.treatment, lastSeen };
  const rest = buckets.find(({ treatment }) => treatment === defaultTreatment)?.size ?? 0;
  return { mixed: true, exposure: isOpen && only ? 100 - rest : undefined, lastSeen };
}
