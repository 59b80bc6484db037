import { z } from 'zod';
import { flagTypes } from '../definition.js';
import type { Verdict } from '../evidence.js';
import { commonType, dayOf, defineSource, isFilled, oneOf, type Served, servedTo } from '../source.js';

const target = z.looseObject({
  audience: z
    .looseObject({ filters: z.looseObject({ filters: z.array(z.looseObject({ type: z.string() })) }) })
    .nullish(),
  rollout: z.unknown().optional(),
  distribution: z.array(z.looseObject({ _variation: z.string(), percentage: z.number() })),
});
const configuration = z.looseObject({
  _environment: z.string(),
  status: z.string(),
  targets: z.array(target).nullish(),
});
const variation = z.looseObject({
  _id: z.string().optional(),
  key: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
});
const feature = z.looseObject({
  key: z.string(),
  description: z.string().nullish(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  createdAt: z.unknown().optional(),
  tags: z.array(z.string()).nullish(),
  variables: z.array(z.looseObject({ key: z.string(), type: z.string(), description: z.string().nullish() })),
  variations: z.array(variation),
  configurations: z.array(configuration).nullish(),
  staticVariation: z.string().nullish(),
  staleness: z.looseObject({ stale: z.boolean(), reason: z.string().nullish() }).nullish(),
});

const types = { String: 'string', Boolean: 'boolean', Number: 'number', JSON: 'object' } as const;
const reasons: Record<string, Verdict> = { released: 'rolled-out', unused: 'unused' };
const stages = { complete: 'deprecated', archived: 'retired' } as const;
const lookUp = <T>(table: Record<string, T>, word: string | null | undefined): T | undefined => table[word ?? ''];

export default defineSource({
  title: 'DevCycle',
  from: '`GET /v1/projects/<project>/features`; each variable is a flag, since code reads variables',
  marks: [['*.key', '*.variables', '*.variations']],
  shape: z.array(feature),
  *read(features) {
    for (const { variables, variations, configurations, staticVariation, staleness, ...each } of features) {
      for (const { key, type, description } of variables) {
        const valueIn = (id: string | null | undefined): unknown =>
          variations.find((one) => one._id === id || one.key === id)?.variables[key];
        const values = Object.fromEntries(variations.map((one) => [one.key, one.variables[key] ?? null]));
        const served = (configurations ?? []).map(({ _environment, status, targets }): [string, Served] => {
          if (staticVariation && each.status === 'complete')
            return [_environment, servedTo(true, valueIn(staticVariation))];
          const [first] = targets ?? [];
          const [only] = first?.distribution ?? [];
          const isOpen = (first?.audience?.filters.filters ?? []).every((filter) => filter.type === 'all');
          const isForAll = isOpen && !isFilled(first?.rollout) && only?.percentage === 1;
          return [_environment, status === 'active' && first ? servedTo(isForAll, valueIn(only?._variation)) : {}];
        });
        yield {
          definition: {
            key,
            description: description || each.description,
            type: oneOf(flagTypes, each.type),
            valueType: lookUp(types, type) ?? commonType(Object.values(values)),
            variants: values,
            created: dayOf(each.createdAt),
            stage: lookUp(stages, each.status),
            tags: each.tags,
          },
          evidence: {
            verdict: staleness?.stale ? (reasons[staleness.reason ?? ''] ?? 'unmodified') : undefined,
            environments: Object.fromEntries(served),
          },
        };
      }
    }
  },
});
