import { z } from 'zod';
import { defineSource, jsonValue } from '../source.js';

const environment = z.looseObject({ isStale: z.boolean(), evaluatesTo: z.string().nullish() });

export default defineSource({
  title: 'GrowthBook stale features',
  from: '`GET /api/v2/stale-features?ids=…`',
  marks: [['features.*.isStale']],
  lacks: 'flags',
  shape: z.looseObject({
    features: z.record(
      z.string(),
      z.looseObject({
        isStale: z.boolean(),
        staleReason: z.string().nullish(),
        staleByEnv: z.record(z.string(), environment).nullish(),
      }),
    ),
  }),
  *read({ features }) {
    for (const [key, { isStale, staleReason, staleByEnv }] of Object.entries(features)) {
      const served = Object.entries(staleByEnv ?? {}).map(([name, { evaluatesTo }]) => [
        name,
        evaluatesTo ? { value: jsonValue(evaluatesTo) } : {},
      ]);
      const verdict = staleReason === 'rules-one-sided' ? 'rolled-out' : 'unmodified';
      yield {
        definition: { key },
        evidence: { verdict: isStale ? verdict : undefined, environments: Object.fromEntries(served) },
      };
    }
  },
});
