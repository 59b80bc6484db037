import { z } from 'zod';
import { commonType, dayOf, defineSource, governanceOf, servedTo } from '../source.js';

const rule = z.looseObject({
  variation: z.string().optional(),
  percentage: z.record(z.string(), z.number()).optional(),
  progressiveRollout: z.looseObject({}).optional(),
  disable: z.boolean().optional(),
});

const flag = z.looseObject({
  variations: z.record(z.string(), z.unknown()).default({}),
  defaultRule: rule.default({}),
  targeting: z.array(rule).nullish(),
  disable: z.boolean().optional(),
  experimentation: z.looseObject({ end: z.unknown().optional() }).nullish(),
  scheduledRollout: z.array(z.unknown()).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

export default defineSource({
  title: 'GO Feature Flag',
  from: 'a flag file, `*.goff.yaml` or `*.goff.json`',
  marks: [['*.variations', '*.defaultRule']],
  shape: z.record(z.string(), flag),
  *read(flags) {
    for (const [key, { variations, defaultRule, targeting, experimentation, ...rest }] of Object.entries(flags)) {
      const { variation, percentage = {}, progressiveRollout } = defaultRule;
      const full = variation ?? Object.entries(percentage).find(([, share]) => share === 100)?.[0];
      const changes = progressiveRollout !== undefined || (rest.scheduledRollout ?? []).length > 0;
      const isForAll = !changes && (targeting ?? []).every((each) => each.disable);
      yield {
        definition: {
          key,
          valueType: commonType(Object.values(variations)),
          variants: variations,
          type: experimentation ? 'experiment' : undefined,
          expires: dayOf(experimentation?.end),
          ...governanceOf(rest.metadata),
        },
        evidence: { environments: { '*': rest.disable ? {} : servedTo(isForAll, variations[full ?? '']) } },
      };
    }
  },
});
