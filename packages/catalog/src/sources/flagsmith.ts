import { z } from 'zod';
import { defineSource, jsonValue, valueTypeOf, variantsOf } from '../source.js';

const flag = z.looseObject({
  name: z.string(),
  description: z.string().nullish(),
  default_enabled: z.boolean().nullish(),
  initial_value: z.unknown().optional(),
  value: z.unknown().optional(),
  tags: z.array(z.union([z.string(), z.looseObject({ label: z.string() })])).nullish(),
  multivariate: z.array(z.looseObject({ value: z.unknown().optional(), type: z.string().nullish() })).nullish(),
});

export default defineSource({
  title: 'Flagsmith',
  from: 'a feature export. It does not hold the segments, so it is no evidence',
  marks: [['*.name', '*.initial_value', '*.default_enabled']],
  shape: z.array(flag),
  *read(flags) {
    for (const { name, description, initial_value, value, default_enabled, tags, multivariate } of flags) {
      const standard = initial_value ?? value;
      // A flag without a value is asked for being enabled.
      const isBoolean = standard === null || standard === undefined || standard === '';
      const values = (multivariate ?? []).map((each) =>
        jsonValue(each.value, each.type === 'unicode' ? 'string' : undefined),
      );
      yield {
        definition: {
          key: name,
          description,
          valueType: isBoolean ? 'boolean' : valueTypeOf(standard),
          variants: variantsOf(values.map((each) => ({ value: each }))),
          default: isBoolean ? (default_enabled ?? undefined) : standard,
          tags: tags?.map((tag) => (typeof tag === 'string' ? tag : tag.label)),
        },
      };
    }
  },
});
