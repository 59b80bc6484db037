import { z } from 'zod';
import { dayOf, defineSource } from '../source.js';

const setting = z.looseObject({
  key: z.string(),
  settingValues: z.array(
    z.looseObject({ environmentId: z.string(), updatedAt: z.unknown().optional(), isStale: z.boolean() }),
  ),
});

export default defineSource({
  title: 'ConfigCat zombie flags',
  from: '`GET /v1/products/<product>/staleflags`',
  marks: [['configs.*.settings.*.settingValues']],
  lacks: 'flags',
  shape: z.looseObject({
    environments: z.array(z.looseObject({ environmentId: z.string(), name: z.string() })).default([]),
    configs: z.array(z.looseObject({ settings: z.array(setting) })),
  }),
  *read({ environments, configs }) {
    const names = new Map(environments.map(({ environmentId, name }) => [environmentId, name]));
    for (const { key, settingValues } of configs.flatMap(({ settings }) => settings)) {
      const isStale = settingValues.length > 0 && settingValues.every((each) => each.isStale);
      const days = settingValues.flatMap(({ updatedAt }) => dayOf(updatedAt) ?? []).sort();
      yield {
        definition: { key },
        evidence: {
          verdict: isStale ? 'unmodified' : undefined,
          since: days.at(-1),
          environments: Object.fromEntries(
            settingValues.map(({ environmentId }) => [names.get(environmentId) ?? environmentId, {}]),
          ),
        },
      };
    }
  },
});
