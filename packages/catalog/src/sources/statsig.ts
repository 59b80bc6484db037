import { z } from 'zod';
import type { Verdict } from '../evidence.js';
import { dayOf, defineSource, emailOf, isFilled, type Served } from '../source.js';

const rule = z.looseObject({
  passPercentage: z.number(),
  conditions: z.array(z.looseObject({ type: z.string() })).nullish(),
  environments: z.array(z.string()).nullish(),
});
const gate = z.looseObject({
  id: z.string(),
  description: z.string().nullish(),
  isEnabled: z.boolean().nullish(),
  status: z.string().nullish(),
  typeReason: z.string().nullish(),
  rules: z.array(rule).default([]),
  holdoutIDs: z.array(z.unknown()).nullish(),
  createdTime: z.unknown().optional(),
  tags: z.array(z.string()).nullish(),
  team: z.string().nullish(),
  owner: z.looseObject({ ownerEmail: z.string().nullish() }).nullish(),
});
type Gate = z.output<typeof gate>;

const reasons: Record<string, Verdict> = {
  STALE_PROBABLY_LAUNCHED: 'rolled-out',
  STALE_PROBABLY_DEAD_CHECK: 'unused',
  STALE_PROBABLY_UNLAUNCHED: 'unmodified',
  STALE_PROBABLY_FORGOTTEN: 'unmodified',
  STALE_NO_RULES: 'unmodified',
};

export default defineSource({
  title: 'Statsig',
  from: '`GET /console/v1/gates`',
  marks: [['data.*.id', 'data.*.rules', 'data.*.checksPerHour']],
  total: 'pagination.totalItems',
  shape: z.looseObject({ data: z.array(gate) }),
  *read({ data }) {
    for (const each of data) {
      const places = new Set(['*', ...each.rules.flatMap(({ environments }) => environments ?? [])]);
      yield {
        definition: {
          key: each.id,
          description: each.description,
          valueType: 'boolean',
          default: false,
          owner: teamOf(each.team) ?? emailOf(each.owner?.ownerEmail),
          created: dayOf(each.createdTime),
          stage: each.status === 'Archived' ? 'retired' : undefined,
          tags: each.tags,
        },
        evidence: {
          verdict: reasons[each.typeReason ?? ''],
          environments: Object.fromEntries([...places].map((place) => [place, servedIn(place, each)])),
        },
      };
    }
  },
});

/** `Growth Platform`  ->  `growth-platform`: the name of a team as a reference. */
const teamOf = (team: string | null | undefined): string | undefined =>
  team
    ?.trim()
    .toLowerCase()
    .replace(/[^\w.-]+/g, '-') || undefined;

/** The first rule that fits decides; who fits none fails. */
function servedIn(place: string, { isEnabled, status, rules, holdoutIDs }: Gate): Served {
  if (isEnabled === false || status === 'Disabled') return { value: false };
  if (isFilled(holdoutIDs)) return { mixed: true };
  if (status === 'Launched') return { on: true, value: true };
  const own = rules.filter(({ environments }) => !environments || environments.includes(place));
  const [first, ...others] = own.filter(({ passPercentage }) => passPercentage > 0);
  if (!first) return { value: false };
  const isEveryone = (first.conditions ?? []).every(({ type }) => type === 'public');
  if (isEveryone && first.passPercentage === 100 && own[0] === first) return { on: true, value: true };
  return { mixed: true, exposure: isEveryone && others.length === 0 ? first.passPercentage : undefined };
}
